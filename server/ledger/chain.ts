import type { EntryDraft, SignedEntry } from '#shared/domain/ledger/entry.ts';
import type { SignedHead } from '#shared/domain/ledger/head.ts';
import { assert } from '#shared/lib/assert.ts';
import { sealEntry, sealHead, type ChainEnd } from '#server/ledger/seal.ts';
import type { Signer } from '#server/ledger/signer.ts';

export interface ChainOptions {
  readonly signer: Signer;
  readonly end: ChainEnd;
  /** Told of every new head, after its entries are stored and before the next ones; never rejects. */
  readonly keepHead: (head: SignedHead) => Promise<void>;
}

/** A signature of the server, with the key that made it; all hex. */
export interface Signed {
  readonly keyId: string;
  readonly publicKey: string;
  readonly signature: string;
}

/** The end of the chain, and the one queue of those who want to add to it: two writers can never take one seq. */
export class LedgerChain {
  readonly #options: ChainOptions;
  #end: ChainEnd;
  #head: SignedHead;
  #turn: Promise<unknown> = Promise.resolve();

  constructor(options: ChainOptions) {
    this.#options = options;
    this.#end = options.end;
    this.#head = sealHead(options.signer, options.end);
  }

  head(): SignedHead {
    return this.#head;
  }

  key(): Pick<Signed, 'keyId' | 'publicKey'> {
    return this.#options.signer;
  }

  /** Signs what is no entry, with the key in use; `message` says by its first line what it is (LE2). */
  sign(message: Uint8Array): Signed {
    const { keyId, publicKey, sign } = this.#options.signer;
    return { keyId, publicKey, signature: sign(message) };
  }

  /** Resolves when every append that was asked for is done: the head then covers all that is stored. */
  async settled(): Promise<void> {
    await this.#turn;
  }

  /** Seals the drafts and has them stored; the chain moves on only when `store` says that they are. */
  append(
    drafts: readonly EntryDraft[],
    store: (sealed: readonly SignedEntry[]) => Promise<boolean>,
  ): Promise<readonly SignedEntry[] | null> {
    assert(drafts.length > 0, 'a change of the ledger has an entry');
    const result = this.#turn.then(() => this.#append(drafts, store));
    this.#turn = result.catch(() => undefined);
    return result;
  }

  async #append(
    drafts: readonly EntryDraft[],
    store: (sealed: readonly SignedEntry[]) => Promise<boolean>,
  ): Promise<readonly SignedEntry[] | null> {
    const { signer, keepHead } = this.#options;
    let end = this.#end;
    const sealed = drafts.map((draft) => {
      const signed = sealEntry(signer, end, draft);
      end = { seq: signed.entry.seq, hash: signed.hash };
      return signed;
    });
    if (!(await store(sealed))) return null;
    this.#end = end;
    this.#head = sealHead(signer, end);
    await keepHead(this.#head);
    return sealed;
  }
}
