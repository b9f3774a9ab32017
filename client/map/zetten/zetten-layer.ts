import type { ExpressionSpecification, Map as MapLibreMap } from 'maplibre-gl';
import { DiffedSource } from '#client/map/setup/geojson-source.ts';
import { zetFeatures, type MapZet } from '#client/map/zetten/zet-feature.ts';

const SOURCE = 'zetten';
const ARROW_IMAGE = 'zet-pijlpunt';
const ARROW_PIXELS = 28;

const isPart = (deel: string): ExpressionSpecification => ['==', ['get', 'deel'], deel];
const whenOpen = (open: number, other: number): ExpressionSpecification => [
  'case',
  ['get', 'isOpen'],
  open,
  other,
];

/** Zetten on the map: the old place faint, the new one as a translucent ghost with a dashed edge, an arrow between. */
export class ZettenLayer {
  readonly #map: MapLibreMap;
  readonly #source: DiffedSource;
  #shown: readonly MapZet[] = [];

  constructor(map: MapLibreMap) {
    this.#map = map;
    this.#source = new DiffedSource(map, SOURCE, { maxzoom: 14, tolerance: 0.3 });
    if (!map.hasImage(ARROW_IMAGE)) map.addImage(ARROW_IMAGE, arrowHead(), { sdf: true, pixelRatio: 2 });
  }

  addLayers(): void {
    this.#map.addLayer({
      id: 'zet-vlak',
      type: 'fill',
      source: SOURCE,
      filter: ['all', isPart('na'), ['==', ['geometry-type'], 'Polygon']],
      paint: { 'fill-color': ['get', 'kleur'], 'fill-opacity': whenOpen(0.32, 0.14) },
    });
    this.#map.addLayer({
      id: 'zet-oud',
      type: 'line',
      source: SOURCE,
      filter: ['all', isPart('voor'), ['!=', ['geometry-type'], 'Point']],
      layout: { 'line-join': 'round' },
      paint: {
        'line-color': ['get', 'kleur'],
        'line-width': 1.5,
        'line-opacity': whenOpen(0.55, 0.3),
        'line-dasharray': [1, 2],
      },
    });
    this.#map.addLayer({
      id: 'zet-rand',
      type: 'line',
      source: SOURCE,
      filter: ['all', ['any', isPart('na'), isPart('pijl')], ['!=', ['geometry-type'], 'Point']],
      layout: { 'line-join': 'round' },
      paint: {
        'line-color': ['get', 'kleur'],
        'line-width': whenOpen(2.5, 1.5),
        'line-opacity': whenOpen(0.95, 0.55),
        'line-dasharray': [3, 2],
      },
    });
    this.#map.addLayer({
      id: 'zet-plek',
      type: 'circle',
      source: SOURCE,
      filter: ['all', isPart('na'), ['==', ['geometry-type'], 'Point']],
      paint: {
        'circle-radius': 11,
        'circle-color': ['get', 'kleur'],
        'circle-opacity': whenOpen(0.4, 0.2),
        'circle-stroke-color': ['get', 'kleur'],
        'circle-stroke-width': 2,
      },
    });
    this.#map.addLayer({
      id: 'zet-pijlpunt',
      type: 'symbol',
      source: SOURCE,
      filter: isPart('punt'),
      layout: {
        'icon-image': ARROW_IMAGE,
        'icon-rotate': ['get', 'draai'],
        'icon-rotation-alignment': 'map',
        'icon-allow-overlap': true,
        'icon-ignore-placement': true,
      },
      paint: {
        'icon-color': ['get', 'kleur'],
        'icon-halo-color': '#ffffff',
        'icon-halo-width': 1,
        'icon-opacity': whenOpen(1, 0.6),
      },
    });
  }

  set(zetten: readonly MapZet[]): void {
    if (zetten === this.#shown) return;
    this.#shown = zetten;
    void this.#source.set(zetFeatures(zetten));
  }
}

/** A head that points north, as pixels: there is no image server. */
function arrowHead(): { width: number; height: number; data: Uint8Array } {
  const size = ARROW_PIXELS;
  const data = new Uint8Array(size * size * 4);
  for (let y = 0; y < size; y++)
    for (let x = 0; x < size; x++) {
      const half = ((y - 4) / (size - 8)) * (size / 2 - 4);
      const isIn = y >= 4 && y < size - 4 && Math.abs(x + 0.5 - size / 2) <= half;
      data.fill(isIn ? 255 : 0, (y * size + x) * 4, (y * size + x) * 4 + 4);
    }
  return { width: size, height: size, data };
}
