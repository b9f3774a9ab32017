import { orderByHeight } from './order-by-height.ts';
import type { Sides } from './sides.ts';

/** A strip of land between two heights in which no two sides cross; the sides are given from left to right. */
export interface Strip {
  low: number;
  high: number;
  count: number;
  /** Which sides, as numbered in `Sides`. */
  side: Int32Array;
  /** Where they are at the low and at the high end of the strip. */
  lowX: Float64Array;
  highX: Float64Array;
}

interface Workspace {
  order: Int32Array;
  spare: Int32Array;
  active: Int32Array;
  atLow: Float64Array;
  atHigh: Float64Array;
  between: Float64Array;
}

const workspaceOf = (size: number): Workspace => ({
  order: new Int32Array(size),
  spare: new Int32Array(size),
  active: new Int32Array(size),
  atLow: new Float64Array(size),
  atHigh: new Float64Array(size),
  between: new Float64Array(size),
});

let work = workspaceOf(1024);
const strip: Strip = {
  low: 0,
  high: 0,
  count: 0,
  side: work.active,
  lowX: work.atLow,
  highX: work.atHigh,
};

/**
 * Goes up over the sides from height 0 to `top` and hands out the land strip by strip. Nothing is snapped and nothing is
 * built: where rounding puts two sides in the wrong order, they are so by a rounding, and the area differs by a rounding.
 * `visit` may keep nothing of the strip: it is used again.
 */
export function sweep(sides: Sides, top: number, visit: (strip: Strip) => void): void {
  const total = sides.count;
  if (total > work.order.length) work = workspaceOf(Math.max(total, work.order.length * 2));
  const { order, active, atLow, atHigh } = work;
  const { lowX, lowY, highX, highY, slope } = sides;
  orderByHeight(lowY, total, order, work.spare);
  let next = 0;
  let count = 0;
  let low = 0;
  while (low < top) {
    // what ends here goes; what stays is at the new low end where it was at the old high end
    let kept = 0;
    let high = top;
    for (let i = 0; i < count; i++) {
      const side = active[i] ?? 0;
      const end = highY[side] ?? 0;
      if (end <= low) continue;
      if (end < high) high = end;
      active[kept] = side;
      atLow[kept] = atHigh[i] ?? 0;
      kept++;
    }
    count = kept;
    for (; next < total; next++) {
      const side = order[next] ?? 0;
      const start = lowY[side] ?? 0;
      if (start > low) {
        if (start < high) high = start;
        break;
      }
      const end = highY[side] ?? 0;
      if (end <= low) continue;
      if (end < high) high = end;
      active[count] = side;
      atLow[count] = (lowX[side] ?? 0) + (low - start) * (slope[side] ?? 0);
      count++;
    }
    if (count > 0) {
      for (let i = 0; i < count; i++) {
        const side = active[i] ?? 0;
        atHigh[i] =
          high === highY[side]
            ? (highX[side] ?? 0)
            : (lowX[side] ?? 0) + (high - (lowY[side] ?? 0)) * (slope[side] ?? 0);
      }
      sortActive(count);
      handOut(low, high, count, visit);
    }
    low = high;
  }
}

/** By x at the low end, then at the high end. Nearly sorted already: what was active keeps its order. */
function sortActive(count: number): void {
  const { active, atLow, atHigh } = work;
  for (let i = 1; i < count; i++) {
    const a = atLow[i] ?? 0;
    const b = atHigh[i] ?? 0;
    let j = i - 1;
    if ((atLow[j] ?? 0) < a || (atLow[j] === a && (atHigh[j] ?? 0) <= b)) continue;
    const side = active[i] ?? 0;
    while (j >= 0 && ((atLow[j] ?? 0) > a || (atLow[j] === a && (atHigh[j] ?? 0) > b))) {
      active[j + 1] = active[j] ?? 0;
      atLow[j + 1] = atLow[j] ?? 0;
      atHigh[j + 1] = atHigh[j] ?? 0;
      j--;
    }
    active[j + 1] = side;
    atLow[j + 1] = a;
    atHigh[j + 1] = b;
  }
}

/**
 * The land between two heights, cut where neighbours cross: the lowest crossing is always one of neighbours. Each cut
 * swaps a pair that must change places before the high end, so it ends.
 */
function handOut(from: number, high: number, count: number, visit: (strip: Strip) => void): void {
  const { active, atLow, atHigh, between } = work;
  let low = from;
  strip.count = count;
  strip.side = active;
  strip.lowX = atLow;
  for (;;) {
    let first = 2;
    for (let i = 0; i + 1 < count; i++) {
      const over = (atHigh[i] ?? 0) - (atHigh[i + 1] ?? 0);
      if (over > 0) first = Math.min(first, partUntilCrossing(i, over));
    }
    if (first > 1) break;
    const cut = low + (high - low) * first;
    for (let i = 0; i < count; i++) {
      const a = atLow[i] ?? 0;
      between[i] = a + ((atHigh[i] ?? 0) - a) * first;
    }
    if (cut > low) {
      strip.low = low;
      strip.high = cut;
      strip.highX = between;
      visit(strip);
    }
    swapCrossing(count, first);
    low = cut;
  }
  if (!(low < high)) return;
  strip.low = low;
  strip.high = high;
  strip.highX = atHigh;
  visit(strip);
}

/** At which part of the strip neighbours i and i + 1 cross, given by how much they are out of order at the high end. */
function partUntilCrossing(i: number, over: number): number {
  const apart = Math.max(0, (work.atLow[i + 1] ?? 0) - (work.atLow[i] ?? 0));
  return apart / (apart + over);
}

/** Lets the neighbours that cross first change places, and puts all at the height of that crossing. */
function swapCrossing(count: number, first: number): void {
  const { active, atLow, atHigh, between } = work;
  for (let i = 0; i + 1 < count; i++) {
    const over = (atHigh[i] ?? 0) - (atHigh[i + 1] ?? 0);
    if (!(over > 0) || partUntilCrossing(i, over) > first) continue;
    const side = active[i] ?? 0;
    active[i] = active[i + 1] ?? 0;
    active[i + 1] = side;
    const end = atHigh[i] ?? 0;
    atHigh[i] = atHigh[i + 1] ?? 0;
    atHigh[i + 1] = end;
    between[i + 1] = between[i] ?? 0;
    i++;
  }
  for (let i = 0; i < count; i++) atLow[i] = between[i] ?? 0;
}
