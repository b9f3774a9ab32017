import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { unreachable } from '#shared/lib/assert.ts';
import { decodeWhole, readBoundedString } from './decode.ts';
import { MESSAGE_TYPE } from './message-type.ts';

const MAX_TEXT_BYTES = 2000;
const KIND = { welcome: 0, readOnly: 1, restart: 2 } as const;

/**
 * What the server has to say about the room.
 * - `welcome`: first message of a connection. Another epoch than the local copy has: start a fresh document. Null means
 *   that the room was never written; a copy that has an epoch belongs to another life then. The epoch follows in a
 *   second welcome with the first edit.
 * - `readOnly`: nothing is stored any more (`reason`, Dutch), or again when `reason` is null. Edits are neither
 *   acknowledged nor refused meanwhile: they stay the client's.
 * - `restart`: the server stops; come back after a random wait of up to `retryWithinMs`.
 */
export type Notice =
  | { readonly kind: 'welcome'; readonly epoch: string | null }
  | { readonly kind: 'readOnly'; readonly reason: string | null }
  | { readonly kind: 'restart'; readonly retryWithinMs: number };

export function encodeNotice(notice: Notice): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, MESSAGE_TYPE.notice);
  encoding.writeVarUint(encoder, KIND[notice.kind]);
  switch (notice.kind) {
    case 'welcome':
      encoding.writeVarString(encoder, notice.epoch ?? '');
      break;
    case 'readOnly':
      encoding.writeVarString(encoder, (notice.reason ?? '').slice(0, MAX_TEXT_BYTES / 4));
      break;
    case 'restart':
      encoding.writeVarUint(encoder, notice.retryWithinMs);
      break;
    default:
      unreachable(notice);
  }
  return encoding.toUint8Array(encoder);
}

function readNotice(decoder: decoding.Decoder): Notice | null {
  if (decoding.readVarUint(decoder) !== MESSAGE_TYPE.notice) return null;
  const kind = decoding.readVarUint(decoder);
  if (kind === KIND.restart) return { kind: 'restart', retryWithinMs: decoding.readVarUint(decoder) };
  const text = readBoundedString(decoder, MAX_TEXT_BYTES);
  if (text === null) return null;
  if (kind === KIND.welcome) return { kind: 'welcome', epoch: text === '' ? null : text };
  return kind === KIND.readOnly ? { kind: 'readOnly', reason: text === '' ? null : text } : null;
}

/** Null when it is not a well-formed notice. */
export function decodeNotice(bytes: Uint8Array): Notice | null {
  return decodeWhole(bytes, readNotice);
}
