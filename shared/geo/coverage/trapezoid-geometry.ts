import type { AreaGeometry } from '#shared/geo/geometry.ts';
import { rdToLngLat } from '#shared/geo/rd.ts';
import type { Trapezoid } from './regions.ts';

/** Trapezoids as one geometry in CRS84, for drawing; null when there are none. */
export function trapezoidGeometry(trapezoids: readonly Trapezoid[]): AreaGeometry | null {
  if (trapezoids.length === 0) return null;
  return {
    type: 'MultiPolygon',
    coordinates: trapezoids.map(({ south, north, southWest, southEast, northWest, northEast }) => {
      const corners: readonly (readonly [number, number])[] = [
        [southWest, south],
        [southEast, south],
        [northEast, north],
        [northWest, north],
        [southWest, south],
      ];
      return [
        corners.map((corner): [number, number] => {
          const [longitude, latitude] = rdToLngLat(corner);
          return [longitude, latitude];
        }),
      ];
    }),
  };
}
