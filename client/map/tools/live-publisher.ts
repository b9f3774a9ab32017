import type { LiveGeometry } from '#client/map/types.ts';

/** Runs a task before the next frame; answers a way to call it off. */
export type Schedule = (task: () => void) => () => void;

export const nextFrame: Schedule = (task) => {
  const id = requestAnimationFrame(task);
  return () => cancelAnimationFrame(id);
};

/** Passes provisional shapes on at most once per frame; the empty list, hands off, is passed on at once. */
export class LivePublisher {
  readonly #emit: (live: readonly LiveGeometry[]) => void;
  readonly #schedule: Schedule;
  #latest: readonly LiveGeometry[] | null = null;
  #cancel: (() => void) | null = null;

  constructor(emit: (live: readonly LiveGeometry[]) => void, schedule: Schedule = nextFrame) {
    this.#emit = emit;
    this.#schedule = schedule;
  }

  publish(live: readonly LiveGeometry[]): void {
    this.#latest = live;
    if (live.length === 0) return this.#flush();
    this.#cancel ??= this.#schedule(() => this.#flush());
  }

  #flush(): void {
    this.#cancel?.();
    this.#cancel = null;
    const live = this.#latest;
    this.#latest = null;
    if (live !== null) this.#emit(live);
  }
}
