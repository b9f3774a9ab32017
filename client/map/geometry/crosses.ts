import type { Geometry, LngLat } from '#shared/geo/geometry.ts';
import { sequencesOf } from '#shared/geo/positions.ts';

/** Whether a drawn line goes through a shape: crosses one of its sides. A point is never crossed. */
export function crosses(line: readonly LngLat[], geometry: Geometry): boolean {
  if (geometry.type === 'Point') return false;
  const sides = sequencesOf(geometry);
  for (let i = 1; i < line.length; i++) {
    const [from, to] = [line[i - 1], line[i]];
    if (from === undefined || to === undefined) continue;
    for (const side of sides)
      for (let j = 1; j < side.length; j++) {
        const [start, end] = [side[j - 1], side[j]];
        if (start !== undefined && end !== undefined && segmentsMeet(from, to, start, end)) return true;
      }
  }
  return false;
}

function segmentsMeet(a: LngLat, b: LngLat, c: LngLat, d: LngLat): boolean {
  return turn(a, b, c) !== turn(a, b, d) && turn(c, d, a) !== turn(c, d, b);
}

function turn(a: LngLat, b: LngLat, c: LngLat): boolean {
  return (b[0] - a[0]) * (c[1] - a[1]) > (b[1] - a[1]) * (c[0] - a[0]);
}
