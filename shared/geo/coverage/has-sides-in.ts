import type { Bbox } from '#shared/geo/bbox.ts';
import type { Shape } from './shape.ts';

/** Whether sides of a shape may come into a box; where none does, the box lies in it or out of it as a whole. */
export function hasSidesIn({ chunkBoxes }: Shape, [west, south, east, north]: Bbox): boolean {
  for (let at = 0; at < chunkBoxes.length; at += 4) {
    if ((chunkBoxes[at] ?? 0) > east || (chunkBoxes[at + 2] ?? 0) < west) continue;
    if ((chunkBoxes[at + 1] ?? 0) <= north && (chunkBoxes[at + 3] ?? 0) >= south) return true;
  }
  return false;
}
