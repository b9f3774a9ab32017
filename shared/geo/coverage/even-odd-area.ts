import type { Bbox } from '#shared/geo/bbox.ts';
import { pieceArea } from './piece-area.ts';
import { Sides, type Outline } from './sides.ts';
import { sweep, type Cover } from './sweep.ts';

const sides = new Sides();
let sum = 0;

const evenOdd: Cover = {
  cross: (state) => 1 - state,
  land: (state, west, east, low, high) => {
    if (state === 1) sum += pieceArea(sides, west, east, low, high);
  },
};

/** Square metres within an odd number of the rings. */
export function evenOddArea(outline: Outline & { readonly bbox: Bbox }): number {
  sides.begin(outline.bbox);
  sides.add(outline, 0);
  sum = 0;
  sweep(sides, outline.bbox[3] - outline.bbox[1], evenOdd);
  return sum;
}
