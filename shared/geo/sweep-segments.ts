import type { IntegerRings } from '#shared/geo/integer-rings.ts';
import { sweepOrder } from '#shared/geo/sweep-order.ts';

/** The sides of rings as a sweep from left to right (and upwards within one x) meets them; side s starts at vertex s. */
export interface SweepSegments {
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** The ring of each vertex and so of each side. */
  readonly ring: Int32Array;
  /** Vertices as the sweep meets them. */
  readonly order: Int32Array;
  readonly next: Int32Array;
  readonly previous: Int32Array;
  /** The end of each side that the sweep meets first, and the other end. */
  readonly left: Int32Array;
  readonly right: Int32Array;
}

export function sweepSegments({ x, y, ring, start }: IntegerRings): SweepSegments {
  const size = x.length;
  const next = new Int32Array(size);
  const previous = new Int32Array(size);
  for (let r = 0; r + 1 < start.length; r++) {
    const first = start[r] ?? 0;
    const end = start[r + 1] ?? first;
    for (let vertex = first; vertex < end; vertex++) {
      next[vertex] = vertex + 1 === end ? first : vertex + 1;
      previous[vertex] = vertex === first ? end - 1 : vertex - 1;
    }
  }
  const order = sweepOrder(x, y);
  const rank = new Int32Array(size);
  for (let i = 0; i < size; i++) rank[order[i] ?? 0] = i;
  const left = new Int32Array(size);
  const right = new Int32Array(size);
  for (let segment = 0; segment < size; segment++) {
    const other = next[segment] ?? 0;
    const isForward = (rank[segment] ?? 0) < (rank[other] ?? 0);
    left[segment] = isForward ? segment : other;
    right[segment] = isForward ? other : segment;
  }
  return { x, y, ring, order, next, previous, left, right };
}

/** Positive when vertex c lies left of (above) the line from a to b; exact. */
export function orient({ x, y }: SweepSegments, a: number, b: number, c: number): number {
  const ax = x[a] ?? 0;
  const ay = y[a] ?? 0;
  return ((x[b] ?? 0) - ax) * ((y[c] ?? 0) - ay) - ((y[b] ?? 0) - ay) * ((x[c] ?? 0) - ax);
}

export function samePlace({ x, y }: SweepSegments, a: number, b: number): boolean {
  return x[a] === x[b] && y[a] === y[b];
}

/** Whether two sides cross in a point inside both. */
export function properlyCross(sides: SweepSegments, s: number, t: number): boolean {
  const { x, y, left, right } = sides;
  const a = left[s] ?? 0;
  const b = right[s] ?? 0;
  const c = left[t] ?? 0;
  const d = right[t] ?? 0;
  // most neighbours lie wholly left or right of each other, or above: no orientation needed
  if ((x[b] ?? 0) < (x[c] ?? 0) || (x[d] ?? 0) < (x[a] ?? 0)) return false;
  if (isBelow(y, a, b, c, d) || isBelow(y, c, d, a, b)) return false;
  return (
    Math.sign(orient(sides, a, b, c)) * Math.sign(orient(sides, a, b, d)) < 0 &&
    Math.sign(orient(sides, c, d, a)) * Math.sign(orient(sides, c, d, b)) < 0
  );
}

function isBelow(y: Float64Array, a: number, b: number, c: number, d: number): boolean {
  const [ya = 0, yb = 0, yc = 0, yd = 0] = [y[a], y[b], y[c], y[d]];
  return ya < yc && ya < yd && yb < yc && yb < yd;
}
