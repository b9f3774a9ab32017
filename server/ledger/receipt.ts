import type { SignedEntry } from '#shared/domain/ledger/entry.ts';
import type { SignedHead } from '#shared/domain/ledger/head.ts';
import type { Receipt } from '#shared/domain/ledger/receipt.ts';
import { must } from '#shared/lib/assert.ts';

/** The public keys of all times, by their id. */
export type PublicKeys = ReadonlyMap<string, string>;

/** The proof of this entry under this head; null when it concerns no partij. */
export function makeReceipt(signed: SignedEntry, head: SignedHead, keys: PublicKeys): Receipt | null {
  if (signed.entry.partijen.length === 0) return null;
  return {
    format: 'puzzeltafel-bewijs/1',
    signed,
    publicKey: must(keys.get(signed.entry.keyId), 'the key of an entry'),
    head,
    headPublicKey: must(keys.get(head.keyId), 'the key of the head'),
  };
}
