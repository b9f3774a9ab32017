import type { Map as MapLibreMap } from 'maplibre-gl';
import type { Puzzelstuk } from '#shared/domain/puzzelstuk/schema.ts';
import type { OvereenstemmingVlak } from '#shared/puzzel/variant/overeenstemming.ts';
import { bboxOf } from '#shared/geo/bbox.ts';
import { BaseMap } from '#client/map/base/base-map.ts';
import {
  STANDAARD_AAN,
  type Kaartlaag,
  type KaartlaagData,
  type KaartLaagId,
} from '#client/map/base/kaartlaag.ts';
import { createMap, FIT_PADDING_PIXELS, NEDERLAND } from '#client/map/setup/create-map.ts';
import { setUpImages } from '#client/map/setup/images.ts';
import type { StukkenKijk } from '#client/map/stukken/feature.ts';
import { StukkenLayer } from '#client/map/stukken/stukken-layer.ts';
import { PALETTES } from '#client/map/theme.ts';
import type { GebiedFocus, LagenState, MapTheme, MapViewport } from '#client/map/types.ts';
import { EensLayer } from '#client/map/vergelijk/eens-layer.ts';

/** The kaartlagen under varianten that are compared: calm, and the same for all. */
export const KIJK_LAGEN: LagenState = {
  aan: STANDAARD_AAN,
  achtergrond: 'rustig',
  gebiedLaag: 'gemeente',
  botsingen: false,
};

export interface KijkKaartOptions {
  readonly container: HTMLElement;
  readonly focus: GebiedFocus | null;
  readonly theme: MapTheme;
  readonly locale: Record<string, string>;
  readonly reduceMotion: boolean;
  /** What a screen reader says of it. */
  readonly label: string;
  /** Somebody moved this map; not when it followed another. */
  readonly onMove: (view: MapViewport) => void;
}

interface Scene {
  readonly base: BaseMap;
  readonly stukken: StukkenLayer;
  readonly eens: EensLayer;
}

/** A map to look at: pieces and kaartlagen without tools; it can follow another. */
export class KijkKaart {
  readonly #map: MapLibreMap;
  #scene: Scene | null = null;
  #follows = false;
  readonly #reduceMotion: boolean;
  #focus: GebiedFocus | null;
  readonly #waiting: ((scene: Scene) => void)[] = [];

  constructor(options: KijkKaartOptions) {
    this.#map = createMap({ ...options, view: null });
    this.#focus = options.focus;
    this.#reduceMotion = options.reduceMotion;
    setUpImages(this.#map);
    this.#map.getCanvas().setAttribute('aria-label', options.label);
    this.#map.once('style.load', () => this.#start(options));
    this.#map.on('move', () => {
      if (this.#follows) return;
      const center = this.#map.getCenter();
      options.onMove({ center: [center.lng, center.lat], zoom: this.#map.getZoom() });
    });
  }

  setStukken(stukken: readonly Puzzelstuk[], kijk: StukkenKijk): void {
    this.#tell((scene) => void scene.stukken.set(stukken, kijk));
  }

  /** Land coloured by how far varianten agree; empty takes it away. */
  setEens(vlakken: readonly OvereenstemmingVlak[]): void {
    this.#tell((scene) => scene.eens.set(vlakken));
  }

  setLijst(lijst: readonly Kaartlaag[]): void {
    if (lijst.length > 0) this.#tell((scene) => scene.base.setLagen(KIJK_LAGEN));
  }

  setKaartlaag(id: KaartLaagId, data: KaartlaagData): void {
    this.#tell((scene) => scene.base.setData(id, data));
  }

  setFocus(focus: GebiedFocus | null): void {
    this.#tell((scene) => scene.base.setFocus(focus));
    this.#focus = focus;
    if (focus !== null) this.fit();
  }

  /** Shows the whole gebied. */
  fit(): void {
    const box = this.#focus === null ? NEDERLAND : bboxOf([this.#focus.geometrie]);
    if (box !== null)
      this.#map.fitBounds([box[0], box[1], box[2], box[3]], { padding: FIT_PADDING_PIXELS, animate: false });
  }

  zoomBy(levels: number): void {
    this.#map.zoomTo(this.#map.getZoom() + levels, { animate: !this.#reduceMotion });
  }

  follow({ center, zoom }: MapViewport): void {
    this.#follows = true;
    this.#map.jumpTo({ center: [center[0], center[1]], zoom });
    this.#follows = false;
  }

  destroy(): void {
    this.#map.remove();
  }

  #tell(change: (scene: Scene) => void): void {
    if (this.#scene === null) this.#waiting.push(change);
    else change(this.#scene);
  }

  #start({ focus, theme }: KijkKaartOptions): void {
    const palette = PALETTES[theme];
    const base = new BaseMap(this.#map, palette, focus, KIJK_LAGEN);
    const eens = new EensLayer(this.#map);
    const stukken = new StukkenLayer(this.#map, palette);
    stukken.addShapes();
    base.addPlaatsen();
    stukken.addLabels();
    this.#scene = { base, stukken, eens };
    for (const change of this.#waiting.splice(0)) change(this.#scene);
  }
}
