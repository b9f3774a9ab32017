import { useEffect, useState } from 'react';
import {
  ALTIJD_AAN,
  isKaartLaag,
  type Kaartlaag,
  type KaartlaagData,
  type KaartLaagId,
} from '#client/map/base/kaartlaag.ts';
import type { KaartlaagId } from '#shared/geo/kaartlaag.ts';
import { fetchKaartlaag, fetchKaartlagen } from '#client/map/base/kaartlaag-api.ts';

export interface Kaartlagen {
  /** Null while loading; empty when the server has none or does not answer: the board works without. */
  readonly lijst: readonly Kaartlaag[] | null;
  readonly data: ReadonlyMap<KaartLaagId, KaartlaagData>;
}

const shared = new Map<KaartlaagId, Promise<KaartlaagData>>();

/** The list of kaartlagen, and the shapes of those that are on; each is fetched once per page. */
export function useKaartlagen(aan: ReadonlySet<string>): Kaartlagen {
  const [lijst, setLijst] = useState<readonly Kaartlaag[] | null>(null);
  const [data, setData] = useState<ReadonlyMap<KaartLaagId, KaartlaagData>>(new Map());

  useEffect(() => {
    const abort = new AbortController();
    fetchKaartlagen(abort.signal).then(setLijst, () => {
      if (!abort.signal.aborted) setLijst([]);
    });
    return () => abort.abort();
  }, []);

  useEffect(() => {
    let isCurrent = true;
    for (const { id } of lijst ?? []) {
      if (!isKaartLaag(id) || (!aan.has(id) && !ALTIJD_AAN.has(id))) continue;
      void loadOnce(id)
        .then((loaded) => {
          const add = (known: Kaartlagen['data']): Kaartlagen['data'] =>
            known.get(id) === loaded ? known : new Map(known).set(id, loaded);
          return isCurrent ? setData(add) : undefined;
        })
        .catch(() => undefined);
    }
    return () => {
      isCurrent = false;
    };
  }, [lijst, aan]);

  return { lijst, data };
}

/** Shapes of one layer, shared by everything on the page; a failed fetch is tried again next time. */
export function loadOnce(id: KaartlaagId): Promise<KaartlaagData> {
  const known = shared.get(id);
  if (known !== undefined) return known;
  const loading = fetchKaartlaag(id, new AbortController().signal);
  shared.set(id, loading);
  loading.catch(() => shared.delete(id));
  return loading;
}
