import type { Map as MapLibreMap } from 'maplibre-gl';
import type { Geometry } from '#shared/geo/geometry.ts';
import { NIEUW, type MapFeature, type MapPresence } from '#client/map/types.ts';
import { DiffedSource } from '#client/map/setup/geojson-source.ts';
import { LiveStore } from '#client/map/presence/live-store.ts';

const SOURCE = 'anderen';

/** What others hold (translucent, in their colour) and what they have chosen (an outline in their colour). */
export class OthersLayer {
  readonly #map: MapLibreMap;
  readonly #source: DiffedSource;
  readonly #store = new LiveStore();

  constructor(map: MapLibreMap) {
    this.#map = map;
    this.#source = new DiffedSource(map, SOURCE, { maxzoom: 14, tolerance: 0.3 });
  }

  addLayers(): void {
    const isLive = ['==', ['get', 'soort'], 'live'] as ['==', ['get', string], string];
    this.#map.addLayer({
      id: 'anderen-vlak',
      type: 'fill',
      source: SOURCE,
      filter: ['all', isLive, ['==', ['geometry-type'], 'Polygon']],
      paint: { 'fill-color': ['get', 'kleur'], 'fill-opacity': 0.28 },
    });
    this.#map.addLayer({
      id: 'anderen-lijn',
      type: 'line',
      source: SOURCE,
      filter: ['!=', ['geometry-type'], 'Point'],
      layout: { 'line-join': 'round' },
      paint: {
        'line-color': ['get', 'kleur'],
        'line-width': ['case', isLive, 2.4, 2],
        'line-offset': ['case', isLive, 0, -2.5],
        'line-opacity': 0.9,
      },
    });
    this.#map.addLayer({
      id: 'anderen-punt',
      type: 'circle',
      source: SOURCE,
      filter: ['==', ['geometry-type'], 'Point'],
      paint: {
        'circle-radius': 16,
        'circle-color': ['get', 'kleur'],
        'circle-opacity': 0.2,
        'circle-stroke-color': ['get', 'kleur'],
        'circle-stroke-width': 2,
      },
    });
  }

  /** Draws them; answers which pieces are under the hands of others, and whether it must be asked again. */
  set(
    presences: readonly MapPresence[],
    storedOf: (id: string) => Geometry | null,
    nowMs: number,
  ): { readonly heldIds: ReadonlySet<string>; readonly again: boolean } {
    const live = this.#store.update(presences, storedOf, nowMs);
    const features = new Map<string, MapFeature>();
    const heldIds = new Set<string>();
    for (const each of live.values()) {
      if (each.stuk !== NIEUW) heldIds.add(each.stuk);
      features.set(each.key, feature(each.key, each.geometry, each.kleur, 'live'));
    }
    for (const presence of presences)
      for (const id of presence.selection) {
        const geometry = storedOf(id);
        const key = `${presence.id}/keuze/${id}`;
        if (geometry !== null && !heldIds.has(id))
          features.set(key, feature(key, geometry, presence.kleur, 'keuze'));
      }
    void this.#source.set(features);
    return { heldIds, again: this.#store.isLingering };
  }
}

function feature(id: string, geometry: Geometry, kleur: string, soort: 'live' | 'keuze'): MapFeature {
  return { type: 'Feature', geometry, properties: { id, kleur, soort } };
}
