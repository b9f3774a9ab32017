import type { Map as MapLibreMap } from 'maplibre-gl';
import { geometrieOf, type Puzzelstuk } from '#shared/domain/puzzelstuk/schema.ts';
import type { Geometry } from '#shared/geo/geometry.ts';
import { bboxOf } from '#shared/geo/bbox.ts';
import type { LiveGeometry, MapFeature } from '#client/map/types.ts';
import type { MapPalette } from '#client/map/theme.ts';
import { DiffedSource } from '#client/map/setup/geojson-source.ts';
import { featureOf, stukFeature, type StukkenKijk } from '#client/map/stukken/feature.ts';
import { FeatureFlags } from '#client/map/stukken/feature-flags.ts';
import { labelPointOf } from '#client/map/stukken/label-point-cache.ts';
import {
  EIGEN_LIVE_SOURCE,
  eigenLiveLayers,
  LABEL_SOURCE,
  STUKKEN_SOURCE,
  stukkenLayers,
  stukLabelLayers,
} from '#client/map/stukken/stukken-style.ts';

interface Drawn {
  readonly stuk: Puzzelstuk;
  readonly feature: MapFeature;
  readonly label: MapFeature;
  readonly boxSquareDegrees: number;
}

/** The pieces on the map: one source that is told what changed, one with their labels, one with what I hold. */
export class StukkenLayer {
  readonly #shapes: DiffedSource;
  readonly #labels: DiffedSource;
  readonly #held: DiffedSource;
  readonly #palette: MapPalette;
  readonly #map: MapLibreMap;
  readonly flags: FeatureFlags;
  #drawn: ReadonlyMap<string, Drawn> = new Map();
  #kijk: StukkenKijk = { kleurVan: () => '#374151', naamVan: (partij) => partij, eigenPartij: '' };

  constructor(map: MapLibreMap, palette: MapPalette) {
    this.#map = map;
    this.#palette = palette;
    this.#shapes = new DiffedSource(map, STUKKEN_SOURCE, { maxzoom: 14, buffer: 32, tolerance: 0.4 });
    this.#held = new DiffedSource(map, EIGEN_LIVE_SOURCE, { maxzoom: 14, buffer: 32, tolerance: 0.2 });
    this.#labels = new DiffedSource(map, LABEL_SOURCE, { maxzoom: 12 });
    this.flags = new FeatureFlags(map, [STUKKEN_SOURCE, LABEL_SOURCE]);
  }

  addShapes(): void {
    for (const layer of stukkenLayers(this.#palette)) this.#map.addLayer(layer);
    for (const layer of eigenLiveLayers(this.#palette)) this.#map.addLayer(layer);
  }

  addLabels(): void {
    for (const layer of stukLabelLayers(this.#palette)) this.#map.addLayer(layer);
  }

  /** Resolves when the map has taken the pieces in. */
  async set(stukken: readonly Puzzelstuk[], kijk: StukkenKijk): Promise<void> {
    const recolour = kijk !== this.#kijk;
    this.#kijk = kijk;
    const drawn = new Map<string, Drawn>();
    for (const stuk of stukken) {
      const old = this.#drawn.get(stuk.id);
      const next = old !== undefined && old.stuk === stuk && !recolour ? old : this.#draw(stuk);
      if (next !== null) drawn.set(stuk.id, next);
    }
    this.#drawn = drawn;
    const shapes = new Map<string, MapFeature>();
    const labels = new Map<string, MapFeature>();
    for (const [id, each] of drawn) {
      shapes.set(id, each.feature);
      labels.set(id, each.label);
    }
    await Promise.all([this.#shapes.set(shapes), this.#labels.set(labels)]);
  }

  geometryOf(id: string): Geometry | null {
    const stuk = this.#drawn.get(id)?.stuk;
    return stuk === undefined ? null : geometrieOf(stuk.plaats);
  }

  stukOf(id: string): Puzzelstuk | null {
    return this.#drawn.get(id)?.stuk ?? null;
  }

  boxOf(id: string): number {
    return this.#drawn.get(id)?.boxSquareDegrees ?? 0;
  }

  /** Shows what I hold instead of the stored shapes. */
  hold(live: readonly LiveGeometry[]): void {
    const held = new Map<string, MapFeature>();
    for (const { id, geometry } of live) {
      const drawn = this.#drawn.get(id);
      if (drawn !== undefined) held.set(id, featureOf(drawn.stuk, geometry, this.#kijk));
    }
    void this.#held.set(held);
  }

  #draw(stuk: Puzzelstuk): Drawn | null {
    const feature = stukFeature(stuk, this.#kijk);
    if (feature === null) return null;
    const at = labelPointOf(feature.geometry);
    const box = bboxOf([feature.geometry]) ?? [0, 0, 0, 0];
    const boxSquareDegrees = (box[2] - box[0]) * (box[3] - box[1]);
    const isArea = feature.geometry.type === 'Polygon' || feature.geometry.type === 'MultiPolygon';
    const label: MapFeature = {
      type: 'Feature',
      geometry: { type: 'Point', coordinates: [at[0], at[1]] },
      properties: { ...feature.properties, metIcoon: !isArea, orde: -boxSquareDegrees },
    };
    return { stuk, feature, label, boxSquareDegrees };
  }
}
