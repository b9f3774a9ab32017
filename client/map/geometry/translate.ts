import type { Geometry, LngLat } from '#shared/geo/geometry.ts';
import { mapPositions, roundPosition } from '#client/map/geometry/positions.ts';

const EARTH_RADIUS_METERS = 6_378_137;
const RADIAN = Math.PI / 180;
const METERS_PER_DEGREE = EARTH_RADIUS_METERS * RADIAN;

/**
 * Moves a shape over the ground from one place to another. North-south distances stay in degrees; east-west ones are
 * stretched by latitude, so that a piece keeps its width in metres when it is dragged north.
 */
export function translate(geometry: Geometry, from: LngLat, to: LngLat): Geometry {
  const deltaLat = to[1] - from[1];
  const deltaEastMeters = (to[0] - from[0]) * METERS_PER_DEGREE * Math.cos(from[1] * RADIAN);
  return shift(geometry, deltaEastMeters, deltaLat * METERS_PER_DEGREE, from);
}

/** Moves a shape by metres; widths around `origin` (default: each position itself) are kept. */
export function shift(
  geometry: Geometry,
  eastMeters: number,
  northMeters: number,
  origin?: LngLat,
): Geometry {
  const deltaLat = northMeters / METERS_PER_DEGREE;
  const [originLng, originLat] = origin ?? firstOf(geometry);
  const stretch = Math.cos(originLat * RADIAN) / Math.cos((originLat + deltaLat) * RADIAN);
  const deltaLng = eastMeters / (METERS_PER_DEGREE * Math.cos(originLat * RADIAN));
  return mapPositions(geometry, ([lng, lat]) =>
    roundPosition([originLng + deltaLng + (lng - originLng) * stretch, lat + deltaLat]),
  );
}

function firstOf(geometry: Geometry): LngLat {
  let first: LngLat = [0, 0];
  let seen = false;
  mapPositions(geometry, (position) => {
    if (!seen) first = position;
    seen = true;
    return [position[0], position[1]];
  });
  return first;
}
