import type { IntegerRings } from '#shared/geo/integer-rings.ts';

/** A point where rings touch without crossing: at a vertex of at least one of them. */
export interface Touch {
  readonly rings: readonly number[];
}

export type CrossingReport =
  | { readonly kind: 'crossing' }
  | { readonly kind: 'clean'; readonly touches: readonly Touch[] };

const CROSSING: CrossingReport = { kind: 'crossing' };

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
  const { x, y, ring, start } = rings;
  const size = x.length;
  const X = (vertex: number): number => x[vertex] ?? 0;
  const Y = (vertex: number): number => y[vertex] ?? 0;
  const ringOf = (vertex: number): number => ring[vertex] ?? 0;
  const next = (vertex: number): number =>
    vertex + 1 === start[ringOf(vertex) + 1] ? (start[ringOf(vertex)] ?? 0) : vertex + 1;
  const previous = (vertex: number): number =>
    vertex === start[ringOf(vertex)] ? (start[ringOf(vertex) + 1] ?? 0) - 1 : vertex - 1;

  const order = sweepOrder(x, y);
  // segment s runs between vertex s and next(s); rank tells which end is met first
  const rank = new Int32Array(size);
  for (let i = 0; i < size; i++) rank[order[i] ?? 0] = i;
  const leftOf = (segment: number): number =>
    (rank[segment] ?? 0) < (rank[next(segment)] ?? 0) ? segment : next(segment);
  const rightOf = (segment: number): number =>
    (rank[segment] ?? 0) < (rank[next(segment)] ?? 0) ? next(segment) : segment;

  /** Positive when vertex c lies left of (above) the line from a to b. */
  const orient = (a: number, b: number, c: number): number =>
    (X(b) - X(a)) * (Y(c) - Y(a)) - (Y(b) - Y(a)) * (X(c) - X(a));
  const cross = (p: number, a: number, b: number): number => orient(p, a, b);
  const samePlace = (a: number, b: number): boolean => X(a) === X(b) && Y(a) === Y(b);
  const properlyCross = (s: number, t: number): boolean => {
    const [a, b, c, d] = [leftOf(s), rightOf(s), leftOf(t), rightOf(t)];
    return (
      Math.sign(orient(a, b, c)) * Math.sign(orient(a, b, d)) < 0 &&
      Math.sign(orient(c, d, a)) * Math.sign(orient(c, d, b)) < 0
    );
  };
  /** Whether direction p→b lies strictly inside the turn from p→a1 counter-clockwise to p→a2. */
  const inTurn = (p: number, a1: number, a2: number, b: number): boolean => {
    const turn = cross(p, a1, a2);
    if (turn > 0) return cross(p, a1, b) > 0 && cross(p, b, a2) > 0;
    if (turn < 0) return !(cross(p, a2, b) > 0 && cross(p, b, a1) > 0);
    return cross(p, a1, b) > 0;
  };

  const status = new Int32Array(size + 1);
  let active = 0;
  const touches: Touch[] = [];
  let at = 0;
  while (at < size) {
    const p = order[at] ?? 0;
    let end = at + 1;
    while (end < size && samePlace(order[end] ?? 0, p)) end++;

    // the segments through p: status[low] up to status[high]
    let low = 0;
    for (let top = active; low < top;) {
      const middle = (low + top) >> 1;
      const segment = status[middle] ?? 0;
      if (orient(leftOf(segment), rightOf(segment), p) > 0) low = middle + 1;
      else top = middle;
    }
    let high = low;
    let through = -1;
    for (; high < active; high++) {
      const segment = status[high] ?? 0;
      if (orient(leftOf(segment), rightOf(segment), p) !== 0) break;
      if (samePlace(rightOf(segment), p)) continue;
      if (through >= 0) return CROSSING;
      through = segment;
    }

    // branches: per ring at p the two neighbours it goes to
    const branches: { readonly ring: number; readonly one: number; readonly other: number }[] = [];
    const starting: number[] = [];
    let ending = 0;
    for (let i = at; i < end; i++) {
      const vertex = order[i] ?? 0;
      const before = previous(vertex);
      if (branches.some((branch) => branch.ring === ringOf(vertex))) return CROSSING;
      branches.push({ ring: ringOf(vertex), one: before, other: next(vertex) });
      for (const segment of [before, vertex]) {
        if (leftOf(segment) === vertex) starting.push(segment);
        else ending++;
      }
    }
    if (high - low !== ending + (through >= 0 ? 1 : 0)) return CROSSING;
    if (through >= 0) {
      if (branches.some((branch) => branch.ring === ringOf(through))) return CROSSING;
      branches.push({ ring: ringOf(through), one: leftOf(through), other: rightOf(through) });
      starting.push(through);
    }
    if (branches.length > 1) {
      for (let i = 0; i < branches.length; i++) {
        for (let j = i + 1; j < branches.length; j++) {
          const [a, b] = [branches[i], branches[j]];
          if (a && b && inTurn(p, a.one, a.other, b.one) !== inTurn(p, a.one, a.other, b.other))
            return CROSSING;
        }
      }
      touches.push({ rings: branches.map((branch) => branch.ring) });
    }

    if (starting.length > 1) {
      starting.sort((s, t) => -cross(p, rightOf(s), rightOf(t)));
      for (let i = 1; i < starting.length; i++) {
        if (cross(p, rightOf(starting[i - 1] ?? 0), rightOf(starting[i] ?? 0)) === 0) return CROSSING;
      }
    }
    status.copyWithin(low + starting.length, high, active);
    status.set(starting, low);
    active += starting.length - (high - low);
    const above = low + starting.length;
    if (low > 0 && low < active && properlyCross(status[low - 1] ?? 0, status[low] ?? 0)) return CROSSING;
    if (starting.length > 0 && above < active && properlyCross(status[above - 1] ?? 0, status[above] ?? 0))
      return CROSSING;
    at = end;
  }
  return { kind: 'clean', touches };
}

/** Vertex numbers by x, then y. */
function sweepOrder(x: Float64Array, y: Float64Array): Int32Array {
  const order = new Int32Array(x.length);
  for (let i = 0; i < order.length; i++) order[i] = i;
  return order.sort((a, b) => (x[a] ?? 0) - (x[b] ?? 0) || (y[a] ?? 0) - (y[b] ?? 0));
}
