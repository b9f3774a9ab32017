import type { Logger } from 'pino';
import { KAARTLAAG_IDS, type KaartlaagId, type KaartlaagInfo } from '#shared/geo/kaartlaag.ts';
import { readBuiltIn } from '#server/geodata/built-in.ts';
import { readCachedLayer } from '#server/geodata/cache.ts';
import type { Kaartlaag } from '#server/geodata/kaartlaag.ts';
import { readFolderLayer } from '#server/geodata/read-folder.ts';

/** Where boundaries come from (GE4); the answer for a layer never changes while the server runs. */
export interface GeodataProvider {
  /** The layers there are, in the order of `KAARTLAAG_IDS`. */
  layers(): Promise<readonly KaartlaagInfo[]>;
  /** One layer with its shapes; null when no source has it. */
  layer(id: KaartlaagId): Promise<Kaartlaag | null>;
}

export interface GeodataConfig {
  /** The folder of PUZZELTAFEL_GEODATA, or null. */
  readonly geodataDir: string | null;
  readonly dataDir: string;
}

/**
 * The chain, per layer: the configured folder, else what `npm run geodata` fetched, else what is built in. Each layer is
 * read and judged once, when first asked for; a source that is damaged is passed over and logged.
 */
export function createGeodata(config: GeodataConfig, logger: Logger): GeodataProvider {
  const loaded = new Map<KaartlaagId, Promise<Kaartlaag | null>>();

  async function read(id: KaartlaagId): Promise<Kaartlaag | null> {
    const { geodataDir, dataDir } = config;
    return (
      (geodataDir === null ? null : await readFolderLayer(geodataDir, id, logger)) ??
      (await readCachedLayer(dataDir, id, logger)) ??
      (await readBuiltIn(id))
    );
  }

  function layer(id: KaartlaagId): Promise<Kaartlaag | null> {
    const known = loaded.get(id);
    if (known !== undefined) return known;
    const reading = read(id);
    loaded.set(id, reading);
    reading.catch(() => loaded.delete(id));
    return reading;
  }

  return {
    layer,
    layers: async () => {
      const found: KaartlaagInfo[] = [];
      // one after the other: parsing all at once would hold up the event loop for everybody
      for (const id of KAARTLAAG_IDS) {
        const kaartlaag = await layer(id);
        if (kaartlaag !== null) found.push(kaartlaag.info);
      }
      return found;
    },
  };
}
