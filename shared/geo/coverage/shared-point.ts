import type { LngLat, Rd } from '#shared/geo/geometry.ts';
import { rdToLngLat } from '#shared/geo/rd.ts';
import { containsPoint } from './contains-point.ts';
import { middleInside } from './line-inside.ts';
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
  if (a.kind === 'vlak' && b.kind === 'vlak') return middleOfWidest(a, b);
  const [area, other] = a.kind === 'vlak' ? [a, b] : [b, a];
  if (area.kind !== 'vlak') return null;
  if (other.kind === 'lijn') return middleInside(other, area);
  const [x, y] = [other.x[0] ?? NaN, other.y[0] ?? NaN];
  return containsPoint(area, x, y) ? [x, y] : null;
}

const sides = new Sides();

/** The middle of the piece of shared land that is best in both width and height. */
function middleOfWidest(a: Shape, b: Shape): Rd | null {
  const box = sharedBox(a.bbox, b.bbox);
  if (box === null) return null;
  sides.begin(box);
  sides.add(a, 1);
  sides.add(b, 2);
  let best = 0;
  let place: Rd | null = null;
  sweep(sides, box[3] - box[1], ({ low, high, count, side, lowX, highX }) => {
    let inside = 0;
    for (let i = 0; i < count; i++) {
      if (inside === 3 && i > 0) {
        const from = ((lowX[i - 1] ?? 0) + (highX[i - 1] ?? 0)) / 2;
        const to = ((lowX[i] ?? 0) + (highX[i] ?? 0)) / 2;
        const size = (to - from) * (high - low);
        if (size > best) {
          best = size;
          place = [box[0] + (from + to) / 2, box[1] + (low + high) / 2];
        }
      }
      inside ^= sides.shape[side[i] ?? 0] ?? 0;
    }
  });
  return place;
}
