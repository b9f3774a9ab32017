/** What a sync message of this connection was: only a SyncStep2 or Update can carry edits. */
export type SyncMessageKind = 'step2' | 'update';

/**
 * Counts the edits of this client that the server has not yet confirmed as durable (SY8). The server acknowledges
 * cumulatively: `n` means that the first n sync messages of this connection are on disk.
 *
 * Invariants:
 * 1. `count` is never lower than the number of own edits that are not durable.
 * 2. Before the SyncStep2 of a connection is confirmed nothing counts as saved: an Update on its own says nothing about
 *    the edits that were made before this connection.
 */
export class UnsavedLedger {
  #localSeq: number;
  #savedSeq = 0;
  /** Of each unconfirmed sync message of this connection: the newest own edit that it, or one before it, carries. */
  #covers: number[] = [];
  #confirmed = 0;
  #step2At: number | null = null;

  /** `unsavedBefore`: own edits left unsaved in the offline copy by an earlier visit. */
  constructor(unsavedBefore = 0) {
    this.#localSeq = unsavedBefore;
  }

  get count(): number {
    return this.#localSeq - this.#savedSeq;
  }

  /** Number of own edits so far; an edit with a number up to `savedSeq` is durable. */
  get localSeq(): number {
    return this.#localSeq;
  }

  get savedSeq(): number {
    return this.#savedSeq;
  }

  /** Edits found in the offline copy, after construction but before the first connection. */
  addEarlier(count: number): void {
    this.#localSeq += count;
  }

  localEdit(): number {
    this.#localSeq++;
    return this.#localSeq;
  }

  /** A new socket: numbering starts again, and nothing that was sent before counts as confirmed by it. */
  connectionOpened(): void {
    this.#covers = [];
    this.#confirmed = 0;
    this.#step2At = null;
  }

  messageSent(kind: SyncMessageKind): void {
    this.#covers.push(this.#localSeq);
    if (kind === 'step2' && this.#step2At === null) this.#step2At = this.#confirmed + this.#covers.length;
  }

  /**
   * The own edits that sync message number `count` of this connection was the first to carry: from (not included) up to
   * and including; null when that is not known any more.
   */
  editsOf(count: number): { readonly from: number; readonly to: number } | null {
    const index = count - this.#confirmed - 1;
    const to = this.#covers[index];
    if (to === undefined) return null;
    const isStep2 = this.#step2At === count;
    return {
      from: isStep2 ? this.#savedSeq : (this.#covers[index - 1] ?? Math.max(this.#savedSeq, to - 1)),
      to,
    };
  }

  /** Applies a cumulative ack; an ack for more than was sent, or an old one, changes nothing. */
  acknowledged(count: number): void {
    const fresh = count - this.#confirmed;
    if (fresh <= 0 || fresh > this.#covers.length) return;
    const covered = this.#covers[fresh - 1] ?? 0;
    this.#covers.splice(0, fresh);
    this.#confirmed = count;
    if (this.#step2At !== null && count >= this.#step2At && covered > this.#savedSeq)
      this.#savedSeq = covered;
  }
}
