import type { LngLat, Rd } from '#shared/geo/geometry.ts';
import { rdToLngLat } from '#shared/geo/rd.ts';
import { containsPoint } from './contains-point.ts';
import { middleInside } from './line-inside.ts';
import { sharedLand } from './shared-area.ts';
import type { Shape } from './shape.ts';

/** A place well inside what two shapes share, for a mark on the map; null when they share nothing. */
export function pointInShared(a: Shape, b: Shape): LngLat | null {
  const place = placeInShared(a, b);
  return place === null ? null : rdToLngLat(place);
}

function placeInShared(a: Shape, b: Shape): Rd | null {
  if (a.kind === 'vlak' && b.kind === 'vlak') return sharedLand(a, b).place;
  const [area, other] = a.kind === 'vlak' ? [a, b] : [b, a];
  if (area.kind !== 'vlak') return null;
  if (other.kind === 'lijn') return middleInside(other, area);
  const [x, y] = [other.x[0] ?? NaN, other.y[0] ?? NaN];
  return containsPoint(area, x, y) ? [x, y] : null;
}
