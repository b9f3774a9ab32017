import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { MESSAGE_TYPE } from './message-type.ts';

/** One state of the y-protocols awareness: `state` is JSON text, `null` says that the client has left. */
export interface AwarenessEntry {
  readonly clientId: number;
  readonly clock: number;
  readonly state: string;
}

/** The whole message, in the y-protocols encoding. */
export function encodeAwareness(entries: readonly AwarenessEntry[]): Uint8Array {
  const inner = encoding.createEncoder();
  encoding.writeVarUint(inner, entries.length);
  for (const { clientId, clock, state } of entries) {
    encoding.writeVarUint(inner, clientId);
    encoding.writeVarUint(inner, clock);
    encoding.writeVarString(inner, state);
  }
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, MESSAGE_TYPE.awareness);
  encoding.writeVarUint8Array(encoder, encoding.toUint8Array(inner));
  return encoding.toUint8Array(encoder);
}

export type OwnEntry =
  | { readonly kind: 'found'; readonly entry: AwarenessEntry }
  | { readonly kind: 'none' }
  | { readonly kind: 'malformed' };

/**
 * Of a message with any number of states, the sender's own: that of `own`, or when that is not known yet the only one
 * there is. All others are skipped without being decoded: the stock provider echoes what it hears of others.
 */
export function findOwnEntry(update: Uint8Array, own: number | null, maxStateBytes: number): OwnEntry {
  try {
    const decoder = decoding.createDecoder(update);
    const count = decoding.readVarUint(decoder);
    if (own === null && count !== 1) return { kind: 'none' };
    for (let index = 0; index < count; index++) {
      const clientId = decoding.readVarUint(decoder);
      const clock = decoding.readVarUint(decoder);
      const length = decoding.peekVarUint(decoder);
      if (own !== null && clientId !== own) {
        decoding.readVarUint8Array(decoder);
      } else {
        if (length > maxStateBytes) return { kind: 'none' };
        return { kind: 'found', entry: { clientId, clock, state: decoding.readVarString(decoder) } };
      }
    }
    return { kind: 'none' };
  } catch {
    return { kind: 'malformed' };
  }
}
