import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { decodeWhole } from './decode.ts';
import { MESSAGE_TYPE } from './message-type.ts';

/** Either side may ask; the other answers with the same id. A client without an answer for 10 s is not connected. */
export interface Ping {
  readonly kind: 'ping' | 'pong';
  readonly id: number;
}

export function encodePing({ kind, id }: Ping): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, MESSAGE_TYPE.ping);
  encoding.writeVarUint(encoder, kind === 'ping' ? 0 : 1);
  encoding.writeVarUint(encoder, id);
  return encoding.toUint8Array(encoder);
}

/** Null when it is not a well-formed ping or pong. */
export function decodePing(bytes: Uint8Array): Ping | null {
  return decodeWhole(bytes, (decoder) => {
    if (decoding.readVarUint(decoder) !== MESSAGE_TYPE.ping) return null;
    const kind = decoding.readVarUint(decoder);
    const id = decoding.readVarUint(decoder);
    return kind > 1 ? null : { kind: kind === 0 ? 'ping' : 'pong', id };
  });
}
