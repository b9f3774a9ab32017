import { keyIdOf, type LedgerCrypto } from '#shared/domain/ledger/ledger-crypto.ts';
import { entryMessage, headMessage, signatureMessage } from '#shared/domain/ledger/messages.ts';
import { receiptSchema, type Receipt } from '#shared/domain/ledger/receipt.ts';
import type { LedgerView } from '#shared/domain/ledger/verify-head.ts';
import { err, ok, type Result } from '#shared/lib/result.ts';

/** What can be wrong with a receipt by itself. */
export type ReceiptFault =
  | 'unreadable'
  /** The content is not what the hash was taken of. */
  | 'hash'
  /** A key is not the one that the entry or the head names. */
  | 'key'
  | 'signature'
  /** The head is not of a ledger that holds this entry. */
  | 'head';

/** Checks a receipt with nothing else at hand: what it says was signed by the key in it, and by no other. */
export async function verifyReceipt(
  value: unknown,
  crypto: LedgerCrypto,
): Promise<Result<Receipt, ReceiptFault>> {
  const parsed = receiptSchema.safeParse(value);
  if (!parsed.success) return err('unreadable');
  const receipt = parsed.data;
  const { signed, publicKey, head, headPublicKey } = receipt;
  if ((await crypto.sha256(entryMessage(signed.entry))) !== signed.hash) return err('hash');
  if ((await keyIdOf(crypto, publicKey)) !== signed.entry.keyId) return err('key');
  if ((await keyIdOf(crypto, headPublicKey)) !== head.keyId) return err('key');
  if (!(await crypto.verify(publicKey, signatureMessage(signed.hash), signed.signature)))
    return err('signature');
  if (!(await crypto.verify(headPublicKey, headMessage(head), head.signature))) return err('signature');
  if (head.seq < signed.entry.seq) return err('head');
  if (head.seq === signed.entry.seq && head.hash !== signed.hash) return err('head');
  return ok(receipt);
}

/** What a sound receipt can show of a ledger that claims to be the one it came from. */
export type ReceiptDifference =
  /** The ledger never had this key: it is of another installation, or was written anew. */
  | 'other-key'
  | 'entry-missing'
  | 'entry-other'
  /** What lay before the receipt's head is gone, or told differently. */
  | 'history-shorter'
  | 'history-other';

/** Compares a receipt that is sound by itself with the ledger as it is now; null when they agree. */
export function compareReceipt(
  { signed, publicKey, head }: Receipt,
  view: LedgerView,
): ReceiptDifference | null {
  const { seq, keyId } = signed.entry;
  if (view.keys.get(keyId) !== publicKey) return 'other-key';
  const entryHash = view.hashAt(seq);
  if (entryHash === null) return 'entry-missing';
  if (entryHash !== signed.hash) return 'entry-other';
  const headHash = view.hashAt(head.seq);
  if (headHash === null) return 'history-shorter';
  return headHash === head.hash ? null : 'history-other';
}
