import { Histogram } from './histogram.ts';
import { readClockRuns, type ClockRun } from './update-reader.ts';

const MEMO_SLOTS = 2048;

/** The edits of one sender: edit n carries clock `firstClock + n` and left at `sentAtMs[n]`. */
export interface Sender {
  readonly clientId: number;
  firstClock: number;
  readonly sentAtMs: number[];
}

interface Memo {
  readonly bytes: Buffer;
  readonly runs: readonly ClockRun[];
}

/**
 * Counts edits that reached other clients, also when a server merges many into one frame: per receiver and sender it
 * keeps up to which clock value everything came in. A frame that is byte for byte equal to an earlier one (the same
 * relay to another receiver) is not read again.
 */
export class Deliveries {
  readonly histogram = new Histogram();
  /** Edits that arrived while later ones of the same sender were already in, or that a frame skipped. */
  gaps = 0;
  /** Edits delivered to others between the two moments, by time of receipt. */
  delivered = 0;
  readonly #senders: readonly Sender[];
  readonly #baseClientId: number;
  readonly #next: Int32Array;
  readonly #memo: (Memo | undefined)[] = Array.from({ length: MEMO_SLOTS });
  #windowStartMs = Number.POSITIVE_INFINITY;
  #windowEndMs = Number.POSITIVE_INFINITY;

  /** Senders have consecutive client ids; a receiver with the index of a sender is that sender. */
  constructor(senders: readonly Sender[], receivers: number) {
    this.#senders = senders;
    this.#baseClientId = senders[0]?.clientId ?? 0;
    this.#next = new Int32Array(receivers * senders.length);
  }

  /** From now on what is sent and received counts. */
  openWindow(nowMs: number): void {
    this.#windowStartMs = nowMs;
  }

  /** What is sent from now on counts no more; what was sent may still come in. */
  closeWindow(nowMs: number): void {
    this.#windowEndMs = nowMs;
  }

  /** How many edits of all senders this receiver has in full. */
  seen(receiver: number): number {
    let seen = 0;
    for (const [index, sender] of this.#senders.entries()) {
      seen += Math.max(0, this.nextClock(receiver, index) - sender.firstClock);
    }
    return seen;
  }

  nextClock(receiver: number, sender: number): number {
    return this.#next[receiver * this.#senders.length + sender] ?? 0;
  }

  receive(receiver: number, update: Uint8Array, nowMs: number): void {
    const inWindow = nowMs >= this.#windowStartMs && nowMs < this.#windowEndMs;
    for (const run of this.#runsOf(update)) {
      const index = run.client - this.#baseClientId;
      const sender = this.#senders[index];
      if (sender === undefined) continue;
      const slot = receiver * this.#senders.length + index;
      const next = this.#next[slot] ?? 0;
      if (run.end <= next) continue;
      this.#next[slot] = run.end;
      // A sender need not get its own edits back, and when it does that is no delivery.
      if (receiver === index) continue;
      if (run.start > next) this.gaps += run.start - next;
      this.#count(sender, Math.max(run.start, next), run.end, nowMs, inWindow);
    }
  }

  #count(sender: Sender, start: number, end: number, nowMs: number, inWindow: boolean): void {
    for (let clock = Math.max(start, sender.firstClock); clock < end; clock++) {
      if (inWindow) this.delivered++;
      const sentMs = sender.sentAtMs[clock - sender.firstClock];
      if (sentMs !== undefined && sentMs >= this.#windowStartMs && sentMs < this.#windowEndMs) {
        this.histogram.add(nowMs - sentMs);
      }
    }
  }

  #runsOf(update: Uint8Array): readonly ClockRun[] {
    const bytes = Buffer.from(update.buffer, update.byteOffset, update.byteLength);
    const slot = fingerprint(bytes);
    const memo = this.#memo[slot];
    if (memo?.bytes.equals(bytes)) return memo.runs;
    const runs = readClockRuns(bytes);
    this.#memo[slot] = { bytes: Buffer.from(bytes), runs };
    return runs;
  }
}

function fingerprint(bytes: Buffer): number {
  let hash = bytes.length;
  const end = Math.min(bytes.length, 14);
  for (let i = 0; i < end; i++) hash = (hash * 31 + (bytes[i] ?? 0)) | 0;
  return (hash >>> 0) % MEMO_SLOTS;
}
