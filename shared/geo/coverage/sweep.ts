import { Earliest } from './earliest.ts';
import { orderByHeight } from './order-by-height.ts';
import { sideAt } from './piece-area.ts';
import type { Sides } from './sides.ts';

/** Who wants to know what a sweep meets. */
export interface Cover {
  /** What lies east of a side of this shape, given what lies west of it; 0 is where it all begins, in the far west. */
  cross(state: number, shape: number): number;
  /** Land between two sides (as numbered in `Sides`) and two heights, over which the same shapes lie. */
  land(state: number, west: number, east: number, low: number, high: number): void;
}

const NONE = -1;

/** Arrays that are used over and over: those by position hold the sides that are passed through, from west to east. */
interface Workspace {
  readonly order: Int32Array;
  readonly spare: Int32Array;
  /** By position. */
  readonly active: Int32Array;
  readonly before: Int32Array;
  readonly atLow: Float64Array;
  readonly atHigh: Float64Array;
  /** By side: the land east of it, its other side, where it begins and what lies over it. */
  readonly east: Int32Array;
  readonly since: Float64Array;
  readonly state: Int32Array;
}

const workspaceOf = (size: number): Workspace => ({
  order: new Int32Array(size),
  spare: new Int32Array(size),
  active: new Int32Array(size),
  before: new Int32Array(size),
  atLow: new Float64Array(size),
  atHigh: new Float64Array(size),
  east: new Int32Array(size),
  since: new Float64Array(size),
  state: new Int32Array(size),
});

let work = workspaceOf(1024);

/**
 * Goes up over the sides from height 0 to `top`, slab by slab: in a slab no side begins or ends. Land is handed out when
 * one of its two sides ends or crosses another, so the number of pieces goes with the sides and their crossings. Nothing
 * is snapped and nothing is built: where rounding puts two sides in the wrong order, they are so by a rounding, and the
 * area differs by a rounding.
 */
export function sweep(sides: Sides, top: number, cover: Cover): void {
  const total = sides.count;
  if (total > work.order.length) work = workspaceOf(Math.max(total, work.order.length * 2));
  const { order, active, before, atLow, atHigh, east } = work;
  const { lowX, lowY, highX, highY, slope } = sides;
  orderByHeight(lowY, total, order, work.spare);
  let next = 0;
  let count = 0;
  let low = 0;
  while (low < top) {
    // what ends here goes; what stays is at the new low end where it was at the old high end
    const countBefore = count;
    let high = top;
    let from = countBefore;
    let sameEast = countBefore;
    count = 0;
    for (let i = 0; i < countBefore; i++) {
      const side = active[i] ?? 0;
      before[i] = side;
      const end = highY[side] ?? 0;
      if (end <= low) {
        closeLand(side, low, cover);
        if (count < from) from = count;
        sameEast = countBefore - 1 - i;
        continue;
      }
      if (end < high) high = end;
      active[count] = side;
      atLow[count] = atHigh[i] ?? 0;
      count++;
    }
    const firstNew = next;
    for (; next < total; next++) {
      const side = order[next] ?? 0;
      const start = lowY[side] ?? 0;
      const end = highY[side] ?? 0;
      if (start > low) {
        if (start < high) high = start;
        break;
      }
      if (end > low && end < high) high = end;
    }
    let isCrossed = false;
    let previous = -Infinity;
    for (let i = 0; i < count; i++) {
      const side = active[i] ?? 0;
      const x =
        high === highY[side]
          ? (highX[side] ?? 0)
          : (lowX[side] ?? 0) + (high - (lowY[side] ?? 0)) * (slope[side] ?? 0);
      atHigh[i] = x;
      if (x < previous) isCrossed = true;
      previous = x;
    }
    for (let k = firstNew; k < next; k++) {
      const side = order[k] ?? 0;
      if ((highY[side] ?? 0) <= low) continue;
      const at = insert(sides, side, count, low, high);
      if (at < from) from = at;
      if (count - at < sameEast) sameEast = count - at;
      east[side] = NONE;
      count++;
      const x = atHigh[at] ?? 0;
      if ((at > 0 && (atHigh[at - 1] ?? 0) > x) || (at + 1 < count && x > (atHigh[at + 1] ?? 0)))
        isCrossed = true;
    }
    if (from < count || count !== countBefore)
      openChanged(sides, from, count, sameEast, countBefore, low, cover);
    if (isCrossed) crossAll(sides, count, low, high, cover);
    low = high;
  }
  for (let i = 0; i < count; i++) closeLand(active[i] ?? 0, low, cover);
}

