import * as Y from 'yjs';
import type { CausalPast } from '#shared/crdt/guard/causal-past.ts';
import type { Node } from '#shared/crdt/guard/node.ts';
import { refuse } from '#shared/crdt/guard/refusal.ts';
import {
  headOf,
  holds,
  segmentOf,
  segmentOfItem,
  tailOf,
  yataIndex,
  type Segment,
} from '#shared/crdt/guard/segment.ts';
import { sameId, type Id, type Struct } from '#shared/crdt/guard/struct.ts';
import type { Walk } from '#shared/crdt/guard/walk.ts';

/** A new run, linked to the next new run in the same gap between two units of the document. */
interface Link {
  segment: Segment;
  next: Link | null;
  readonly gap: Gap;
}

/** Between a unit of the document (null: the start of the list) and the one after it. */
interface Gap {
  readonly item: Y.Item | null;
  readonly clock: number;
  first: Link | null;
}

type Cursor = Link | { readonly item: Y.Item; readonly clock: number } | null;

/**
 * The order check (GU2). Yjs accepts any pair of neighbours, also pairs that make replicas disagree about the order. Here
 * an insert is placed as Yjs will place it, in a thin layer over the list, and refused when its right neighbour does not
 * follow its left one, or when something lies between them that its writer had already seen.
 */
export class ListOverlay {
  readonly #node: Node;
  readonly #walk: Walk;
  readonly #start: Gap = { item: null, clock: 0, first: null };
  readonly #gaps = new Map<Y.Item, Map<number, Gap>>();
  readonly #links = new Map<Struct, Link[]>();
  /** Typing is one insert per update: it is only put into the layer when a second one comes. */
  #waiting: { readonly struct: Struct; readonly after: Id | null } | null = null;

  constructor(node: Node, walk: Walk) {
    this.#node = node;
    this.#walk = walk;
  }

  insert(struct: Struct, pastOf: () => CausalPast): void {
    this.#flush();
    const { origin, right } = struct;
    const first = this.#afterId(origin);
    if (startsAt(first, right)) {
      this.#waiting = { struct, after: origin };
      return;
    }
    const continues = this.#continuesRun(struct);
    // the same neighbours as its predecessor, so what that was judged on holds for this one
    if (continues && (first === null || !sameId(this.#segmentAt(first).origin, origin))) {
      this.#waiting = { struct, after: origin };
      return;
    }
    const between = this.#between(first, right);
    if (!continues) this.#judge(struct, between, pastOf());
    const index = yataIndex(between, 0, between.length, segmentOf(struct), this.#walk.budget);
    const before = between[index - 1];
    const after = before ? { client: before.client, clock: before.clock + before.length - 1 } : origin;
    this.#waiting = { struct, after };
  }

  #continuesRun({ client, clock, origin, right }: Struct): boolean {
    if (origin === null || origin.client !== client || origin.clock !== clock - 1) return false;
    if (origin.clock >= this.#walk.known(client)) return sameId(this.#walk.fresh(origin).right, right);
    const item = this.#walk.stored(origin);
    return item instanceof Y.Item && sameId(item.rightOrigin, right);
  }

  /** The runs from there up to the right neighbour. */
  #between(first: Cursor, right: Id | null): Segment[] {
    const between: Segment[] = [];
    for (let cursor = first; cursor !== null;) {
      this.#walk.budget.step();
      const segment = this.#segmentAt(cursor);
      if (right !== null && holds(segment, right)) {
        if (right.clock > segment.clock) between.push(headOf(segment, right.clock));
        return between;
      }
      between.push(segment);
      cursor = 'gap' in cursor ? this.#afterLink(cursor) : this.#afterUnit(cursor.item, endOf(segment) - 1);
    }
    return right === null ? between : refuse('GU2', 'right-before-left', this.#node.zone.path);
  }

  #judge(struct: Struct, between: readonly Segment[], past: CausalPast): void {
    past.include(struct.client, struct.clock);
    if (struct.origin) past.include(struct.origin.client, struct.origin.clock + 1);
    if (struct.right) past.include(struct.right.client, struct.right.clock + 1);
    past.follow();
    for (const { client, clock } of between)
      if (past.knows(client, clock)) refuse('GU2', 'skips-what-was-seen', this.#node.zone.path);
  }

  #flush(): void {
    if (this.#waiting === null) return;
    const { struct, after } = this.#waiting;
    this.#waiting = null;
    const segment = segmentOf(struct);
    let link: Link;
    if (after !== null && after.clock >= this.#walk.known(after.client)) {
      const before = this.#linkUpTo(after);
      link = { segment, next: before.next, gap: before.gap };
      before.next = link;
    } else {
      const gap = this.#gapAfter(after);
      link = { segment, next: gap.first, gap };
      gap.first = link;
    }
    this.#links.set(struct, [link]);
  }

  #segmentAt(cursor: Exclude<Cursor, null>): Segment {
    if ('gap' in cursor) return cursor.segment;
    const { item, clock } = cursor;
    const whole = tailOf(segmentOfItem(item), clock);
    const gaps = this.#gaps.get(item);
    if (!gaps) return whole;
    let end = endOf(whole);
    for (const gapClock of gaps.keys()) if (gapClock >= clock && gapClock + 1 < end) end = gapClock + 1;
    this.#walk.budget.step(gaps.size);
    return headOf(whole, end);
  }

  #afterId(id: Id | null): Cursor {
    if (id === null) return this.#start.first ?? this.#afterGap(this.#start);
    if (id.clock >= this.#walk.known(id.client)) return this.#afterLink(this.#linkUpTo(id));
    const item = this.#walk.stored(id);
    return item instanceof Y.Item ? this.#afterUnit(item, id.clock) : null;
  }

  #afterLink(link: Link): Cursor {
    return link.next ?? this.#afterGap(link.gap);
  }

  #afterUnit(item: Y.Item, clock: number): Cursor {
    return this.#gaps.get(item)?.get(clock)?.first ?? unitAfter(item, clock);
  }

