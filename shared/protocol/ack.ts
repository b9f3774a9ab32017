import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { decodeWhole } from './decode.ts';
import { MESSAGE_TYPE } from './message-type.ts';

/** Server to client: of the sync updates (step 2 and update) sent on this connection, the first `count` are durable. */
export interface Ack {
  readonly count: number;
}

export function encodeAck({ count }: Ack): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, MESSAGE_TYPE.ack);
  encoding.writeVarUint(encoder, count);
  return encoding.toUint8Array(encoder);
}

/** Null when it is not a well-formed ack. */
export function decodeAck(bytes: Uint8Array): Ack | null {
  return decodeWhole(bytes, (decoder) =>
    decoding.readVarUint(decoder) === MESSAGE_TYPE.ack ? { count: decoding.readVarUint(decoder) } : null,
  );
}
