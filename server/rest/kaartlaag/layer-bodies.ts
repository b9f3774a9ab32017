import { GEBIED_LAGEN } from '#shared/domain/puzzelstuk/schema.ts';
import type { KaartlaagId } from '#shared/geo/kaartlaag.ts';
import { encodeBody, type EncodedBody } from '#server/geodata/encode.ts';
import { filterByGebied } from '#server/geodata/filter-by-gebied.ts';
import { findGebied, type NamedGebied } from '#server/geodata/gebieden.ts';
import { toGeoJson } from '#server/geodata/kaartlaag.ts';
import type { GeodataProvider } from '#server/geodata/provider.ts';

/** Filtered answers kept in memory; twelve provinces of some layers fit, a caller who asks for everything pushes others out. */
const MAX_FILTERED = 64;

export type LayerBody =
  | { readonly kind: 'found'; readonly body: EncodedBody }
  | { readonly kind: 'no-layer' }
  | { readonly kind: 'no-gebied' };

/** Makes each answer once; who asks for the same at the same time waits for the same work. */
export function layerBodies(
  geodata: GeodataProvider,
): (id: KaartlaagId, gebied?: string) => Promise<LayerBody> {
  const whole = new Map<string, Promise<LayerBody>>();
  const filtered = new Map<string, Promise<LayerBody>>();

  async function make(id: KaartlaagId, code: string | undefined): Promise<LayerBody> {
    const kaartlaag = await geodata.layer(id);
    if (kaartlaag === null) return { kind: 'no-layer' };
    if (code === undefined) return { kind: 'found', body: await encodeBody(toGeoJson(kaartlaag)) };
    const gebied = await findAny(geodata, code);
    if (gebied === null) return { kind: 'no-gebied' };
    const part = filterByGebied(kaartlaag, code, gebied.geometrie);
    return { kind: 'found', body: await encodeBody(toGeoJson(part)) };
  }

  return (id, gebied) => {
    const cache = gebied === undefined ? whole : filtered;
    const key = `${id} ${gebied ?? ''}`;
    const known = cache.get(key);
    if (known !== undefined) {
      cache.delete(key);
      cache.set(key, known);
      return known;
    }
    const making = make(id, gebied);
    cache.set(key, making);
    void forgetUnlessFound(cache, key, making);
    const [oldest] = filtered.keys();
    if (filtered.size > MAX_FILTERED && oldest !== undefined) filtered.delete(oldest);
    return making;
  };
}

async function findAny(geodata: GeodataProvider, code: string): Promise<NamedGebied | null> {
  for (const laag of GEBIED_LAGEN) {
    const gebied = await findGebied(geodata, laag, code);
    if (gebied !== null) return gebied;
  }
  return null;
}

/** A mistyped gebied or a failure takes no room, and the next asker gets a new chance. */
async function forgetUnlessFound(
  cache: Map<string, Promise<LayerBody>>,
  key: string,
  making: Promise<LayerBody>,
): Promise<void> {
  const made = await making.catch(() => null);
  if (made?.kind !== 'found' && cache.get(key) === making) cache.delete(key);
}
