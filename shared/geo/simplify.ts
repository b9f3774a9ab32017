import type { Geometry } from '#shared/geo/geometry.ts';
import type { Polygon, Ring } from '#shared/geo/positions.ts';

const METERS_PER_DEGREE = 111_300;
const LONGITUDE_SHRINK = 0.615;

/**
 * Fewer points, at most `toleranceMeters` from the original (Douglas and Peucker 1973), for showing a shape while it is
 * dragged. Rings keep at least a triangle; the outcome may cross itself, so it is never stored.
 */
export function simplifyForDisplay(geometry: Geometry, toleranceMeters: number): Geometry {
  const tolerance = toleranceMeters / METERS_PER_DEGREE;
  const polygon = (rings: Polygon): [number, number][][] =>
    rings.map((ring) => thin(ring, tolerance)).filter((ring, index) => index === 0 || ring.length >= 4);
  switch (geometry.type) {
    case 'Point':
      return geometry;
    case 'LineString':
      return { type: 'LineString', coordinates: thin(geometry.coordinates, tolerance) };
    case 'Polygon':
      return { type: 'Polygon', coordinates: polygon(geometry.coordinates) };
    case 'MultiPolygon':
      return { type: 'MultiPolygon', coordinates: geometry.coordinates.map(polygon) };
  }
}

function thin(sequence: Ring, tolerance: number): [number, number][] {
  const last = sequence.length - 1;
  const keep = new Uint8Array(sequence.length);
  keep[0] = 1;
  keep[last] = 1;
  const [first, end] = [sequence[0], sequence[last]];
  const isRing = last >= 3 && first?.[0] === end?.[0] && first?.[1] === end?.[1];
  if (isRing) {
    // a ring starts and ends in one point: hold the two corners that span it most
    const far = farthest(sequence, 0, last).index;
    keep[far] = 1;
    const left = farthest(sequence, 0, far);
    const right = farthest(sequence, far, last);
    keep[left.distance >= right.distance ? left.index : right.index] = 1;
  }
  const stack: [number, number][] = [];
  let from = 0;
  for (let i = 1; i <= last; i++) {
    if (!keep[i]) continue;
    stack.push([from, i]);
    from = i;
  }
  for (let range = stack.pop(); range; range = stack.pop()) {
    const { index, distance } = farthest(sequence, range[0], range[1]);
    if (distance <= tolerance) continue;
    keep[index] = 1;
    stack.push([range[0], index], [index, range[1]]);
  }
  return sequence.filter((_, i) => keep[i]).map(([x, y]) => [x, y]);
}

function farthest(sequence: Ring, from: number, to: number): { index: number; distance: number } {
  const [ax, ay] = sequence[from] ?? [0, 0];
  const [bx, by] = sequence[to] ?? [0, 0];
  const [dx, dy] = [(bx - ax) * LONGITUDE_SHRINK, by - ay];
  const length = dx * dx + dy * dy;
  let found = { index: from, distance: 0 };
  for (let i = from + 1; i < to; i++) {
    const point = sequence[i] ?? [ax, ay];
    const [px, py] = [(point[0] - ax) * LONGITUDE_SHRINK, point[1] - ay];
    const t = length === 0 ? 0 : Math.max(0, Math.min(1, (px * dx + py * dy) / length));
    const distance = Math.hypot(px - t * dx, py - t * dy);
    if (distance > found.distance) found = { index: i, distance };
  }
  return found;
}
