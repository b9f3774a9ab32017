import type { Rd } from '#shared/geo/geometry.ts';
import { pieceArea, sideAt } from './piece-area.ts';
import { sharedBox } from './shared-box.ts';
import type { Shape } from './shape.ts';
import { Sides } from './sides.ts';
import { sweep, type Cover } from './sweep.ts';

const BOTH = 3;
const sides = new Sides();
let sum = 0;

const both: Cover = {
  cross: (state, bit) => state ^ bit,
  land: (state, west, east, low, high) => {
    if (state === BOTH) sum += pieceArea(sides, west, east, low, high);
  },
};

/** Square metres that two areas share; 0 when one of them is a line or a point. */
export function sharedArea(a: Shape, b: Shape): number {
  sum = 0;
  sweepBoth(a, b, both);
  return sum;
}

/** Land that two areas share, and the middle of its largest piece in RD New; null where they share none. */
export interface SharedLand {
  readonly areaSquareMeters: number;
  readonly place: Rd | null;
}

/** The largest piece so far: its two sides and two heights. */
let largest = 0;
let [largestWest, largestEast, largestLow, largestHigh] = [0, 0, 0, 0];

const bothAndLargest: Cover = {
  cross: both.cross,
  land: (state, west, east, low, high) => {
    if (state !== BOTH) return;
    const area = pieceArea(sides, west, east, low, high);
    sum += area;
    if (area <= largest) return;
    largest = area;
    largestWest = west;
    largestEast = east;
    largestLow = low;
    largestHigh = high;
  },
};

/** The same area as `sharedArea`, to the last digit, with a place in it for no more than the area costs. */
export function sharedLand(a: Shape, b: Shape): SharedLand {
  sum = 0;
  largest = 0;
  const corner = sweepBoth(a, b, bothAndLargest);
  if (corner === null || largest === 0) return { areaSquareMeters: sum, place: null };
  const middle = (largestLow + largestHigh) / 2;
  const x = (sideAt(sides, largestWest, middle) + sideAt(sides, largestEast, middle)) / 2;
  return { areaSquareMeters: sum, place: [corner[0] + x, corner[1] + middle] };
}

/** The south-west corner from which the sides are counted; null when there is nothing to sweep. */
function sweepBoth(a: Shape, b: Shape, cover: Cover): Rd | null {
  if (a.kind !== 'vlak' || b.kind !== 'vlak') return null;
  const box = sharedBox(a.bbox, b.bbox);
  if (box === null) return null;
  sides.begin(box);
  sides.add(a, 1);
  sides.add(b, 2);
  sweep(sides, box[3] - box[1], cover);
  return [box[0], box[1]];
}
