import type * as Y from 'yjs';
import { sameId, type Id, type Struct } from '#shared/crdt/guard/struct.ts';
import type { StepBudget } from '#shared/crdt/guard/step-budget.ts';

/** A run of units of one client in a list or in the history of a key, as Yjs would see it if it were split there. */
export interface Segment {
  readonly client: number;
  readonly clock: number;
  readonly length: number;
  readonly origin: Id | null;
  readonly right: Id | null;
}

export function segmentOf(struct: Struct): Segment {
  const { client, clock, length, origin, right } = struct;
  return { client, clock, length, origin, right };
}

export function segmentOfItem(item: Y.Item): Segment {
  return {
    client: item.id.client,
    clock: item.id.clock,
    length: item.length,
    origin: item.origin,
    right: item.rightOrigin,
  };
}

/** The part of a segment from a clock inside it: Yjs gives it the unit before it as origin. */
export function tailOf(segment: Segment, clock: number): Segment {
  if (clock === segment.clock) return segment;
  return {
    client: segment.client,
    clock,
    length: segment.clock + segment.length - clock,
    origin: { client: segment.client, clock: clock - 1 },
    right: segment.right,
  };
}

export function headOf(segment: Segment, end: number): Segment {
  return end >= segment.clock + segment.length ? segment : { ...segment, length: end - segment.clock };
}

/** Cuts so that a segment ends with that unit; the index after it, or -1 when it is not there. */
export function splitAfter(segments: Segment[], id: Id, budget: StepBudget): number {
  for (let i = segments.length - 1; i >= 0; i--) {
    budget.step();
    const segment = segments[i];
    if (!segment || !holds(segment, id)) continue;
    const cut = id.clock + 1;
    if (cut < segment.clock + segment.length)
      segments.splice(i, 1, headOf(segment, cut), tailOf(segment, cut));
    return i + 1;
  }
  return -1;
}

export function holds(segment: Segment, id: Id): boolean {
  return (
    segment.client === id.client && id.clock >= segment.clock && id.clock < segment.clock + segment.length
  );
}

/**
 * Where Yjs integrates `item` among the segments [from, to) that lie between its origin and its right origin: the
 * conflict resolution of `Item.integrate`, word for word.
 */
export function yataIndex(
  segments: readonly Segment[],
  from: number,
  to: number,
  item: Segment,
  budget: StepBudget,
): number {
  const passed = new Passed(segments, from);
  let index = from;
  let conflictFrom = from;
  for (let i = from; i < to; i++) {
    budget.step();
    const other = segments[i];
    if (!other) break;
    if (sameId(item.origin, other.origin)) {
      if (other.client < item.client) {
        index = i + 1;
        conflictFrom = i + 1;
      } else if (sameId(item.right, other.right)) break;
      continue;
    }
    const originIndex = other.origin === null ? -1 : passed.indexOf(other.origin, i, budget);
    if (originIndex === -1) break;
    if (originIndex < conflictFrom) {
      index = i + 1;
      conflictFrom = i + 1;
    }
  }
  return index;
}

/**
 * The segments from `start` on that were passed so far, found again by any unit of theirs. An origin is nearly always the
 * last unit of a segment. Most inserts never ask, so nothing is noted down before the first question.
 */
class Passed {
  readonly #segments: readonly Segment[];
  #noted: number;
  readonly #byLast = new Map<number, Map<number, number>>();
  readonly #long: { readonly segment: Segment; readonly index: number }[] = [];

  constructor(segments: readonly Segment[], start: number) {
    this.#segments = segments;
    this.#noted = start;
  }

  /** Among those up to and with `last`. */
  indexOf(id: Id, last: number, budget: StepBudget): number {
    for (; this.#noted <= last; this.#noted++) this.#note(this.#noted);
    const index = this.#byLast.get(id.client)?.get(id.clock);
    if (index !== undefined) return index;
    budget.step(this.#long.length);
    return this.#long.find(({ segment }) => holds(segment, id))?.index ?? -1;
  }

  #note(index: number): void {
    const segment = this.#segments[index];
    if (!segment) return;
    let ofClient = this.#byLast.get(segment.client);
    if (!ofClient) this.#byLast.set(segment.client, (ofClient = new Map()));
    ofClient.set(segment.clock + segment.length - 1, index);
    if (segment.length > 1) this.#long.push({ segment, index });
  }
}
