import { twiceArea, type IntegerRings } from '#shared/geo/integer-rings.ts';
import {
  orient,
  properlyCross,
  samePlace,
  sweepSegments,
  type SweepSegments,
} from '#shared/geo/sweep-segments.ts';
import { SweepStatus } from '#shared/geo/sweep-status.ts';

/** A point where rings touch without crossing: at a vertex of at least one of them. */
export interface Touch {
  readonly rings: readonly number[];
}

export type CrossingReport =
  | { readonly kind: 'crossing' }
  | {
      readonly kind: 'clean';
      readonly touches: readonly Touch[];
      /** Per ring the ring that it lies directly in; -1 for none. */
      readonly parent: Int32Array;
    };

const UNKNOWN = -2;

/**
 * Looks for rings that cross or overlap themselves or each other, in O(n log n) whatever the input.
 *
 * A sweep after Shamos and Hoey (1976), vertex by vertex from left to right (and upwards within one x), with exact
 * orientation tests. The status holds the segments under the sweep line from low to high; invariants at each vertex p:
 * 1. no two segments left of p cross, so the status is ordered and the segments through p lie side by side;
 * 2. at most one of those goes on through p, and it belongs to a ring that has no vertex at p;
 * 3. the segments that start at p differ in direction; neighbours in the status do not cross.
 * Rings may touch in a point (OGC Simple Features): such points are reported, unless the rings change sides there.
 */
export function findCrossing(rings: IntegerRings): CrossingReport {
  const sweep = new Sweep(rings);
  return sweep.run() ? { kind: 'clean', touches: sweep.touches, parent: sweep.parent } : { kind: 'crossing' };
}

/** The two ways on that a ring has from a point. */
interface Branch {
  readonly ring: number;
  readonly one: number;
  readonly other: number;
}

class Sweep {
  readonly touches: Touch[] = [];
  readonly parent: Int32Array;
  readonly #sides: SweepSegments;
  readonly #status: SweepStatus;
  /** Per ring whether it runs counter-clockwise: then its inside is above a side that goes right. */
  readonly #turnsLeft: readonly boolean[];

  constructor(rings: IntegerRings) {
    this.#sides = sweepSegments(rings);
    this.#status = new SweepStatus(rings.x.length);
    this.parent = new Int32Array(rings.polygon.length).fill(UNKNOWN);
    this.#turnsLeft = rings.polygon.map((_, ring) => twiceArea(rings, ring) > 0);
  }

