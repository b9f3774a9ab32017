import type { Geometry, LngLat } from '#shared/geo/geometry.ts';
import { unreachable } from '#shared/lib/assert.ts';

type Position = readonly [number, number];

/** The same shape with every position replaced; rings stay closed when `change` is a function of the position. */
export function mapPositions(geometry: Geometry, change: (position: Position) => [number, number]): Geometry {
  switch (geometry.type) {
    case 'Point':
      return { type: 'Point', coordinates: change(geometry.coordinates) };
    case 'LineString':
      return { type: 'LineString', coordinates: geometry.coordinates.map(change) };
    case 'Polygon':
      return { type: 'Polygon', coordinates: geometry.coordinates.map((ring) => ring.map(change)) };
    case 'MultiPolygon':
      return {
        type: 'MultiPolygon',
        coordinates: geometry.coordinates.map((polygon) => polygon.map((ring) => ring.map(change))),
      };
    default:
      return unreachable(geometry);
  }
}

/** All positions in order, the closing one of each ring included. */
export function positionsOf(geometry: Geometry): readonly Position[] {
  switch (geometry.type) {
    case 'Point':
      return [geometry.coordinates];
    case 'LineString':
      return geometry.coordinates;
    case 'Polygon':
      return geometry.coordinates.flat();
    case 'MultiPolygon':
      return geometry.coordinates.flat(2);
    default:
      return unreachable(geometry);
  }
}

/** Lines of which the shape consists: rings, or the line itself; none for a point. */
export function linesOf(geometry: Geometry): readonly (readonly Position[])[] {
  switch (geometry.type) {
    case 'Point':
      return [];
    case 'LineString':
      return [geometry.coordinates];
    case 'Polygon':
      return geometry.coordinates;
    case 'MultiPolygon':
      return geometry.coordinates.flat();
    default:
      return unreachable(geometry);
  }
}

const DECIMALS = 1e7;

/** Seven decimals, about one centimetre (GE3). */
export function roundPosition(position: Position): [number, number] {
  return [Math.round(position[0] * DECIMALS) / DECIMALS, Math.round(position[1] * DECIMALS) / DECIMALS];
}

export function roundGeometry(geometry: Geometry): Geometry {
  return mapPositions(geometry, roundPosition);
}

export type Bounds = readonly [west: number, south: number, east: number, north: number];

/** The box around the shapes in degrees, or null when there is nothing. */
export function boundsOf(geometries: readonly Geometry[]): Bounds | null {
  let west = Infinity;
  let south = Infinity;
  let east = -Infinity;
  let north = -Infinity;
  for (const geometry of geometries)
    for (const [lng, lat] of positionsOf(geometry)) {
      if (lng < west) west = lng;
      if (lng > east) east = lng;
      if (lat < south) south = lat;
      if (lat > north) north = lat;
    }
  return west === Infinity ? null : [west, south, east, north];
}

export function toLngLat(value: { lng: number; lat: number }): LngLat {
  return [value.lng, value.lat];
}
