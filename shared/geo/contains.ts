import type { Geometry } from '#shared/geo/geometry.ts';
import { polygonsOf, type Polygon, type Position, type Ring } from '#shared/geo/positions.ts';

/** Whether an area holds a position; on its edge counts as inside. Never for points and lines. */
export function containsPosition(geometry: Geometry, position: Position): boolean {
  return polygonsOf(geometry).some((polygon) => polygonSide(polygon, position) >= 0);
}

/** 1 inside, 0 on an edge, -1 outside a polygon with holes. */
export function polygonSide(polygon: Polygon, position: Position): -1 | 0 | 1 {
  const [shell, ...holes] = polygon;
  if (!shell) return -1;
  const side = ringSide(shell, position);
  if (side <= 0) return side;
  for (const hole of holes) {
    const inHole = ringSide(hole, position);
    if (inHole >= 0) return inHole === 0 ? 0 : -1;
  }
  return 1;
}

/** 1 inside, 0 on, -1 outside a ring: crossing count along the ray to the right. Rounding may blur "on". */
export function ringSide(ring: Ring, position: Position): -1 | 0 | 1 {
  const [px, py] = position;
  let isInside = false;
  let previous = ring.at(-1);
  for (const point of ring) {
    const [ax, ay] = previous ?? point;
    const [bx, by] = point;
    previous = point;
    const side = (bx - ax) * (py - ay) - (by - ay) * (px - ax);
    if (
      side === 0 &&
      Math.min(ax, bx) <= px &&
      px <= Math.max(ax, bx) &&
      Math.min(ay, by) <= py &&
      py <= Math.max(ay, by)
    )
      return 0;
    if (ay > py !== by > py && side > 0 === by > ay) isInside = !isInside;
  }
  return isInside ? 1 : -1;
}
