import type { Map as MapLibreMap } from 'maplibre-gl';

/** What a layer can light up without any new data: pointed at, chosen, or shown elsewhere. */
export type Flag = 'hover' | 'gekozen' | 'weg';

/** Keeps each flag on exactly the features it was given, in several sources at once. */
export class FeatureFlags {
  readonly #map: MapLibreMap;
  readonly #sources: readonly string[];
  readonly #on: Record<Flag, ReadonlySet<string>> = {
    hover: new Set(),
    gekozen: new Set(),
    weg: new Set(),
  };

  constructor(map: MapLibreMap, sources: readonly string[]) {
    this.#map = map;
    this.#sources = sources;
  }

  set(flag: Flag, ids: ReadonlySet<string>): void {
    const before = this.#on[flag];
    for (const id of before) if (!ids.has(id)) this.#put(flag, id, false);
    for (const id of ids) if (!before.has(id)) this.#put(flag, id, true);
    this.#on[flag] = new Set(ids);
  }

  #put(flag: Flag, id: string, value: boolean): void {
    for (const source of this.#sources) this.#map.setFeatureState({ source, id }, { [flag]: value });
  }
}
