import type { GeoJSONSource, GeoJSONSourceSpecification, Map as MapLibreMap } from 'maplibre-gl';
import { diffFeatures, type FeatureTable } from '#client/map/stukken/diff.ts';

const EMPTY: FeatureTable = new Map();

/** A source that is only ever told what changed; features are known by their `id` property. */
export class DiffedSource {
  readonly #map: MapLibreMap;
  readonly #id: string;
  #held = EMPTY;

  constructor(
    map: MapLibreMap,
    id: string,
    options: Partial<Pick<GeoJSONSourceSpecification, 'tolerance' | 'buffer' | 'maxzoom'>> = {},
  ) {
    this.#map = map;
    this.#id = id;
    map.addSource(id, {
      type: 'geojson',
      data: { type: 'FeatureCollection', features: [] },
      promoteId: 'id',
      ...options,
    });
  }

  /** Resolves when the worker has taken the change in; at once when there is none. */
  async set(features: FeatureTable): Promise<void> {
    const diff = diffFeatures(this.#held, features);
    this.#held = features;
    if (diff === null) return;
    await this.#map.getSource<GeoJSONSource>(this.#id)?.updateData(diff);
  }
}
