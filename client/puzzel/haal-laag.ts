import * as z from 'zod';
import { geometrySchema, type Geometry } from '#shared/geo/geometry.ts';
import { kaartlaagInfoSchema, type KaartlaagId, type KaartlaagInfo } from '#shared/geo/kaartlaag.ts';

const listSchema = z.object({ kaartlagen: z.array(kaartlaagInfoSchema) });
const featureSchema = z.object({
  properties: z.looseObject({ code: z.string(), naam: z.string() }),
  geometry: geometrySchema,
});
const collectionSchema = z.object({ features: z.array(z.unknown()) });

/** One shape of a kaartlaag, with what its source says of it. */
export interface LaagFeature {
  readonly code: string;
  readonly naam: string;
  readonly properties: Readonly<Record<string, unknown>>;
  readonly geometrie: Geometry;
}

/** Which kaartlagen the server has. Throws when it does not answer. */
export async function haalLijst(signal: AbortSignal): Promise<readonly KaartlaagInfo[]> {
  return listSchema.parse(await haalJson('/v1/kaartlagen', signal)).kaartlagen;
}

/**
 * The shapes of one kaartlaag, of the whole country or within one gebied by its code; what is no shape of ours is left out.
 * Throws when the server does not answer.
 */
export async function haalLaag(
  id: KaartlaagId,
  gebied: string | null,
  signal: AbortSignal,
): Promise<readonly LaagFeature[]> {
  const query = gebied === null ? '' : `?gebied=${encodeURIComponent(gebied)}`;
  const { features } = collectionSchema.parse(await haalJson(`/v1/kaartlagen/${id}${query}`, signal));
  return features.flatMap((feature) => {
    const parsed = featureSchema.safeParse(feature);
    if (!parsed.success) return [];
    const { properties, geometry } = parsed.data;
    return { code: properties.code, naam: properties.naam, properties, geometrie: geometry };
  });
}

async function haalJson(path: string, signal: AbortSignal): Promise<unknown> {
  const response = await fetch(path, {
    signal,
    headers: { accept: 'application/geo+json, application/json' },
  });
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return response.json();
}
