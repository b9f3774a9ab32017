import type * as Y from 'yjs';
import { refuse } from '#shared/crdt/guard/refusal.ts';
import { segmentOf, segmentOfItem, splitAfter, yataIndex, type Segment } from '#shared/crdt/guard/segment.ts';
import type { StepBudget } from '#shared/crdt/guard/step-budget.ts';
import type { Zone } from '#shared/crdt/guard/zone.ts';
import type { Struct } from '#shared/crdt/guard/struct.ts';

/** What an update does to one key of a map: which entry is current before, which are new, which one wins after. */
export class KeyState {
  readonly key: string;
  /** The last entry before the update, alive or deleted. */
  readonly existing: Y.Item | null;
  readonly news: Struct[] = [];
  /** The update deletes the entry that was current. */
  existingDeleted = false;
  /** The new entry that ends up last; null: the existing one stays the current. */
  winner: Struct | null = null;
  #chain: Segment[] | null = null;

  readonly #zone: Zone;

  constructor(zone: Zone, key: string, existing: Y.Item | null) {
    this.#zone = zone;
    this.key = key;
    this.existing = existing;
  }

  get path(): string {
    return `${this.#zone.path}/${this.key}`;
  }

  add(struct: Struct, budget: StepBudget): void {
    this.news.push(struct);
    if (this.#chain === null && this.#followsLast(struct)) {
      this.winner = struct;
      return;
    }
    this.#chain ??= this.#buildChain(struct, budget);
    const chain = this.#chain;
    const from = struct.origin === null ? 0 : splitAfter(chain, struct.origin, budget);
    if (from === -1) refuse('SY5', 'origin-elsewhere');
    const segment = segmentOf(struct);
    const index = yataIndex(chain, from, chain.length, segment, budget);
    chain.splice(index, 0, segment);
    if (index === chain.length - 1) this.winner = struct;
  }

  #followsLast({ origin }: Struct): boolean {
    const last = this.winner ?? this.existing;
    if (last === null || origin === null) return last === origin;
    const { client, clock } = 'id' in last ? last.id : last;
    return origin.client === client && origin.clock === clock + last.length - 1;
  }

  #buildChain(current: Struct, budget: StepBudget): Segment[] {
    const chain: Segment[] = [];
    for (let item = this.existing; item !== null; item = item.left) {
      budget.step();
      chain.push(segmentOfItem(item));
    }
    chain.reverse();
    // until now every new entry followed the one before it
    for (const struct of this.news) if (struct !== current) chain.push(segmentOf(struct));
    return chain;
  }
}