/** Puts a side among the active ones, by x at the low end, then at the high end; its position. */
function insert(sides: Sides, side: number, count: number, low: number, high: number): number {
  const { active, atLow, atHigh } = work;
  const a = sideAt(sides, side, low);
  const b = sideAt(sides, side, high);
  let from = 0;
  let to = count;
  while (from < to) {
    const middle = (from + to) >> 1;
    const x = atLow[middle] ?? 0;
    if (x < a || (x === a && (atHigh[middle] ?? 0) <= b)) from = middle + 1;
    else to = middle;
  }
  for (let i = count; i > from; i--) {
    active[i] = active[i - 1] ?? 0;
    atLow[i] = atLow[i - 1] ?? 0;
    atHigh[i] = atHigh[i - 1] ?? 0;
  }
  active[from] = side;
  atLow[from] = a;
  atHigh[from] = b;
  return from;
}

/** Hands out the land east of a side. */
function closeLand(side: number, high: number, cover: Cover): void {
  const { east, since, state } = work;
  const other = east[side] ?? NONE;
  if (other === NONE) return;
  const low = since[side] ?? 0;
  if (low < high) cover.land(state[side] ?? 0, side, other, low, high);
  east[side] = NONE;
}

/**
 * Lets new land begin from the first position at which another side is passed through than before, to the last
 * `sameEast`, which are as they were. What lies west of the first is as it was. So is what lies east of the last where the
 * rings close; beyond the east of the box they need not, as sides are left out there: then all is told anew.
 */
function openChanged(
  sides: Sides,
  from: number,
  count: number,
  sameEast: number,
  countBefore: number,
  low: number,
  cover: Cover,
): void {
  const { active, before, state } = work;
  const lastBefore = countBefore - sameEast - 1;
  const overBefore = lastBefore >= 0 ? (state[before[lastBefore] ?? 0] ?? 0) : 0;
  let over = from > 0 ? (state[active[from - 1] ?? 0] ?? 0) : 0;
  if (from > 0) openLand(from - 1, over, count, low, cover);
  for (let i = from; i < count; i++) {
    if (i === count - sameEast && over === overBefore) return;
    over = cover.cross(over, sides.shape[active[i] ?? 0] ?? 0);
    openLand(i, over, count, low, cover);
  }
}

/** Lets the land east of a position begin here, unless it is what lies there already. */
function openLand(position: number, over: number, count: number, low: number, cover: Cover): void {
  const { active, east, since, state } = work;
  const side = active[position] ?? 0;
  const other = position + 1 < count ? (active[position + 1] ?? NONE) : NONE;
  if (east[side] === other && state[side] === over) return;
  closeLand(side, low, cover);
  east[side] = other;
  since[side] = low;
  state[side] = over;
}

const crossings = new Earliest();

/**
 * Lets sides cross within a slab, from low to high: the lowest crossing is always one of neighbours. Each swaps a pair
 * that is out of order at the high end, so it ends.
 */
function crossAll(sides: Sides, count: number, low: number, high: number, cover: Cover): void {
  const { active, atLow, atHigh, state } = work;
  crossings.begin(count);
  crossings.put(0, Infinity);
  for (let i = 1; i < count; i++) crossings.put(i, partUntilCrossing(i));
  crossings.settle();
  let reached = low;
  for (;;) {
    const part = crossings.value;
    if (part === Infinity) return;
    const at = crossings.index;
    reached = Math.max(reached, Math.min(high, low + (high - low) * part));
    swap(active, at);
    swap(atLow, at);
    swap(atHigh, at);
    if (at > 1) crossings.change(at - 1, partUntilCrossing(at - 1));
    crossings.change(at, Infinity);
    if (at + 1 < count) crossings.change(at + 1, partUntilCrossing(at + 1));
    const west = at > 1 ? (state[active[at - 2] ?? 0] ?? 0) : 0;
    const middle = cover.cross(west, sides.shape[active[at - 1] ?? 0] ?? 0);
    const beyond = cover.cross(middle, sides.shape[active[at] ?? 0] ?? 0);
    if (at > 1) openLand(at - 2, west, count, reached, cover);
    openLand(at - 1, middle, count, reached, cover);
    openLand(at, beyond, count, reached, cover);
  }
}

/** At which part of the slab the sides at a position and west of it cross; infinite when they do not. */
function partUntilCrossing(at: number): number {
  const { atLow, atHigh } = work;
  const over = (atHigh[at - 1] ?? 0) - (atHigh[at] ?? 0);
  if (!(over > 0)) return Infinity;
  const apart = (atLow[at] ?? 0) - (atLow[at - 1] ?? 0);
  // out of order at the low end too: by a rounding, at a crossing that has just been passed
  return apart > 0 ? apart / (apart + over) : 0;
}

function swap(list: Int32Array | Float64Array, at: number): void {
  const kept = list[at] ?? 0;
  list[at] = list[at - 1] ?? 0;
  list[at - 1] = kept;
}
