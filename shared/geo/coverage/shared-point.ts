import type { LngLat, Rd } from '#shared/geo/geometry.ts';
import { rdToLngLat } from '#shared/geo/rd.ts';
import { containsPoint } from './contains-point.ts';
import { middleInside } from './line-inside.ts';
import { sideAt } from './piece-area.ts';
import { sharedBox } from './shared-box.ts';
import type { Shape } from './shape.ts';
import { Sides } from './sides.ts';
import { sweep } from './sweep.ts';

/** A place well inside what two shapes share, for a mark on the map; null when they share nothing. */
export function pointInShared(a: Shape, b: Shape): LngLat | null {
  const place = placeInShared(a, b);
  return place === null ? null : rdToLngLat(place);
}

function placeInShared(a: Shape, b: Shape): Rd | null {
  if (a.kind === 'vlak' && b.kind === 'vlak') return middleOfLargest(a, b);
  const [area, other] = a.kind === 'vlak' ? [a, b] : [b, a];
  if (area.kind !== 'vlak') return null;
  if (other.kind === 'lijn') return middleInside(other, area);
  const [x, y] = [other.x[0] ?? NaN, other.y[0] ?? NaN];
  return containsPoint(area, x, y) ? [x, y] : null;
}

const sides = new Sides();

/** The middle of the largest piece of shared land between two sides. */
function middleOfLargest(a: Shape, b: Shape): Rd | null {
  const box = sharedBox(a.bbox, b.bbox);
  if (box === null) return null;
  sides.begin(box);
  sides.add(a, 1);
  sides.add(b, 2);
  let largest = 0;
  let place: Rd | null = null;
  sweep(sides, box[3] - box[1], {
    cross: (state, bit) => state ^ bit,
    land: (state, west, east, low, high) => {
      if (state !== 3) return;
      const middle = (low + high) / 2;
      const from = sideAt(sides, west, middle);
      const to = sideAt(sides, east, middle);
      const size = (to - from) * (high - low);
      if (size <= largest) return;
      largest = size;
      place = [box[0] + (from + to) / 2, box[1] + middle];
    },
  });
  return place;
}
