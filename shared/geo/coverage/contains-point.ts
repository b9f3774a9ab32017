import type { Shape } from './shape.ts';

/**
 * Whether an area holds a place in RD New, by even-odd. Sides are looked at from their low end whichever way they go, so
 * that a place on a border that two areas share lies in one of them, never in both or neither.
 */
export function containsPoint(
  { kind, bbox, x, y, chunks, chunkBoxes }: Shape,
  px: number,
  py: number,
): boolean {
  if (kind !== 'vlak' || px < bbox[0] || px > bbox[2] || py < bbox[1] || py > bbox[3]) return false;
  let isInside = false;
  for (let c = 0; c * 2 < chunks.length; c++) {
    if ((chunkBoxes[c * 4 + 3] ?? 0) <= py || (chunkBoxes[c * 4 + 1] ?? 0) > py) continue;
    if ((chunkBoxes[c * 4 + 2] ?? 0) < px) continue;
    const to = chunks[c * 2 + 1] ?? 0;
    for (let i = chunks[c * 2] ?? 0; i < to; i++) {
      const ay = y[i] ?? 0;
      const by = y[i + 1] ?? 0;
      if (ay > py === by > py) continue;
      const ax = x[i] ?? 0;
      const bx = x[i + 1] ?? 0;
      const side =
        ay < by
          ? (bx - ax) * (py - ay) - (px - ax) * (by - ay)
          : (ax - bx) * (py - by) - (px - bx) * (ay - by);
      // the side passes to the right of the place
      if (side > 0) isInside = !isInside;
    }
  }
  return isInside;
}
