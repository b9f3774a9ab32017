import { refuse } from '#shared/crdt/guard/refusal.ts';

/** Bounds the work that one update can cause beyond its own size. */
export class StepBudget {
  #left: number;

  constructor(steps: number) {
    this.#left = steps;
  }

  step(count = 1): void {
    this.#left -= count;
    if (this.#left < 0) refuse('GU4', 'too-much-work');
  }
}
