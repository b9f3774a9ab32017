import type { Bbox } from '#shared/geo/bbox.ts';
import { Sides, type Outline } from './sides.ts';
import { sweep, type Strip } from './sweep.ts';

const sides = new Sides();
let sum = 0;

/** Square metres within an odd number of the rings. */
export function evenOddArea(outline: Outline & { readonly bbox: Bbox }): number {
  sides.begin(outline.bbox);
  sides.add(outline, 0);
  sum = 0;
  sweep(sides, outline.bbox[3] - outline.bbox[1], addStrip);
  return sum;
}

function addStrip({ low, high, count, lowX, highX }: Strip): void {
  let width = 0;
  for (let i = 0; i + 1 < count; i += 2)
    width += (lowX[i + 1] ?? 0) - (lowX[i] ?? 0) + ((highX[i + 1] ?? 0) - (highX[i] ?? 0));
  sum += (width * (high - low)) / 2;
}
