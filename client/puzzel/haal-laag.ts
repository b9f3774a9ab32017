import * as z from 'zod';
import { toLaagFeature, type LaagFeature } from '#shared/puzzel/ondergrond/laag-feature.ts';
import { kaartlaagInfoSchema, type KaartlaagId, type KaartlaagInfo } from '#shared/geo/kaartlaag.ts';

const listSchema = z.object({ kaartlagen: z.array(kaartlaagInfoSchema) });
const collectionSchema = z.object({ features: z.array(z.unknown()) });

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
    const shape = toLaagFeature(feature);
    return shape === null ? [] : [shape];
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
