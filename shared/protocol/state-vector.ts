import * as decoding from 'lib0/decoding';
import { decodeWhole } from './decode.ts';

/** Whether these bytes are a state vector of at most that many clients, with nothing after it (SY13). */
export function isBoundedStateVector(bytes: Uint8Array, maxClients: number): boolean {
  return (
    decodeWhole(bytes, (decoder) => {
      const count = decoding.readVarUint(decoder);
      if (count > maxClients || count * 2 > bytes.length) return null;
      for (let index = 0; index < count * 2; index++) decoding.readVarUint(decoder);
      return true;
    }) === true
  );
}
