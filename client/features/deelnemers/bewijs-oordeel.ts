import type { LedgerCrypto } from '#shared/domain/ledger/ledger-crypto.ts';
import type { Receipt } from '#shared/domain/ledger/receipt.ts';
import { verifyReceipt, type ReceiptFault } from '#shared/domain/ledger/verify-receipt.ts';

/** More than any receipt can be. */
export const MAX_BEWIJS_BYTES = 256 * 1024;

/** What came of checking a file. `kan-niet`: this browser has no means to check a signature. */
export type Oordeel =
  | { readonly kind: 'goed'; readonly bewijs: Receipt }
  | { readonly kind: 'fout'; readonly reden: ReceiptFault }
  | { readonly kind: 'te-groot' }
  | { readonly kind: 'kan-niet' };

/** Checks the text of a file as a receipt, with nothing but what stands in it (LE6). `crypto` null: there is none. */
export async function judgeBewijs(text: string, crypto: LedgerCrypto | null): Promise<Oordeel> {
  if (text.length > MAX_BEWIJS_BYTES) return { kind: 'te-groot' };
  const value = parse(text);
  if (value === undefined) return { kind: 'fout', reden: 'unreadable' };
  if (crypto === null) return { kind: 'kan-niet' };
  try {
    const verified = await verifyReceipt(value, crypto);
    return verified.ok ? { kind: 'goed', bewijs: verified.value } : { kind: 'fout', reden: verified.error };
  } catch {
    // No verdict: the browser lacks the algorithm.
    return { kind: 'kan-niet' };
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
