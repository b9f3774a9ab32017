import type { PakketFault } from '#shared/arrangement/verify/fault.ts';
import { verifyPakket, type GoedPakket } from '#shared/arrangement/verify/verify-pakket.ts';
import { webLedgerCrypto } from '#shared/domain/ledger/ledger-crypto.ts';

/** More than this and a browser may run out of memory while it checks. */
const MAX_BYTES = 600_000_000;

export type Nagegaan =
  | { readonly soort: 'goed'; readonly pakket: GoedPakket }
  | { readonly soort: 'fout'; readonly fault: PakketFault }
  | { readonly soort: 'mislukt'; readonly waarom: 'nietTeLezen' | 'teGroot' | 'kanNiet' };

/** Checks a file that somebody chose; nothing of it leaves the device. */
export async function gaNa(file: File): Promise<Nagegaan> {
  if (file.size > MAX_BYTES) return { soort: 'mislukt', waarom: 'teGroot' };
  const data = await file.arrayBuffer().catch(() => null);
  if (data === null) return { soort: 'mislukt', waarom: 'nietTeLezen' };
  try {
    const found = await verifyPakket(new Uint8Array(data), webLedgerCrypto(crypto.subtle));
    return found.ok ? { soort: 'goed', pakket: found.value } : { soort: 'fout', fault: found.error };
  } catch {
    // No Ed25519 in this browser: that is no verdict on the package.
    return { soort: 'mislukt', waarom: 'kanNiet' };
  }
}
