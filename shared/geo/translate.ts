import type { Geometry, LngLat } from '#shared/geo/geometry.ts';
import { mapPositions, roundDegrees } from '#shared/geo/map-positions.ts';
import { lngLatToRd, rdToLngLat } from '#shared/geo/rd.ts';

/** Moves by metres in RD New, so that shape and hectares stay the same to the centimetre. */
export function translateMeters(geometry: Geometry, eastMeters: number, northMeters: number): Geometry {
  return mapPositions(geometry, (position) => {
    const [x, y] = lngLatToRd(position);
    const [longitude, latitude] = rdToLngLat([x + eastMeters, y + northMeters]);
    return [roundDegrees(longitude), roundDegrees(latitude)];
  });
}

/** Moves so that what lay under `from` comes to lie under `to` (both in degrees), keeping the size in RD New. */
export function translateFromTo(geometry: Geometry, from: LngLat, to: LngLat): Geometry {
  const [fromX, fromY] = lngLatToRd(from);
  const [toX, toY] = lngLatToRd(to);
  return translateMeters(geometry, toX - fromX, toY - fromY);
}
