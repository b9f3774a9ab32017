import type { Geometry } from '#shared/geo/geometry.ts';
import { roundDegrees } from '#shared/geo/map-positions.ts';
import type { Polygon, Ring } from '#shared/geo/positions.ts';

type MutableRing = [number, number][];

/**
 * The form in which a geometry is stored (GE3): seven decimals, no repeated points, rings closed, shells
 * counter-clockwise and holes clockwise. It changes no shape and repairs nothing: judge the outcome with
 * `validateGeometry`. A MultiPolygon of one part becomes a Polygon.
 */
export function normalizeGeometry(geometry: Geometry): Geometry {
  switch (geometry.type) {
    case 'Point':
      return {
        type: 'Point',
        coordinates: [roundDegrees(geometry.coordinates[0]), roundDegrees(geometry.coordinates[1])],
      };
    case 'LineString':
      return { type: 'LineString', coordinates: roundedOnce(geometry.coordinates) };
    case 'Polygon':
      return { type: 'Polygon', coordinates: normalizePolygon(geometry.coordinates) };
    case 'MultiPolygon': {
      const polygons = geometry.coordinates.map(normalizePolygon);
      const [only] = polygons;
      return polygons.length === 1 && only
        ? { type: 'Polygon', coordinates: only }
        : { type: 'MultiPolygon', coordinates: polygons };
    }
  }
}

function normalizePolygon(polygon: Polygon): MutableRing[] {
  return polygon.map((ring, index) => {
    const points = roundedOnce(ring);
    const [first, last] = [points[0], points.at(-1)];
    if (first && last && (first[0] !== last[0] || first[1] !== last[1])) points.push([first[0], first[1]]);
    const isCounterClockwise = signedArea(points) > 0;
    return isCounterClockwise === (index === 0) ? points : points.reverse();
  });
}

function roundedOnce(sequence: Ring): MutableRing {
  const points: MutableRing = [];
  for (const position of sequence) {
    const [x, y] = [roundDegrees(position[0]), roundDegrees(position[1])];
    const last = points.at(-1);
    if (!last || last[0] !== x || last[1] !== y) points.push([x, y]);
  }
  return points;
}

/** Twice the area in squared degrees; positive when counter-clockwise. */
export function signedArea(ring: Ring): number {
  const origin = ring[0];
  if (!origin) return 0;
  let sum = 0;
  for (let i = 1; i + 1 < ring.length; i++) {
    const [a, b] = [ring[i] ?? origin, ring[i + 1] ?? origin];
    sum += (a[0] - origin[0]) * (b[1] - origin[1]) - (b[0] - origin[0]) * (a[1] - origin[1]);
  }
  return sum;
}
