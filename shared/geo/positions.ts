import type { Geometry } from '#shared/geo/geometry.ts';

/** Any pair of coordinates; the code around it says in which system. */
export type Position = readonly [number, number];
export type Ring = readonly Position[];
/** A shell and its holes. */
export type Polygon = readonly Ring[];

/** The polygons of a geometry; none for a point or a line. */
export function polygonsOf(geometry: Geometry): readonly Polygon[] {
  if (geometry.type === 'Polygon') return [geometry.coordinates];
  if (geometry.type === 'MultiPolygon') return geometry.coordinates;
  return [];
}

/** Every sequence of positions in a geometry: the rings, the line, or the one point. */
export function sequencesOf(geometry: Geometry): readonly Ring[] {
  switch (geometry.type) {
    case 'Point':
      return [[geometry.coordinates]];
    case 'LineString':
      return [geometry.coordinates];
    case 'Polygon':
      return geometry.coordinates;
    case 'MultiPolygon':
      return geometry.coordinates.flat();
  }
}

/** How many positions a geometry holds. */
export function countPositions(geometry: Geometry): number {
  return sequencesOf(geometry).reduce((sum, sequence) => sum + sequence.length, 0);
}
