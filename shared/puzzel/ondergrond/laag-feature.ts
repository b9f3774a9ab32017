import * as z from 'zod';
import { geometrySchema, type Geometry } from '#shared/geo/geometry.ts';

/** One shape of a kaartlaag, with what its source says of it. */
export interface LaagFeature {
  readonly code: string;
  readonly naam: string;
  readonly properties: Readonly<Record<string, unknown>>;
  readonly geometrie: Geometry;
}

const featureSchema = z.object({
  properties: z.looseObject({ code: z.string(), naam: z.string() }),
  geometry: geometrySchema,
});

/** A GeoJSON feature as a shape of a kaartlaag; null for what is no shape of ours. */
export function toLaagFeature(feature: unknown): LaagFeature | null {
  const parsed = featureSchema.safeParse(feature);
  if (!parsed.success) return null;
  const { properties, geometry } = parsed.data;
  return { code: properties.code, naam: properties.naam, properties, geometrie: geometry };
}
