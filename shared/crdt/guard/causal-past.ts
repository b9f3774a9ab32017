import * as Y from 'yjs';
import type { Id } from '#shared/crdt/guard/struct.ts';
import type { Walk } from '#shared/crdt/guard/walk.ts';

/** Structs looked at for one question, and at a time per client: newest first, so a long history stays cheap. */
const MAX_STEPS = 1500;
const CHUNK = 100;

/** Shared by all writers in one update. When it is used up the check knows less, it does not refuse. */
export interface CausalBudget {
  stepsLeft: number;
}

interface Range {
  /** The writer has seen every clock below this. */
  seen: number;
  /** What has been followed: [from, to). */
  from: number;
  to: number;
}

/**
 * What a writer must have seen: all before its own struct, and all that those structs lean on, and so on. Capped, and
 * collected structs have lost what they leaned on, so it can know too little, never too much.
 */
export class CausalPast {
  readonly #walk: Walk;
  readonly #ranges = new Map<number, Range>();
  readonly #queue: number[] = [];
  readonly #budget: CausalBudget;

  constructor(walk: Walk, budget: CausalBudget) {
    this.#walk = walk;
    this.#budget = budget;
  }

  /** Whether it has seen that unit; follow first. */
  knows(client: number, clock: number): boolean {
    return clock < (this.#ranges.get(client)?.seen ?? 0);
  }

  include(client: number, seen: number): void {
    const range = this.#ranges.get(client);
    if (!range) this.#ranges.set(client, { seen, from: seen, to: seen });
    else if (range.seen < seen) {
      // nothing of it followed yet: start at the new top
      if (range.from === range.to) range.from = range.to = seen;
      range.seen = seen;
    } else return;
    this.#queue.push(client);
  }

  /** Adds what the known structs lean on, as far as the budget reaches. */
  follow(): void {
    const budget = this.#budget;
    const stopAt = Math.max(budget.stepsLeft - MAX_STEPS, 0);
    while (budget.stepsLeft > stopAt) {
      const client = this.#queue.shift();
      if (client === undefined) return;
      const range = this.#ranges.get(client);
      if (!range) continue;
      if (range.to < range.seen) {
        // what the chunk does not reach is forgotten: the newest matter most
        this.#followChunk(client, range.to, range.seen);
        range.to = range.seen;
      } else range.from = this.#followChunk(client, 0, range.from);
      if (range.from > 0 || range.to < range.seen) this.#queue.push(client);
    }
  }

  /** Follows from the top down; the clock that it has come to. */
  #followChunk(client: number, from: number, to: number): number {
    let clock = to;
    for (let count = 0; clock > from && count < CHUNK; count++) {
      this.#budget.stepsLeft--;
      clock = this.#followOne({ client, clock: clock - 1 });
    }
    return clock;
  }

  /** Includes what the struct at that id leans on; the clock it starts at. */
  #followOne(id: Id): number {
    if (id.clock >= this.#walk.known(id.client)) {
      const struct = this.#walk.fresh(id);
      this.#includeIds(struct.origin, struct.right);
      if (struct.parent !== null && typeof struct.parent !== 'string') this.#includeId(struct.parent);
      return struct.clock;
    }
    const item = this.#walk.stored(id);
    if (item instanceof Y.Item) {
      this.#includeIds(item.origin, item.rightOrigin);
      const container = (item.parent as Y.AbstractType<unknown> | null)?._item;
      if (container) this.#includeId(container.id);
    }
    return item.id.clock;
  }

  #includeIds(origin: Id | null, right: Id | null): void {
    if (origin !== null) this.#includeId(origin);
    if (right !== null) this.#includeId(right);
  }

  #includeId(id: Id): void {
    this.include(id.client, id.clock + 1);
  }
}
