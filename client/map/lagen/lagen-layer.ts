import type { Map as MapLibreMap } from 'maplibre-gl';
import type { Geometry } from '#shared/geo/geometry.ts';
import { laagFeature, laagNaamFeature, type MapLaag } from '#client/map/lagen/laag-feature.ts';
import { DiffedSource } from '#client/map/setup/geojson-source.ts';
import { labelPointOf } from '#client/map/stukken/label-point-cache.ts';
import { FONT_REGULAR, type MapPalette } from '#client/map/theme.ts';
import type { MapFeature } from '#client/map/types.ts';

const SOURCE = 'eigen-lagen';
const NAAM_SOURCE = 'eigen-laag-namen';

interface Drawn {
  readonly laag: MapLaag;
  readonly shape: MapFeature;
  readonly naam: MapFeature;
}

/** Shapes of kaartlagen that the tafel drew or brought in: hatched, under the pieces (BO4). */
export class LagenLayer {
  readonly #map: MapLibreMap;
  readonly #palette: MapPalette;
  readonly #source: DiffedSource;
  readonly #namen: DiffedSource;
  #drawn: ReadonlyMap<string, Drawn> = new Map();

  constructor(map: MapLibreMap, palette: MapPalette) {
    this.#map = map;
    this.#palette = palette;
    this.#source = new DiffedSource(map, SOURCE, { maxzoom: 13, tolerance: 0.4 });
    this.#namen = new DiffedSource(map, NAAM_SOURCE, { maxzoom: 12 });
  }

  addLayers(): void {
    this.#map.addLayer({
      id: 'laag-vlak',
      type: 'fill',
      source: SOURCE,
      filter: ['==', ['geometry-type'], 'Polygon'],
      paint: { 'fill-pattern': ['get', 'patroon'], 'fill-antialias': false },
    });
    this.#map.addLayer({
      id: 'laag-rand',
      type: 'line',
      source: SOURCE,
      filter: ['!=', ['geometry-type'], 'Point'],
      layout: { 'line-join': 'round' },
      paint: { 'line-color': ['get', 'kleur'], 'line-width': 1.6, 'line-dasharray': [4, 2] },
    });
    this.#map.addLayer({
      id: 'laag-punt',
      type: 'circle',
      source: SOURCE,
      filter: ['==', ['geometry-type'], 'Point'],
      paint: {
        'circle-radius': 5,
        'circle-color': this.#palette.gloed,
        'circle-stroke-color': ['get', 'kleur'],
        'circle-stroke-width': 2,
      },
    });
    this.#map.addLayer({
      id: 'laag-naam',
      type: 'symbol',
      source: NAAM_SOURCE,
      minzoom: 9,
      layout: {
        'text-field': ['get', 'naam'],
        'text-font': FONT_REGULAR,
        'text-size': 12,
        'text-max-width': 9,
        'text-padding': 8,
      },
      paint: {
        'text-color': ['get', 'kleur'],
        'text-halo-color': this.#palette.gloed,
        'text-halo-width': 1.6,
      },
    });
  }

  set(lagen: readonly MapLaag[]): void {
    this.#drawn = new Map(
      lagen.map((laag) => {
        const known = this.#drawn.get(laag.id);
        return [laag.id, known?.laag === laag ? known : drawn(laag)];
      }),
    );
    void this.#source.set(new Map([...this.#drawn].map(([id, { shape }]) => [id, shape])));
    void this.#namen.set(new Map([...this.#drawn].map(([id, { naam }]) => [id, naam])));
  }

  geometryOf(id: string): Geometry | null {
    return this.#drawn.get(id)?.laag.geometrie ?? null;
  }
}

function drawn(laag: MapLaag): Drawn {
  return { laag, shape: laagFeature(laag), naam: laagNaamFeature(laag, labelPointOf(laag.geometrie)) };
}
