/** What a sync message of this connection was: only a SyncStep2 or Update can carry edits. */
export type SyncMessageKind = 'step2' | 'update';

interface SentMessage {
  /** The own edits that it is the first to carry: from (not included) up to and including. */
  readonly from: number;
  readonly to: number;
  /** It and those before it carry all of those; false for all but the last of several parts. */
  readonly isLast: boolean;
}

/**
 * Counts the edits of this client that the server has not yet confirmed as durable (SY8). The server acknowledges
 * cumulatively: `n` means that the first n sync messages of this connection are on disk.
 *
 * Invariants:
 * 1. `count` is never lower than the number of own edits that are not durable.
 * 2. Before the SyncStep2 of a connection is confirmed nothing counts as saved: an Update on its own says nothing about
 *    the edits that were made before this connection.
 * 3. Of edits that go out in several messages nothing counts as saved before the last of those is confirmed (SY19).
 */
export class UnsavedLedger {
  #localSeq: number;
  #savedSeq = 0;
  /** The unconfirmed sync messages of this connection. */
  #sent: SentMessage[] = [];
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
    this.#sent = [];
    this.#confirmed = 0;
    this.#step2At = null;
  }

  /** `isLast`: not one of several parts, or the last of those. */
  messageSent(kind: SyncMessageKind, isLast = true): void {
    const to = this.#localSeq;
    const before = this.#sent.findLast((message) => message.isLast)?.to;
    const from = kind === 'step2' ? this.#savedSeq : (before ?? Math.max(this.#savedSeq, to - 1));
    this.#sent.push({ from, to, isLast });
    if (kind === 'step2' && isLast && this.#step2At === null)
      this.#step2At = this.#confirmed + this.#sent.length;
  }

  /**
   * The own edits that sync message number `count` of this connection was the first to carry: from (not included) up to
   * and including; null when that is not known any more.
   */
  editsOf(count: number): { readonly from: number; readonly to: number } | null {
    const message = this.#sent[count - this.#confirmed - 1];
    return message ? { from: message.from, to: message.to } : null;
  }

  /** Applies a cumulative ack; an ack for more than was sent, or an old one, changes nothing. */
  acknowledged(count: number): void {
    const fresh = count - this.#confirmed;
    if (fresh <= 0 || fresh > this.#sent.length) return;
    const covered = this.#sent.splice(0, fresh).at(-1);
    this.#confirmed = count;
    if (this.#step2At === null || count < this.#step2At || covered?.isLast !== true) return;
    this.#savedSeq = Math.max(this.#savedSeq, covered.to);
  }
}
