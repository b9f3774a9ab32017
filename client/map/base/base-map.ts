import type { Feature } from 'geojson';
import type { GeoJSONSource, Map as MapLibreMap } from 'maplibre-gl';
import { GEBIED_LAGEN, type GebiedLaag } from '#shared/domain/puzzelstuk/schema.ts';
import type { GebiedFocus, LagenState } from '#client/map/types.ts';
import type { MapPalette } from '#client/map/theme.ts';
import {
  baseLayers,
  FOCUS_SOURCE,
  gebiedLayer,
  laagSource,
  LAYERS_OF,
  plaatsLayers,
} from '#client/map/base/base-style.ts';
import { ALTIJD_AAN, KAART_LAGEN, type KaartlaagData, type KaartLaagId } from '#client/map/base/kaartlaag.ts';
import { markFocus } from '#client/map/base/mark-focus.ts';
import { ONLINE } from '#client/map/base/online.ts';

const ACHTERGROND = 'online-achtergrond';
/** Fills that would hide an online base map. */
const HIDES_ONLINE = new Set([
  'buurland',
  'land',
  'provincie-vlak',
  'focus-vlak',
  'natura2000',
  'water',
  'diepe-polder',
]);
const EMPTY: KaartlaagData = { type: 'FeatureCollection', features: [] };

/** Everything under the pieces: kaartlagen, the gebied of the tafel and the online base map. */
export class BaseMap {
  readonly #map: MapLibreMap;
  readonly #palette: MapPalette;
  readonly #data = new Map<KaartLaagId, KaartlaagData>();
  #focus: GebiedFocus | null;
  #lagen: LagenState;
  #picks = false;
  #onlineId: LagenState['achtergrond'] = 'rustig';

  /** Adds sources and layers; the names of places come later, above the pieces (`addPlaatsen`). */
  constructor(map: MapLibreMap, palette: MapPalette, focus: GebiedFocus | null, lagen: LagenState) {
    this.#map = map;
    this.#palette = palette;
    this.#focus = focus;
    this.#lagen = lagen;
    for (const id of KAART_LAGEN)
      map.addSource(laagSource(id), {
        type: 'geojson',
        data: EMPTY,
        promoteId: 'code',
        maxzoom: 13,
        tolerance: 0.3,
      });
    map.addSource(FOCUS_SOURCE, { type: 'geojson', data: focus === null ? EMPTY : outline(focus) });
    for (const layer of baseLayers(palette)) map.addLayer(layer);
    this.#show();
  }

  addPlaatsen(): void {
    for (const layer of plaatsLayers(this.#palette)) this.#map.addLayer(layer);
    this.#show();
  }

  setFocus(focus: GebiedFocus | null): void {
    if (focus === this.#focus) return;
    this.#focus = focus;
    this.#map.getSource<GeoJSONSource>(FOCUS_SOURCE)?.setData(focus === null ? EMPTY : outline(focus));
    for (const [id, data] of this.#data) this.#put(id, data);
  }

  setData(id: KaartLaagId, data: KaartlaagData): void {
    if (this.#data.get(id) === data) return;
    this.#data.set(id, data);
    this.#put(id, data);
    this.#show();
  }

  /** The shapes of a layer as they came, for picking and snapping; null while it is not there. */
  dataOf(id: KaartLaagId): KaartlaagData | null {
    return this.#data.get(id) ?? null;
  }

  setLagen(lagen: LagenState): void {
    if (lagen === this.#lagen) return;
    this.#lagen = lagen;
    this.#show();
  }

  /** Shows the areas from which the gebied tool picks, or hides them. */
  setPicking(picks: boolean): void {
    this.#picks = picks;
    this.#show();
  }

  get gebiedLaag(): GebiedLaag {
    return this.#lagen.gebiedLaag;
  }

  #put(id: KaartLaagId, data: KaartlaagData): void {
    const source = this.#map.getSource<GeoJSONSource>(laagSource(id));
    void source?.setData(markFocus(data, this.#focus?.geometrie ?? null));
  }

  #show(): void {
    this.#showOnline();
    const isOnline = this.#onlineId !== 'rustig';
    for (const id of KAART_LAGEN) {
      const isOn = this.#lagen.aan.has(id) || ALTIJD_AAN.has(id);
      for (const layer of LAYERS_OF[id]) this.#visible(layer, isOn && !(isOnline && HIDES_ONLINE.has(layer)));
    }
    this.#visible('provincie-vlak', !isOnline && !this.#data.has('land'));
    this.#visible('focus-vlak', !isOnline);
    for (const laag of GEBIED_LAGEN) {
      const isPicked = this.#picks && laag === this.#lagen.gebiedLaag;
      this.#visible(gebiedLayer(laag), isPicked);
      this.#visible(`${gebiedLayer(laag)}-lijn`, isPicked);
    }
  }

  #showOnline(): void {
    const wanted = this.#lagen.achtergrond;
    if (wanted === this.#onlineId) return;
    this.#onlineId = wanted;
    if (this.#map.getLayer(ACHTERGROND)) this.#map.removeLayer(ACHTERGROND);
    if (this.#map.getSource(ACHTERGROND)) this.#map.removeSource(ACHTERGROND);
    if (wanted === 'rustig') return;
    this.#map.addSource(ACHTERGROND, ONLINE[wanted].source);
    this.#map.addLayer(
      { id: ACHTERGROND, type: 'raster', source: ACHTERGROND, paint: { 'raster-saturation': -0.4 } },
      'buurland',
    );
  }

  #visible(layer: string, isVisible: boolean): void {
    if (!this.#map.getLayer(layer)) return;
    const visibility = isVisible ? 'visible' : 'none';
    if (this.#map.getLayoutProperty(layer, 'visibility') !== visibility)
      this.#map.setLayoutProperty(layer, 'visibility', visibility);
  }
}

/** Whether an error of the map came from the online base map, which may fail. */
export function isOnlineError(error: { readonly sourceId?: string }): boolean {
  return error.sourceId === ACHTERGROND;
}

function outline(focus: GebiedFocus): Feature {
  return { type: 'Feature', geometry: focus.geometrie, properties: {} };
}
