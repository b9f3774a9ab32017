import type { Feature } from 'geojson';
import type { GeoJSONSource, Map as MapLibreMap } from 'maplibre-gl';
import type { AreaGeometry } from '#shared/geo/geometry.ts';

/** Land of an answer whether all fits, in one colour. */
export interface MapFitDeel {
  /** CSS hex. */
  readonly kleur: string;
  readonly geometrie: AreaGeometry;
}

const SOURCE = 'past-alles';

/** Where claims do not go together, or a lay-out in which they do: translucent over the pieces (FI2, FI3). */
export class PastAllesLayer {
  readonly #map: MapLibreMap;
  #shown: readonly MapFitDeel[] = [];

  constructor(map: MapLibreMap) {
    this.#map = map;
    map.addSource(SOURCE, { type: 'geojson', data: { type: 'FeatureCollection', features: [] } });
  }

  addLayers(): void {
    this.#map.addLayer({
      id: 'past-alles-vlak',
      type: 'fill',
      source: SOURCE,
      // the land comes in strips: smooth edges would show each of them
      paint: { 'fill-color': ['get', 'kleur'], 'fill-opacity': 0.45, 'fill-antialias': false },
    });
  }

  set(delen: readonly MapFitDeel[]): void {
    if (delen === this.#shown) return;
    this.#shown = delen;
    const features = delen.map(({ kleur, geometrie }): Feature => ({
      type: 'Feature',
      geometry: geometrie,
      properties: { kleur },
    }));
    this.#map.getSource<GeoJSONSource>(SOURCE)?.setData({ type: 'FeatureCollection', features });
  }
}
