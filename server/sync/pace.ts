import type { SyncLimits } from './limits.ts';

/** As many turns back; the cheapest of them says what a turn costs. */
const REMEMBERED_TURNS = 4;

/**
 * How long a room waits after a turn, so that what comes meanwhile shares one commit and one write per socket.
 * Turns are timed by the clock, which also runs while a neighbour has the processor: the cheapest of the last few is
 * therefore what they cost. The processor time of a thread is too coarse for it: the kernel counts it per tick.
 */
export class Pace {
  readonly #limits: SyncLimits;
  readonly #costsMs: number[] = [];

  constructor(limits: SyncLimits) {
    this.#limits = limits;
  }

  /** Milliseconds to wait after a turn that took `costMs` and went to `readers` sockets. */
  waitMs(costMs: number, readers: number): number {
    const { pace, paceMaxMs, paceReaderMs, paceReadersMaxMs } = this.#limits;
    this.#costsMs.push(costMs);
    if (this.#costsMs.length > REMEMBERED_TURNS) this.#costsMs.shift();
    const byCost = Math.min(Math.min(...this.#costsMs) * pace, paceMaxMs);
    return Math.max(byCost, Math.min(readers * paceReaderMs, paceReadersMaxMs));
  }
}
