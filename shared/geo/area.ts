import type { Geometry } from '#shared/geo/geometry.ts';
import { projectRd } from '#shared/geo/project-rd.ts';
import { polygonsOf, type Position } from '#shared/geo/positions.ts';

const SQUARE_METERS_PER_HECTARE = 10_000;

/** Area in square metres in RD New (GE1); holes are taken off, a point or line has 0. */
export function areaSquareMeters(geometry: Geometry): number {
  let area = 0;
  for (const polygon of polygonsOf(geometry)) {
    for (let i = 0; i < polygon.length; i++) {
      const ring = Math.abs(ringAreaSquareMeters(polygon[i] ?? []));
      area += i === 0 ? ring : -ring;
    }
  }
  return Math.max(0, area);
}

/** The same in hectares. */
export function areaHectares(geometry: Geometry): number {
  return areaSquareMeters(geometry) / SQUARE_METERS_PER_HECTARE;
}

const position = new Float64Array(2);

/** Signed area of one ring in RD New: positive when counter-clockwise. Closed or not makes no difference. */
function ringAreaSquareMeters(ring: readonly Position[]): number {
  const first = ring[0];
  if (first === undefined) return 0;
  projectRd(first[0], first[1], position, 0);
  // relative to the first point, so that products keep their precision
  const originX = position[0] ?? 0;
  const originY = position[1] ?? 0;
  let sum = 0;
  let previousX = 0;
  let previousY = 0;
  for (let i = 1; i < ring.length; i++) {
    const point = ring[i] ?? first;
    projectRd(point[0], point[1], position, 0);
    const x = (position[0] ?? 0) - originX;
    const y = (position[1] ?? 0) - originY;
    sum += previousX * y - x * previousY;
    previousX = x;
    previousY = y;
  }
  return sum / 2;
}
