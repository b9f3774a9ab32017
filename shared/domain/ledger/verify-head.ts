import type { SignedHead } from '#shared/domain/ledger/head.ts';
import type { LedgerCrypto } from '#shared/domain/ledger/ledger-crypto.ts';
import { headMessage } from '#shared/domain/ledger/messages.ts';

/** A ledger to compare with. Its chain is checked apart from this (`verifyChain`). */
export interface LedgerView {
  /** The public keys of all times by their id. */
  readonly keys: ReadonlyMap<string, string>;
  /** The hash of the entry with that number, or null when there is none. */
  readonly hashAt: (seq: number) => string | null;
}

export type HeadFault =
  /** No key of this ledger signed it. */
  | 'unsigned'
  /** The ledger does not reach as far: its tail is gone. */
  | 'ledger-shorter'
  /** The ledger has another entry there. */
  | 'ledger-other';

/** Whether the ledger still is what that head says it was; it may have gone on since. */
export async function verifyHead(
  head: SignedHead,
  view: LedgerView,
  crypto: LedgerCrypto,
): Promise<HeadFault | null> {
  // A tail that is gone may have begun the head's key: then it is the tail that is wrong, not the head.
  const hash = view.hashAt(head.seq);
  if (hash === null) return 'ledger-shorter';
  const publicKey = view.keys.get(head.keyId);
  if (publicKey === undefined) return 'unsigned';
  if (!(await crypto.verify(publicKey, headMessage(head), head.signature))) return 'unsigned';
  return hash === head.hash ? null : 'ledger-other';
}
