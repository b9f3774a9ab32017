import type { SignedHead } from '#shared/domain/ledger/head.ts';
import type { LedgerCrypto } from '#shared/domain/ledger/ledger-crypto.ts';
import { headMessage } from '#shared/domain/ledger/messages.ts';

/** Whether the key with this public half signed that head; false for a key that is not known. */
export async function checkHead(
  head: SignedHead,
  publicKey: string | undefined,
  crypto: LedgerCrypto,
): Promise<boolean> {
  return publicKey !== undefined && (await crypto.verify(publicKey, headMessage(head), head.signature));
}
