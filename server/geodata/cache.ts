import { mkdir, open, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Logger } from 'pino';
import { kaartlaagInfoSchema, type KaartlaagId } from '#shared/geo/kaartlaag.ts';
import { toGeoJson, type Kaartlaag } from '#server/geodata/kaartlaag.ts';
import { readGeoJson } from '#server/geodata/read-geojson.ts';
import { soundFeatures } from '#server/geodata/sound-features.ts';

/** Where `npm run geodata` keeps what it fetched. */
export function cacheDir(dataDir: string): string {
  return join(dataDir, 'geodata');
}

const fileOf = (dataDir: string, id: KaartlaagId): string => join(cacheDir(dataDir), `${id}.geojson`);

/** A layer as `npm run geodata` left it; null when there is none, or when it is not whole (logged). */
export async function readCachedLayer(
  dataDir: string,
  id: KaartlaagId,
  logger: Logger,
): Promise<Kaartlaag | null> {
  const file = await readGeoJson(fileOf(dataDir, id));
  if (!file.ok) {
    if (file.error.kind === 'damaged')
      logger.warn({ kaartlaag: id, reason: file.error.reason }, 'cached boundaries cannot be used');
    return null;
  }
  const info = kaartlaagInfoSchema.safeParse(file.value.kaartlaag);
  const { features, leftOut } = soundFeatures(file.value.features, (properties) => {
    const { code, naam } = properties;
    return typeof code === 'string' && typeof naam === 'string' ? { ...properties, code, naam } : null;
  });
  if (!info.success || info.data.id !== id || leftOut.length > 0 || features.length !== info.data.aantal) {
    logger.warn({ kaartlaag: id, leftOut }, 'cached boundaries are not whole');
    return null;
  }
  return { info: info.data, features };
}

/** Replaces a cached layer at once and for good: written beside it, flushed, then renamed. */
export async function writeCachedLayer(dataDir: string, kaartlaag: Kaartlaag): Promise<void> {
  const target = fileOf(dataDir, kaartlaag.info.id);
  const fresh = `${target}.nieuw`;
  await mkdir(cacheDir(dataDir), { recursive: true });
  try {
    const file = await open(fresh, 'w');
    try {
      await file.writeFile(toGeoJson(kaartlaag));
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(fresh, target);
  } catch (error) {
    await rm(fresh, { force: true });
    throw error;
  }
}