  /** False at the first crossing. */
  run(): boolean {
    const { order } = this.#sides;
    for (let at = 0; at < order.length;) {
      const p = order[at] ?? 0;
      let end = at + 1;
      while (end < order.length && samePlace(this.#sides, order[end] ?? 0, p)) end++;
      const low = this.#lowest(p);
      const isFree = end === at + 1 ? this.#passOne(p, low) : this.#passMany(at, end, low);
      if (!isFree) return false;
      at = end;
    }
    return true;
  }

  /** Where in the status the segments through p begin. */
  #lowest(p: number): number {
    const status = this.#status;
    let low = 0;
    for (let top = status.size; low < top;) {
      const middle = (low + top) >> 1;
      if (this.#sideOf(status.at(middle), p) > 0) low = middle + 1;
      else top = middle;
    }
    return low;
  }

  /** Positive when p lies above the segment. */
  #sideOf(segment: number, p: number): number {
    const { left, right } = this.#sides;
    return orient(this.#sides, left[segment] ?? 0, right[segment] ?? 0, p);
  }

  /** The usual vertex: alone in its place, with two sides, and no other segment through it. Allocates nothing. */
  #passOne(p: number, low: number): boolean {
    const { previous, left, right } = this.#sides;
    const status = this.#status;
    const before = previous[p] ?? 0;
    const beforeStarts = left[before] === p;
    const ownStarts = left[p] === p;
    const ending = (beforeStarts ? 0 : 1) + (ownStarts ? 0 : 1);
    for (let index = low; index <= low + ending; index++) {
      const segment = status.at(index);
      if (segment === -1) {
        if (index < low + ending) return false;
        break;
      }
      const isThrough = this.#sideOf(segment, p) === 0;
      if (index === low + ending ? isThrough : !isThrough || right[segment] !== p)
        return isThrough && this.#passMany(-1, p, low);
    }
    if (ending === 0) {
      const turn = orient(this.#sides, p, right[before] ?? 0, right[p] ?? 0);
      if (turn === 0) return false;
      status.resize(low, low, 2);
      status.set(low, turn > 0 ? before : p);
      status.set(low + 1, turn > 0 ? p : before);
      this.#placeRing(low);
      return !this.#crosses(low - 1) && !this.#crosses(low + 1);
    }
    if (ending === 1) {
      status.set(low, ownStarts ? p : before);
      return !this.#crosses(low - 1) && !this.#crosses(low);
    }
    status.resize(low, low + 2, 0);
    return !this.#crosses(low - 1);
  }

  /** Whether the segment there crosses the one above it. */
  #crosses(index: number): boolean {
    const below = this.#status.at(index);
    const above = this.#status.at(index + 1);
    return below !== -1 && above !== -1 && properlyCross(this.#sides, below, above);
  }

  /** Any number of vertices in one place: `order[from]` up to `order[end]`, or for `from` -1 the vertex `end` alone. */
  #passMany(from: number, end: number, low: number): boolean {
    const { order } = this.#sides;
    const vertices = from === -1 ? [end] : [...order.subarray(from, end)];
    const p = vertices[0] ?? 0;
    const { left, right, next, previous, ring } = this.#sides;
    const status = this.#status;
    let through = -1;
    let high = low;
    for (; high < status.size; high++) {
      const segment = status.at(high);
      if (this.#sideOf(segment, p) !== 0) break;
      if (samePlace(this.#sides, right[segment] ?? 0, p)) continue;
      if (through >= 0) return false;
      through = segment;
    }
    const branches: Branch[] = [];
    const starting: number[] = [];
    const seen = new Set<number>();
    let ending = 0;
    for (const vertex of vertices) {
      const own = ring[vertex] ?? 0;
      const before = previous[vertex] ?? 0;
      if (seen.has(own)) return false;
      seen.add(own);
      branches.push({ ring: own, one: before, other: next[vertex] ?? 0 });
      for (const segment of [before, vertex]) {
        if (left[segment] === vertex) starting.push(segment);
        else ending++;
      }
    }
    if (high - low !== ending + (through >= 0 ? 1 : 0)) return false;
    if (through >= 0) {
      const own = ring[through] ?? 0;
      if (seen.has(own)) return false;
      branches.push({ ring: own, one: left[through] ?? 0, other: right[through] ?? 0 });
      starting.push(through);
    }
    if (branches.length > 1) {
      if (this.#changeSides(p, branches)) return false;
      this.touches.push({ rings: branches.map((branch) => branch.ring) });
    }
    const turn = (s: number, t: number): number => orient(this.#sides, p, right[s] ?? 0, right[t] ?? 0);
    starting.sort((s, t) => -turn(s, t));
    for (let i = 1; i < starting.length; i++)
      if (turn(starting[i - 1] ?? 0, starting[i] ?? 0) === 0) return false;
    status.resize(low, high, starting.length);
    for (const [i, segment] of starting.entries()) status.set(low + i, segment);
    for (let i = 0; i < starting.length; i++) this.#placeRing(low + i);
    if (this.#crosses(low - 1)) return false;
    return starting.length === 0 || !this.#crosses(low + starting.length - 1);
  }

  /** Whether a ring goes from one side of another to its other side there: going round, a ring closes inside another's turn. */
  #changeSides(p: number, branches: readonly Branch[]): boolean {
    const ways = branches.flatMap(({ ring, one, other }) => [
      { ring, to: one },
      { ring, to: other },
    ]);
    ways.sort((a, b) => this.#compareAround(p, a.to, b.to));
    const open: number[] = [];
    const opened = new Set<number>();
    for (const { ring } of ways) {
      if (!opened.has(ring)) {
        opened.add(ring);
        open.push(ring);
      } else if (open.pop() !== ring) return true;
    }
    return false;
  }

  /** Which of two directions from p comes first, counter-clockwise from straight down. */
  #compareAround(p: number, a: number, b: number): number {
    const half = Number(this.#isAhead(p, b)) - Number(this.#isAhead(p, a));
    return half === 0 ? -orient(this.#sides, p, a, b) : half;
  }

  /** Whether the sweep meets the other point after p. */
  #isAhead(p: number, other: number): boolean {
    const { x, y } = this.#sides;
    const dx = (x[other] ?? 0) - (x[p] ?? 0);
    return dx > 0 || (dx === 0 && (y[other] ?? 0) > (y[p] ?? 0));
  }

  /**
   * At the first vertex of a ring: it lies in the ring of the segment right below it, when that has its inside above, and
   * otherwise where that ring lies. The ring below has been met before, or is lower in the same place.
   */
  #placeRing(index: number): void {
    const { ring, left } = this.#sides;
    const own = ring[this.#status.at(index)] ?? 0;
    if (this.parent[own] !== UNKNOWN) return;
    const below = this.#status.at(index - 1);
    if (below === -1) {
      this.parent[own] = -1;
      return;
    }
    const other = ring[below] ?? 0;
    const isForward = left[below] === below;
    const isInsideAbove = isForward === this.#turnsLeft[other];
    this.parent[own] = isInsideAbove ? other : (this.parent[other] ?? -1);
  }
}
