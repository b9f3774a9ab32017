import * as decoding from 'lib0/decoding';
import { readContentAlarm, type ContentAlarm } from './content-hash.ts';
import { decodeWhole } from './decode.ts';
import { MESSAGE_TYPE, SYNC_TYPE } from './message-type.ts';

/** What a client may send. The bytes are views into the message; nothing in them is trusted yet. */
export type UpMessage =
  | { readonly kind: 'step1'; readonly stateVector: Uint8Array }
  | { readonly kind: 'step2' | 'update'; readonly update: Uint8Array }
  | { readonly kind: 'awareness'; readonly update: Uint8Array }
  | { readonly kind: 'queryAwareness' }
  | { readonly kind: 'ping' | 'pong'; readonly id: number }
  | { readonly kind: 'contentAlarm'; readonly alarm: ContentAlarm };

function readSync(decoder: decoding.Decoder): UpMessage | null {
  const type = decoding.readVarUint(decoder);
  const bytes = decoding.readVarUint8Array(decoder);
  if (type === SYNC_TYPE.step1) return { kind: 'step1', stateVector: bytes };
  if (type === SYNC_TYPE.step2) return { kind: 'step2', update: bytes };
  return type === SYNC_TYPE.update ? { kind: 'update', update: bytes } : null;
}

function readUp(decoder: decoding.Decoder): UpMessage | null {
  switch (decoding.readVarUint(decoder)) {
    case MESSAGE_TYPE.sync:
      return readSync(decoder);
    case MESSAGE_TYPE.awareness:
      return { kind: 'awareness', update: decoding.readVarUint8Array(decoder) };
    case MESSAGE_TYPE.queryAwareness:
      return { kind: 'queryAwareness' };
    case MESSAGE_TYPE.ping: {
      const pong = decoding.readVarUint(decoder) === 1;
      return { kind: pong ? 'pong' : 'ping', id: decoding.readVarUint(decoder) };
    }
    case MESSAGE_TYPE.contentAlarm: {
      const alarm = readContentAlarm(decoder);
      return alarm && { kind: 'contentAlarm', alarm };
    }
    default:
      return null;
  }
}

/** One message of one WebSocket frame; null when it is none that a client may send, cut off, or followed by more. */
export function decodeUp(bytes: Uint8Array): UpMessage | null {
  return decodeWhole(bytes, readUp);
}
