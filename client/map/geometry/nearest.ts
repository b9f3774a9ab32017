import type { LngLat } from '#shared/geo/geometry.ts';

export interface PixelPoint {
  readonly x: number;
  readonly y: number;
}

/**
 * The vertex nearest to a place on the screen, and no further than `maxPixels`; null when there is none. `project`
 * gives pixels; `box` is the search box in degrees, so that far vertices are never projected.
 */
export function nearestVertex(
  candidates: Iterable<readonly [number, number]>,
  at: PixelPoint,
  box: readonly [west: number, south: number, east: number, north: number],
  project: (place: LngLat) => PixelPoint,
  maxPixels: number,
): LngLat | null {
  let best: LngLat | null = null;
  let bestPixels = maxPixels;
  for (const place of candidates) {
    if (place[0] < box[0] || place[0] > box[2] || place[1] < box[1] || place[1] > box[3]) continue;
    const pixel = project(place);
    const pixels = Math.hypot(pixel.x - at.x, pixel.y - at.y);
    if (pixels > bestPixels) continue;
    bestPixels = pixels;
    best = [place[0], place[1]];
  }
  return best;
}

/** Leaves out points that lie closer than `minPixels` to the one kept before, so that handles do not run together. */
export function spacedOut<Item>(
  items: readonly Item[],
  project: (item: Item) => PixelPoint,
  minPixels: number,
): readonly Item[] {
  let last: PixelPoint | null = null;
  return items.filter((item) => {
    const pixel = project(item);
    if (last !== null && Math.hypot(pixel.x - last.x, pixel.y - last.y) < minPixels) return false;
    last = pixel;
    return true;
  });
}
