import type { Geometry } from '#shared/geo/geometry.ts';
import { lngLatToRd } from '#shared/geo/rd.ts';
import type { Ring } from '#shared/geo/positions.ts';

/** Length of a line in metres in RD New; 0 for a point, the outline with its holes for an area. */
export function lengthMeters(geometry: Geometry): number {
  switch (geometry.type) {
    case 'Point':
      return 0;
    case 'LineString':
      return sequenceLengthMeters(geometry.coordinates);
    case 'Polygon':
      return sum(geometry.coordinates);
    case 'MultiPolygon':
      return sum(geometry.coordinates.flat());
  }
}

const sum = (rings: readonly Ring[]): number =>
  rings.reduce((total, ring) => total + sequenceLengthMeters(ring), 0);

function sequenceLengthMeters(sequence: Ring): number {
  let length = 0;
  let previous: readonly [number, number] | null = null;
  for (const position of sequence) {
    const rd = lngLatToRd(position);
    if (previous) length += Math.hypot(rd[0] - previous[0], rd[1] - previous[1]);
    previous = rd;
  }
  return length;
}
