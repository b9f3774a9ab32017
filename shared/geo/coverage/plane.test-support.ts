import type { Shape } from './shape.ts';

/** Rings in RD New of a shape, as a geometry in the plane. */
export function planeOf({ x, y, chunks }: Shape): { type: 'Polygon'; coordinates: [number, number][][] } {
  const rings: [number, number][][] = [];
  let ring: [number, number][] = [];
  let last = -1;
  for (let c = 0; c * 2 < chunks.length; c++) {
    const [from = 0, to = 0] = [chunks[c * 2], chunks[c * 2 + 1]];
    if (from !== last) {
      ring = [[x[from] ?? 0, y[from] ?? 0]];
      rings.push(ring);
    }
    for (let i = from + 1; i <= to; i++) ring.push([x[i] ?? 0, y[i] ?? 0]);
    last = to;
  }
  return { type: 'Polygon', coordinates: rings };
}
