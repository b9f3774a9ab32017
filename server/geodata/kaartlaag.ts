import * as z from 'zod';
import type { KaartlaagInfo } from '#shared/geo/kaartlaag.ts';

const position = z.tuple([z.number(), z.number()]).rest(z.number());
const line = z.array(position);
const polygon = z.array(line);

/** Any GeoJSON geometry a boundary source may hold; heights are allowed here and dropped when the layer is made. */
const kaartGeometrySchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('Point'), coordinates: position }),
  z.object({ type: z.literal('LineString'), coordinates: line }),
  z.object({ type: z.literal('MultiLineString'), coordinates: polygon }),
  z.object({ type: z.literal('Polygon'), coordinates: polygon }),
  z.object({ type: z.literal('MultiPolygon'), coordinates: z.array(polygon) }),
]);
export type KaartGeometry = z.infer<typeof kaartGeometrySchema>;

export const rawFeatureSchema = z.object({
  type: z.literal('Feature'),
  id: z.union([z.string(), z.number()]).optional(),
  properties: z.record(z.string(), z.unknown()).nullable(),
  geometry: kaartGeometrySchema.nullable(),
});
export type RawFeature = z.infer<typeof rawFeatureSchema>;

/** A feature of a layer: whatever the source calls it, here it has a `code` that is unique in its layer and a `naam`. */
export interface KaartlaagFeature {
  readonly type: 'Feature';
  readonly id: string;
  readonly properties: { readonly code: string; readonly naam: string } & Readonly<Record<string, unknown>>;
  readonly geometry: KaartGeometry;
}

export interface Kaartlaag {
  readonly info: KaartlaagInfo;
  readonly features: readonly KaartlaagFeature[];
}

/** The layer as GeoJSON text; its source and year travel along (GE4). */
export function toGeoJson(kaartlaag: Kaartlaag): string {
  return JSON.stringify({
    type: 'FeatureCollection',
    kaartlaag: kaartlaag.info,
    features: kaartlaag.features,
  });
}
