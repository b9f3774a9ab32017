import type { Geometry, LngLat } from '#shared/geo/geometry.ts';
import { signedArea } from '#shared/geo/normalize-geometry.ts';
import { polygonsOf, sequencesOf, type Position, type Ring } from '#shared/geo/positions.ts';

/** Centre of gravity in degrees, holes taken off; the mean of the positions for points and lines. May lie outside. */
export function centroidOf(geometry: Geometry): LngLat {
  let [x, y, weight] = [0, 0, 0];
  for (const polygon of polygonsOf(geometry)) {
    polygon.forEach((ring, index) => {
      const area = Math.abs(signedArea(ring)) * (index === 0 ? 1 : -1);
      const [cx, cy] = ringCentroid(ring);
      x += cx * area;
      y += cy * area;
      weight += area;
    });
  }
  return weight > 0 ? [x / weight, y / weight] : mean(sequencesOf(geometry).flat());
}

function ringCentroid(ring: Ring): LngLat {
  const origin = ring[0] ?? [0, 0];
  let [x, y, sum] = [0, 0, 0];
  for (let i = 1; i + 1 < ring.length; i++) {
    const [a, b] = [ring[i] ?? origin, ring[i + 1] ?? origin];
    const [ax, ay, bx, by] = [a[0] - origin[0], a[1] - origin[1], b[0] - origin[0], b[1] - origin[1]];
    const cross = ax * by - bx * ay;
    x += (ax + bx) * cross;
    y += (ay + by) * cross;
    sum += cross;
  }
  return sum === 0 ? mean(ring) : [origin[0] + x / (3 * sum), origin[1] + y / (3 * sum)];
}

function mean(positions: readonly Position[]): LngLat {
  let [x, y] = [0, 0];
  for (const position of positions) {
    x += position[0];
    y += position[1];
  }
  return [x / Math.max(1, positions.length), y / Math.max(1, positions.length)];
}
