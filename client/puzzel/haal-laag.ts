import * as z from 'zod';
import type { KaartlaagId } from '#shared/geo/kaartlaag.ts';
import { toLaagFeature, type LaagFeature } from '#shared/puzzel/ondergrond/laag-feature.ts';
import { fetchKaartlaagJson } from '#client/rest/kaartlagen.ts';

const collectionSchema = z.object({ features: z.array(z.unknown()) });

/**
 * The shapes of one kaartlaag, of the whole country or within one gebied by its code; what is no shape of ours is left out.
 * Throws when the server does not answer.
 */
export async function haalLaag(
  id: KaartlaagId,
  gebied: string | null,
  signal: AbortSignal,
): Promise<readonly LaagFeature[]> {
  const { features } = collectionSchema.parse(await fetchKaartlaagJson(id, gebied, signal));
  return features.flatMap((feature) => {
    const shape = toLaagFeature(feature);
    return shape === null ? [] : [shape];
  });
}
