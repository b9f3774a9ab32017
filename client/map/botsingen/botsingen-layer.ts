import type { GeoJSONSource, Map as MapLibreMap, MapLayerMouseEvent } from 'maplibre-gl';
import type { AreaGeometry } from '#shared/geo/geometry.ts';
import { jsonEqual } from '#shared/lib/json.ts';
import type { MapPalette } from '#client/map/theme.ts';
import { FONT_STRONG } from '#client/map/theme.ts';
import { botsingFeatures, GROEP_ID, type MapBotsing } from '#client/map/botsingen/botsing-feature.ts';
import { BOTSING_VORM } from '#client/map/botsingen/botsing-vorm.ts';

const SOURCE = 'botsingen';
const SHARED_SOURCE = 'botsing-vlak';
export const BOTSING_LAYER = 'botsing';
export const BOTSING_GROEP_LAYER = GROEP_ID;
const CLUSTER_PIXELS = 30;
const CLUSTER_MAX_ZOOM = 13;
const RED = BOTSING_VORM.open.kleur;

/** Botsingen on the map: a mark each, one for many where they lie too near, and the land that the chosen one is about. */
export class BotsingenLayer {
  readonly #map: MapLibreMap;
  readonly #palette: MapPalette;
  #shown: readonly MapBotsing[] = [];

  constructor(map: MapLibreMap, palette: MapPalette) {
    this.#map = map;
    this.#palette = palette;
    map.addSource(SOURCE, {
      type: 'geojson',
      data: { type: 'FeatureCollection', features: [] },
      cluster: true,
      clusterRadius: CLUSTER_PIXELS,
      clusterMaxZoom: CLUSTER_MAX_ZOOM,
      maxzoom: CLUSTER_MAX_ZOOM + 1,
    });
    map.addSource(SHARED_SOURCE, { type: 'geojson', data: { type: 'FeatureCollection', features: [] } });
  }

  /** The shared land lies over the pieces and under the marks of points. */
  addShared(): void {
    this.#map.addLayer({
      id: 'botsing-vlak',
      type: 'fill',
      source: SHARED_SOURCE,
      paint: { 'fill-color': RED, 'fill-opacity': 0.28 },
    });
    this.#map.addLayer({
      id: 'botsing-rand',
      type: 'line',
      source: SHARED_SOURCE,
      layout: { 'line-join': 'round' },
      paint: { 'line-color': RED, 'line-width': 2.5, 'line-dasharray': [2, 1.2] },
    });
  }

  addMarks(): void {
    this.#map.addLayer({
      id: BOTSING_LAYER,
      type: 'symbol',
      source: SOURCE,
      filter: ['!', ['has', 'point_count']],
      layout: {
        'icon-image': ['get', 'beeld'],
        'icon-allow-overlap': true,
        'symbol-sort-key': ['get', 'orde'],
      },
    });
    this.#map.addLayer({
      id: BOTSING_GROEP_LAYER,
      type: 'circle',
      source: SOURCE,
      filter: ['has', 'point_count'],
      paint: {
        'circle-radius': ['step', ['get', 'point_count'], 13, 10, 15, 100, 18],
        'circle-color': '#ffffff',
        'circle-stroke-color': RED,
        'circle-stroke-width': 3,
      },
    });
    this.#map.addLayer({
      id: 'botsing-groep-aantal',
      type: 'symbol',
      source: SOURCE,
      filter: ['has', 'point_count'],
      layout: {
        'text-field': ['get', 'point_count_abbreviated'],
        'text-font': FONT_STRONG,
        'text-size': 13,
        'text-allow-overlap': true,
      },
      paint: { 'text-color': this.#palette.tekst },
    });
    this.#map.on('click', BOTSING_GROEP_LAYER, (event) => void this.#comeNearer(event));
  }

  set(botsingen: readonly MapBotsing[]): void {
    if (botsingen === this.#shown || jsonEqual(botsingen, this.#shown)) return;
    this.#shown = botsingen;
    this.#sourceOf(SOURCE)?.setData({ type: 'FeatureCollection', features: [...botsingFeatures(botsingen)] });
  }

  setShared(geometry: AreaGeometry | null): void {
    this.#sourceOf(SHARED_SOURCE)?.setData({
      type: 'FeatureCollection',
      features: geometry === null ? [] : [{ type: 'Feature', geometry, properties: {} }],
    });
  }

  #sourceOf(id: string): GeoJSONSource | undefined {
    return this.#map.getSource<GeoJSONSource>(id);
  }

  async #comeNearer({ features, lngLat }: MapLayerMouseEvent): Promise<void> {
    const cluster: unknown = features?.[0]?.properties['cluster_id'];
    if (typeof cluster !== 'number') return;
    const zoom = await this.#sourceOf(SOURCE)?.getClusterExpansionZoom(cluster);
    if (zoom !== undefined) this.#map.easeTo({ center: lngLat, zoom });
  }
}
