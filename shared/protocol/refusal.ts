import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { decodeWhole, readBoundedString } from './decode.ts';
import { MESSAGE_TYPE } from './message-type.ts';

const MAX_TEXT_BYTES = 2000;

/** Server to client, followed by close 4403: the update with this number on this connection was refused (SY9). */
export interface Refusal {
  /** Number of the rule in SPEC.md, such as `TF2`. */
  readonly rule: string;
  /** Stable code (`RefusalCode`) for which the client has a sentence that says what to do. */
  readonly reason: string;
  /** The place in the document, such as `puzzelstuk/<id>/titel`; null when it has none. */
  readonly path: string | null;
  /** Which of the sync updates of this connection, counted from 1 as in an ack. */
  readonly count: number;
}

export function encodeRefusal({ rule, reason, path, count }: Refusal): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, MESSAGE_TYPE.refusal);
  encoding.writeVarUint(encoder, count);
  encoding.writeVarString(encoder, rule);
  encoding.writeVarString(encoder, reason.slice(0, MAX_TEXT_BYTES / 4));
  encoding.writeVarString(encoder, (path ?? '').slice(0, MAX_TEXT_BYTES / 4));
  return encoding.toUint8Array(encoder);
}

/** Null when it is not a well-formed refusal. */
export function decodeRefusal(bytes: Uint8Array): Refusal | null {
  return decodeWhole(bytes, (decoder) => {
    if (decoding.readVarUint(decoder) !== MESSAGE_TYPE.refusal) return null;
    const count = decoding.readVarUint(decoder);
    const rule = readBoundedString(decoder, MAX_TEXT_BYTES);
    const reason = rule === null ? null : readBoundedString(decoder, MAX_TEXT_BYTES);
    const path = reason === null ? null : readBoundedString(decoder, MAX_TEXT_BYTES);
    if (rule === null || reason === null || path === null) return null;
    return { rule, reason, path: path === '' ? null : path, count };
  });
}
