import type { EntryDraft, SignedEntry } from '#shared/domain/ledger/entry.ts';
import type { SignedHead } from '#shared/domain/ledger/head.ts';
import type { Receipt } from '#shared/domain/ledger/receipt.ts';
import type { TafelId } from '#shared/domain/tafel/schema.ts';
import { manifestMessage, zegelMessage } from '#shared/arrangement/pakket/manifest.ts';
import { LedgerChain, type Signed } from '#server/ledger/chain.ts';
import type { Ledger } from '#server/ledger/ledger.ts';
import { makeReceipt } from '#server/ledger/receipt.ts';
import { CHAIN_START, sealKeyStart } from '#server/ledger/seal.ts';
import { newSigner } from '#server/ledger/signer.ts';

/** Does the change at once; false when it could not take place, and then it must have changed nothing. */
export type MemoryChange = () => boolean;

/** A ledger that forgets when the process ends, with a key of its own: for tests of what stands above it. */
export class MemoryLedger implements Ledger<MemoryChange> {
  readonly #signer = newSigner().signer;
  readonly #entries: SignedEntry[];
  readonly #chain: LedgerChain;

  constructor() {
    const begin = sealKeyStart(this.#signer, CHAIN_START, null, 0);
    this.#entries = [begin];
    this.#chain = new LedgerChain({
      signer: this.#signer,
      end: { seq: begin.entry.seq, hash: begin.hash },
      keepHead: () => Promise.resolve(),
    });
  }

  commit(change: MemoryChange, drafts: readonly EntryDraft[]): Promise<readonly SignedEntry[] | null> {
    return this.#chain.append(drafts, async (sealed) => {
      if (!change()) return false;
      this.#entries.push(...sealed);
      return true;
    });
  }

  async entry(seq: number): Promise<SignedEntry | null> {
    return this.#entries[seq - 1] ?? null;
  }

  async ofTafel(
    tafel: TafelId,
    { beforeSeq, limit }: { readonly beforeSeq: number | null; readonly limit: number },
  ): Promise<readonly SignedEntry[]> {
    return this.#entries
      .filter(({ entry }) => entry.tafel === tafel && (beforeSeq === null || entry.seq < beforeSeq))
      .toReversed()
      .slice(0, limit);
  }

  async all({ afterSeq, limit }: { readonly afterSeq: number; readonly limit: number }) {
    return this.#entries.slice(afterSeq, afterSeq + limit);
  }

  head(): SignedHead {
    return this.#chain.head();
  }

  key(): { readonly keyId: string; readonly publicKey: string } {
    const { keyId, publicKey } = this.#chain.key();
    return { keyId, publicKey };
  }

  signManifest(manifest: Uint8Array): Signed {
    return this.#chain.sign(manifestMessage(manifest));
  }

  signZegel(sha256: string): Signed {
    return this.#chain.sign(zegelMessage(sha256));
  }

  async receiptOf(seq: number): Promise<Receipt | null> {
    const signed = await this.entry(seq);
    const keys = new Map([[this.#signer.keyId, this.#signer.publicKey]]);
    return signed === null ? null : makeReceipt(signed, this.head(), keys);
  }
}