  #afterGap({ item, clock }: Gap): Cursor {
    if (item !== null) return unitAfter(item, clock);
    const start = this.#node.type?._start ?? null;
    return start && { item: start, clock: start.id.clock };
  }

  #gapAfter(id: Id | null): Gap {
    if (id === null) return this.#start;
    const item = this.#walk.stored(id);
    if (!(item instanceof Y.Item)) return refuse('SY5', 'half-dead', this.#node.zone.path);
    let gaps = this.#gaps.get(item);
    if (!gaps) this.#gaps.set(item, (gaps = new Map()));
    let gap = gaps.get(id.clock);
    if (!gap) gaps.set(id.clock, (gap = { item, clock: id.clock, first: null }));
    return gap;
  }

  /** The link that ends with that unit of this update; cuts when it goes on. */
  #linkUpTo(id: Id): Link {
    const struct = this.#walk.fresh(id);
    const links = this.#links.get(struct);
    if (!links) return refuse('SY5', 'origin-elsewhere', this.#node.zone.path);
    let low = 0;
    let high = links.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((links[middle]?.segment.clock ?? 0) <= id.clock) low = middle;
      else high = middle - 1;
    }
    const link = links[low];
    if (!link) return refuse('SY5', 'origin-elsewhere', this.#node.zone.path);
    const cut = id.clock + 1;
    if (cut < endOf(link.segment)) {
      const rest: Link = { segment: tailOf(link.segment, cut), next: link.next, gap: link.gap };
      link.segment = headOf(link.segment, cut);
      link.next = rest;
      links.splice(low + 1, 0, rest);
    }
    return link;
  }
}

/** Whether the right neighbour follows at once: nothing to judge, as when somebody types. */
function startsAt(cursor: Cursor, right: Id | null): boolean {
  if (cursor === null || right === null) return cursor === right;
  if ('gap' in cursor) return cursor.segment.client === right.client && cursor.segment.clock === right.clock;
  return cursor.item.id.client === right.client && cursor.clock === right.clock;
}

function endOf({ clock, length }: Segment): number {
  return clock + length;
}

function unitAfter(item: Y.Item, clock: number): Cursor {
  if (clock + 1 < item.id.clock + item.length) return { item, clock: clock + 1 };
  return item.right && { item: item.right, clock: item.right.id.clock };
}
