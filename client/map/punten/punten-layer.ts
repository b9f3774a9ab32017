import type { Map as MapLibreMap } from 'maplibre-gl';
import type { Spanningspunt } from '#shared/domain/spanningspunt/schema.ts';
import type { LngLat } from '#shared/geo/geometry.ts';
import type { MapFeature } from '#client/map/types.ts';
import type { MapPalette } from '#client/map/theme.ts';
import { DiffedSource } from '#client/map/setup/geojson-source.ts';
import { puntFeatures } from '#client/map/punten/feature.ts';
import { FeatureFlags } from '#client/map/stukken/feature-flags.ts';

const SOURCE = 'punten';
export const PUNT_LAYER = 'punt';

/** Spanningspunten and kansen on the map. */
export class PuntenLayer {
  readonly #source: DiffedSource;
  readonly #map: MapLibreMap;
  readonly #palette: MapPalette;
  readonly flags: FeatureFlags;
  #features: ReadonlyMap<string, MapFeature> = new Map();

  constructor(map: MapLibreMap, palette: MapPalette) {
    this.#map = map;
    this.#palette = palette;
    this.#source = new DiffedSource(map, SOURCE, { maxzoom: 14 });
    this.flags = new FeatureFlags(map, [SOURCE]);
  }

  addLayers(): void {
    this.#map.addLayer({
      id: 'punt-keuze',
      type: 'circle',
      source: SOURCE,
      paint: {
        'circle-radius': 21,
        'circle-color': this.#palette.gloed,
        'circle-stroke-color': this.#palette.keuze,
        'circle-stroke-width': 2.5,
        'circle-opacity': [
          'case',
          ['boolean', ['feature-state', 'gekozen'], false],
          0.8,
          ['boolean', ['feature-state', 'hover'], false],
          0.6,
          0,
        ],
        'circle-stroke-opacity': ['case', ['boolean', ['feature-state', 'gekozen'], false], 1, 0],
      },
    });
    this.#map.addLayer({
      id: PUNT_LAYER,
      type: 'symbol',
      source: SOURCE,
      layout: {
        'icon-image': ['get', 'beeld'],
        'icon-allow-overlap': true,
        'symbol-sort-key': ['get', 'orde'],
      },
    });
  }

  set(punten: readonly Spanningspunt[], labelPointOf: (id: string) => LngLat | null): void {
    this.#features = puntFeatures(punten, labelPointOf);
    void this.#source.set(this.#features);
  }

  placeOf(id: string): LngLat | null {
    const geometry = this.#features.get(id)?.geometry;
    return geometry?.type === 'Point' ? geometry.coordinates : null;
  }

  titleOf(id: string): string | null {
    const titel = this.#features.get(id)?.properties['titel'];
    return typeof titel === 'string' ? titel : null;
  }
}
