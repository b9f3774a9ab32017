import * as z from 'zod';

/** [longitude, latitude] in degrees, WGS84 / CRS84. */
export type LngLat = readonly [number, number];
/** [x, y] in metres, RD New (EPSG:28992). */
export type Rd = readonly [number, number];

export const MAX_POINTS = 10_000;
const MAX_RINGS = 2000;

type Position = [number, number];

// judged by hand: a schema per number would build every position anew, and cost more than all that is judged after it
const isPosition = (value: unknown): value is Position =>
  Array.isArray(value) && value.length === 2 && Number.isFinite(value[0]) && Number.isFinite(value[1]);
const isLine = (value: unknown, min: number): value is Position[] =>
  Array.isArray(value) && value.length >= min && value.length <= MAX_POINTS && value.every(isPosition);
const isPolygon = (value: unknown): value is Position[][] =>
  Array.isArray(value) &&
  value.length > 0 &&
  value.length <= MAX_RINGS &&
  value.every((ring) => isLine(ring, 4));
const positionSchema = z.custom<Position>(isPosition);
const lineSchema = z.custom<Position[]>((value) => isLine(value, 2));
const polygonSchema = z.custom<Position[][]>(isPolygon);
const polygonsSchema = z.custom<Position[][][]>(
  (value) => Array.isArray(value) && value.length > 0 && value.length <= MAX_RINGS && value.every(isPolygon),
);

/** The GeoJSON geometries a puzzelstuk can have. Shape only: `validateGeometry` judges whether it is sound. */
export const geometrySchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('Point'), coordinates: positionSchema }),
  z.strictObject({ type: z.literal('LineString'), coordinates: lineSchema }),
  z.strictObject({ type: z.literal('Polygon'), coordinates: polygonSchema }),
  z.strictObject({ type: z.literal('MultiPolygon'), coordinates: polygonsSchema }),
]);
export type Geometry = z.infer<typeof geometrySchema>;
export type AreaGeometry = Extract<Geometry, { type: 'Polygon' | 'MultiPolygon' }>;
