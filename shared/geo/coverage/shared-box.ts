import type { Bbox } from '#shared/geo/bbox.ts';

/** The box that two boxes share; null when it holds no area. */
export function sharedBox(a: Bbox, b: Bbox): Bbox | null {
  const west = Math.max(a[0], b[0]);
  const south = Math.max(a[1], b[1]);
  const east = Math.min(a[2], b[2]);
  const north = Math.min(a[3], b[3]);
  return west < east && south < north ? [west, south, east, north] : null;
}

/** The smallest box around boxes; null when there is none, or they hold no area. */
export function boxAround(boxes: readonly Bbox[]): Bbox | null {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const box of boxes) {
    west = Math.min(west, box[0]);
    south = Math.min(south, box[1]);
    east = Math.max(east, box[2]);
    north = Math.max(north, box[3]);
  }
  return west < east && south < north ? [west, south, east, north] : null;
}
