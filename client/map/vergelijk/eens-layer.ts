import type { GeoJSONSource, Map as MapLibreMap } from 'maplibre-gl';
import type { OvereenstemmingVlak } from '#shared/puzzel/variant/overeenstemming.ts';
import { EENS_KLEUR } from '#client/map/vergelijk/eens-kleur.ts';

const SOURCE = 'overeenstemming';

/** Land coloured by the share of varianten that lay the same there; under the pieces. */
export class EensLayer {
  readonly #map: MapLibreMap;

  constructor(map: MapLibreMap) {
    this.#map = map;
    map.addSource(SOURCE, {
      type: 'geojson',
      data: { type: 'FeatureCollection', features: [] },
      tolerance: 0,
    });
    map.addLayer({
      id: SOURCE,
      type: 'fill',
      source: SOURCE,
      paint: {
        'fill-color': [
          'step',
          ['get', 'deel'],
          EENS_KLEUR.weinig,
          0.5,
          EENS_KLEUR.deel,
          0.999,
          EENS_KLEUR.alle,
        ],
        'fill-opacity': 0.75,
        'fill-antialias': false,
      },
    });
  }

  set(vlakken: readonly OvereenstemmingVlak[]): void {
    void this.#map.getSource<GeoJSONSource>(SOURCE)?.setData({
      type: 'FeatureCollection',
      features: vlakken.map(({ deel, ring }) => ({
        type: 'Feature',
        properties: { deel },
        geometry: { type: 'Polygon', coordinates: [ring.map(([x, y]) => [x, y])] },
      })),
    });
  }
}
