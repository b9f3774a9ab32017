import type { Map as MapLibreMap } from 'maplibre-gl';
import type { Geometry, LngLat } from '#shared/geo/geometry.ts';
import type { MapFeature } from '#client/map/types.ts';
import type { MapPalette } from '#client/map/theme.ts';
import type { Hit } from '#client/map/modes/hit.ts';
import { DiffedSource } from '#client/map/setup/geojson-source.ts';
import { spacedOut, type PixelPoint } from '#client/map/geometry/nearest.ts';
import { midpointsOf, verticesOf, type VertexRef } from '#client/map/geometry/vertices.ts';

const SOURCE = 'handvatten';
/** Closer together than this on the screen, handles cannot be told apart; zooming in shows more of them. */
const MIN_SPACING_PIXELS = 14;
const MIN_MIDPOINT_SPACING_PIXELS = 30;
const REACH_PIXELS = { muis: 9, vinger: 20 } as const;

interface Handle {
  readonly kind: 'hoekpunt' | 'middelpunt';
  readonly ref: VertexRef;
  readonly at: LngLat;
}

/** The vertices and midpoints of the piece that can be reshaped. */
export class Handles {
  readonly #map: MapLibreMap;
  readonly #source: DiffedSource;
  #id: string | null = null;
  #handles: readonly Handle[] = [];

  constructor(map: MapLibreMap, palette: MapPalette) {
    this.#map = map;
    this.#source = new DiffedSource(map, SOURCE, { maxzoom: 16, tolerance: 0 });
    map.addLayer({
      id: 'handvat',
      type: 'circle',
      source: SOURCE,
      paint: {
        'circle-radius': ['case', ['get', 'hoek'], 5.5, 3.8],
        'circle-color': ['case', ['get', 'hoek'], palette.gloed, palette.keuze],
        'circle-opacity': ['case', ['get', 'hoek'], 1, 0.65],
        'circle-stroke-color': ['case', ['get', 'hoek'], palette.keuze, palette.gloed],
        'circle-stroke-width': ['case', ['get', 'hoek'], 2.2, 1.4],
      },
    });
  }

  /** Shows the handles of this shape, or of none. */
  set(id: string | null, geometry: Geometry | null): void {
    this.#id = id;
    this.#handles = geometry === null ? [] : this.#choose(geometry);
    const features = new Map<string, MapFeature>();
    for (const { kind, ref, at } of this.#handles) {
      const key = `${kind}/${ref.line}/${ref.index}`;
      features.set(key, {
        type: 'Feature',
        geometry: { type: 'Point', coordinates: [at[0], at[1]] },
        properties: { id: key, hoek: kind === 'hoekpunt' },
      });
    }
    void this.#source.set(features);
  }

  /** The nearest handle within reach of a finger or a mouse; a vertex wins from a midpoint. */
  hit(at: PixelPoint, reach: keyof typeof REACH_PIXELS): Hit | null {
    const id = this.#id;
    if (id === null) return null;
    let best: { handle: Handle; cost: number } | null = null;
    for (const handle of this.#handles) {
      const pixel = this.#map.project([handle.at[0], handle.at[1]]);
      const pixels = Math.hypot(pixel.x - at.x, pixel.y - at.y);
      if (pixels > REACH_PIXELS[reach]) continue;
      const cost = pixels + (handle.kind === 'hoekpunt' ? 0 : REACH_PIXELS[reach]);
      if (best === null || cost < best.cost) best = { handle, cost };
    }
    return best === null ? null : { kind: best.handle.kind, id, ref: best.handle.ref };
  }

  #choose(geometry: Geometry): readonly Handle[] {
    const bounds = this.#map.getBounds();
    const project = ({ at }: { at: LngLat }): PixelPoint => this.#map.project([at[0], at[1]]);
    const visible = ({ at }: { at: LngLat }): boolean => bounds.contains([at[0], at[1]]);
    const vertices = spacedOut(verticesOf(geometry).filter(visible), project, MIN_SPACING_PIXELS);
    const ends = new Map(vertices.map((each) => [`${each.ref.line}/${each.ref.index}`, each.at]));
    const midpoints = midpointsOf(geometry).filter((each) => {
      const start = ends.get(`${each.ref.line}/${each.ref.index}`);
      if (start === undefined || !visible(each)) return false;
      const [from, middle] = [project({ at: start }), project(each)];
      return Math.hypot(from.x - middle.x, from.y - middle.y) * 2 >= MIN_MIDPOINT_SPACING_PIXELS;
    });
    return [
      ...vertices.map(({ ref, at }): Handle => ({ kind: 'hoekpunt', ref, at })),
      ...midpoints.map(({ ref, at }): Handle => ({ kind: 'middelpunt', ref, at })),
    ];
  }
}
