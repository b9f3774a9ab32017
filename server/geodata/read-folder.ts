import { join } from 'node:path';
import type { Logger } from 'pino';
import type { KaartlaagId } from '#shared/geo/kaartlaag.ts';
import type { Kaartlaag } from '#server/geodata/kaartlaag.ts';
import { FOLDER_LAYERS } from '#server/geodata/layers.ts';
import { readGeoJson } from '#server/geodata/read-geojson.ts';
import { soundFeatures } from '#server/geodata/sound-features.ts';

/** A layer from the folder with boundaries; null when it has no such file, or one that cannot be used (logged). */
export async function readFolderLayer(
  folder: string,
  id: KaartlaagId,
  logger: Logger,
): Promise<Kaartlaag | null> {
  const layer = FOLDER_LAYERS[id];
  if (layer === undefined) return null;
  const file = await readGeoJson(join(folder, layer.file));
  if (!file.ok) {
    if (file.error.kind === 'damaged')
      logger.warn({ kaartlaag: id, reason: file.error.reason }, 'boundary file cannot be used');
    return null;
  }
  const { features, repaired, leftOut } = soundFeatures(file.value.features, layer.unify);
  if (repaired.length > 0 || leftOut.length > 0)
    logger.warn({ kaartlaag: id, repaired, leftOut }, 'boundaries were mended or left out');
  if (features.length === 0) return null;
  return { info: { id, ...layer.info, aantal: features.length }, features };
}
