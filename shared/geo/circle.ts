import type { AreaGeometry, LngLat } from '#shared/geo/geometry.ts';
import { roundDegrees } from '#shared/geo/map-positions.ts';
import { lngLatToRd, rdToLngLat } from '#shared/geo/rd.ts';

const CORNERS = 64;

/** A round area of that many hectares in RD New around a place in degrees: to lay a piece by keyboard. */
export function circleOfHectares(center: LngLat, hectares: number): AreaGeometry {
  return regularPolygon(center, hectares, CORNERS, 0);
}

/** A square of that many hectares in RD New around a place in degrees, its sides along the RD axes. */
export function squareOfHectares(center: LngLat, hectares: number): AreaGeometry {
  return regularPolygon(center, hectares, 4, Math.PI / 4);
}

function regularPolygon(center: LngLat, hectares: number, corners: number, turn: number): AreaGeometry {
  const [x, y] = lngLatToRd(center);
  const areaSquareMeters = hectares * 10_000;
  const radiusMeters = Math.sqrt((2 * areaSquareMeters) / (corners * Math.sin((2 * Math.PI) / corners)));
  const ring: [number, number][] = [];
  for (let i = 0; i <= corners; i++) {
    const angle = turn + (2 * Math.PI * (i % corners)) / corners;
    const [longitude, latitude] = rdToLngLat([
      x + radiusMeters * Math.cos(angle),
      y + radiusMeters * Math.sin(angle),
    ]);
    ring.push([roundDegrees(longitude), roundDegrees(latitude)]);
  }
  return { type: 'Polygon', coordinates: [ring] };
}
