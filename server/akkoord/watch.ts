import type { TafelId } from '#shared/domain/tafel/schema.ts';

export interface WatchParts {
  /** Judges what stands at a tafel, in its turn; whether anything still stands. */
  readonly judge: (tafel: TafelId) => Promise<boolean>;
  /** Tafels at which something stands. */
  readonly standing: () => Promise<readonly TafelId[]>;
  /** Calls once after that many milliseconds; gives what takes it back. */
  readonly schedule: (delayMs: number, call: () => void) => () => void;
  readonly now: () => number;
  readonly onFailure: (error: unknown) => void;
}

/** Quiet for so long, and it is judged; while people go on typing, at least this often. */
const QUIET_MS = 400;
const AT_LEAST_EVERY_MS = 4000;
const RETRY_MS = 30_000;

interface Watched {
  cancel: (() => void) | null;
  /** Of the first change that is not judged yet. */
  sinceMs: number;
  isJudging: boolean;
  /** Something changed while it was judged. */
  isBehind: boolean;
}

/**
 * Judges the akkoorden of a tafel a moment after its document changed (AK14). It hears of every durable change and does
 * nothing then but set a timer; tafels without an akkoord that stands are not looked at.
 */
export class AkkoordWatch {
  readonly #parts: WatchParts;
  readonly #watched = new Map<TafelId, Watched>();
  #isStopped = false;

  constructor(parts: WatchParts) {
    this.#parts = parts;
  }

  /** Judges every tafel where something stands: what changed while the server was away counts as well. Never rejects. */
  async start(): Promise<void> {
    try {
      for (const tafel of await this.#parts.standing()) this.watch(tafel);
    } catch (error) {
      if (!this.#isStopped) this.#parts.onFailure(error);
    }
    for (const tafel of this.#watched.keys()) await this.#judge(tafel);
  }

  /** From now on this tafel is watched; it is judged once soon. */
  watch(tafel: TafelId): void {
    if (this.#isStopped) return;
    if (!this.#watched.has(tafel))
      this.#watched.set(tafel, { cancel: null, sinceMs: 0, isJudging: false, isBehind: false });
    this.changed(tafel);
  }

  /** Its document changed. */
  changed(tafel: TafelId): void {
    const watched = this.#watched.get(tafel);
    if (watched === undefined) return;
    if (watched.isJudging) {
      watched.isBehind = true;
      return;
    }
    const nowMs = this.#parts.now();
    if (watched.cancel === null) watched.sinceMs = nowMs;
    const leftMs = watched.sinceMs + AT_LEAST_EVERY_MS - nowMs;
    this.#set(tafel, watched, Math.max(0, Math.min(QUIET_MS, leftMs)));
  }

  stop(): void {
    this.#isStopped = true;
    for (const { cancel } of this.#watched.values()) cancel?.();
    this.#watched.clear();
  }

  #set(tafel: TafelId, watched: Watched, delayMs: number): void {
    watched.cancel?.();
    watched.cancel = this.#parts.schedule(delayMs, () => void this.#judge(tafel));
  }

  async #judge(tafel: TafelId): Promise<void> {
    const watched = this.#watched.get(tafel);
    if (watched === undefined || watched.isJudging) return;
    watched.cancel?.();
    watched.cancel = null;
    watched.isJudging = true;
    watched.isBehind = false;
    let outcome: 'stands' | 'nothing' | 'failed';
    try {
      outcome = (await this.#parts.judge(tafel)) ? 'stands' : 'nothing';
    } catch (error) {
      outcome = 'failed';
      if (!this.#isStopped) this.#parts.onFailure(error);
    }
    watched.isJudging = false;
    if (this.#isStopped) return;
    if (outcome === 'failed') this.#set(tafel, watched, RETRY_MS);
    else if (watched.isBehind) this.changed(tafel);
    else if (outcome === 'nothing') this.#watched.delete(tafel);
  }
}
