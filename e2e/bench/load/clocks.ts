import * as encoding from 'lib0/encoding';
import type { Clocks } from './job.ts';
import { readClockRuns } from './update-reader.ts';

/** Collects what a fresh client holds; a run that starts behind a hole does not count until the hole is filled. */
export class ClockCollector {
  readonly #next = new Map<number, number>();
  #waiting: { client: number; start: number; end: number }[] = [];

  add(update: Uint8Array): void {
    this.#waiting.push(...readClockRuns(update));
    this.#waiting.sort((a, b) => a.start - b.start);
    this.#waiting = this.#waiting.filter((run) => {
      const next = this.#next.get(run.client) ?? 0;
      if (run.start > next) return true;
      this.#next.set(run.client, Math.max(next, run.end));
      return false;
    });
  }

  covers(clocks: Clocks): boolean {
    return Object.entries(clocks).every(([client, clock]) => (this.#next.get(Number(client)) ?? 0) >= clock);
  }

  /** Of the given clients only, as a tafel may hold more. */
  only(clocks: Clocks): Clocks {
    return Object.fromEntries(
      Object.keys(clocks).map((client) => [client, this.#next.get(Number(client)) ?? 0]),
    );
  }
}

/** The state vector (V1) that says the same. */
export function stateVectorOf(clocks: Clocks): Uint8Array {
  return encoding.encode((encoder) => {
    const entries = Object.entries(clocks);
    encoding.writeVarUint(encoder, entries.length);
    for (const [client, clock] of entries) {
      encoding.writeVarUint(encoder, Number(client));
      encoding.writeVarUint(encoder, clock);
    }
  });
}
