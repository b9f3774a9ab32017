import { readFile } from 'node:fs/promises';
import * as z from 'zod';
import { err, ok, type Result } from '#shared/lib/result.ts';
import { rawFeatureSchema, type RawFeature } from '#server/geodata/kaartlaag.ts';

const collectionSchema = z.looseObject({
  type: z.literal('FeatureCollection'),
  features: z.array(rawFeatureSchema),
  kaartlaag: z.unknown().optional(),
});

export interface GeoJsonFile {
  readonly features: readonly RawFeature[];
  /** What our own cache writes besides the features. */
  readonly kaartlaag: unknown;
}
export type ReadProblem = { readonly kind: 'absent' } | { readonly kind: 'damaged'; readonly reason: string };

/** A GeoJSON FeatureCollection from disk, its form checked; absent is no fault, anything else odd is. */
export async function readGeoJson(path: string): Promise<Result<GeoJsonFile, ReadProblem>> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    return err(
      code === 'ENOENT' || code === 'ENOTDIR'
        ? { kind: 'absent' }
        : { kind: 'damaged', reason: String(code) },
    );
  }
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return err({ kind: 'damaged', reason: 'geen JSON' });
  }
  const parsed = collectionSchema.safeParse(json);
  if (!parsed.success)
    return err({ kind: 'damaged', reason: `geen GeoJSON: ${parsed.error.issues[0]?.path.join('.') ?? ''}` });
  return ok({ features: parsed.data.features, kaartlaag: parsed.data.kaartlaag });
}
