import * as z from 'zod';

/** [longitude, latitude] in degrees, WGS84 / CRS84. */
export type LngLat = readonly [number, number];
/** [x, y] in metres, RD New (EPSG:28992). */
export type Rd = readonly [number, number];

export const MAX_POINTS = 20_000;

const positionSchema = z.tuple([z.number(), z.number()]);
const ringSchema = z.array(positionSchema).min(4).max(MAX_POINTS);
const polygonCoordinatesSchema = z.array(ringSchema).min(1).max(2000);

/** The GeoJSON geometries a puzzelstuk can have. Shape only: `validateGeometry` judges whether it is sound. */
export const geometrySchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('Point'), coordinates: positionSchema }),
  z.strictObject({
    type: z.literal('LineString'),
    coordinates: z.array(positionSchema).min(2).max(MAX_POINTS),
  }),
  z.strictObject({ type: z.literal('Polygon'), coordinates: polygonCoordinatesSchema }),
  z.strictObject({
    type: z.literal('MultiPolygon'),
    coordinates: z.array(polygonCoordinatesSchema).min(1).max(2000),
  }),
]);
export type Geometry = z.infer<typeof geometrySchema>;
export type AreaGeometry = Extract<Geometry, { type: 'Polygon' | 'MultiPolygon' }>;
