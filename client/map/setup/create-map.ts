import { Map as MapLibreMap } from 'maplibre-gl';
import 'maplibre-gl/dist/maplibre-gl.css';
import { bboxOf } from '#shared/geo/bbox.ts';
import type { GebiedFocus, MapTheme, MapViewport } from '#client/map/types.ts';
import { PALETTES } from '#client/map/theme.ts';
import { setUpWorker } from '#client/map/setup/worker.ts';

/** The whole country, for a tafel without a gebied of its own. */
export const NEDERLAND: [number, number, number, number] = [3.2, 50.7, 7.3, 53.6];
export const FIT_PADDING_PIXELS = 32;

export interface CreateMapOptions {
  readonly container: HTMLElement;
  readonly focus: GebiedFocus | null;
  readonly view: MapViewport | null;
  readonly theme: MapTheme;
  /** MapLibre's own words, by its keys. */
  readonly locale: Record<string, string>;
  readonly reduceMotion: boolean;
}

/** An empty map over the gebied of the tafel, without rotation: north is up for everyone at the table. */
export function createMap(options: CreateMapOptions): MapLibreMap {
  setUpWorker();
  const bounds = options.focus === null ? null : bboxOf([options.focus.geometrie]);
  return new MapLibreMap({
    container: options.container,
    style: {
      version: 8,
      sources: {},
      layers: [
        {
          id: 'achtergrond',
          type: 'background',
          paint: { 'background-color': PALETTES[options.theme].zee },
        },
      ],
    },
    ...(options.view === null
      ? {
          bounds: bounds === null ? NEDERLAND : [bounds[0], bounds[1], bounds[2], bounds[3]],
          fitBoundsOptions: { padding: FIT_PADDING_PIXELS },
        }
      : { center: [options.view.center[0], options.view.center[1]], zoom: options.view.zoom }),
    minZoom: 5,
    maxZoom: 19,
    maxBounds: [-2, 48.5, 13, 56],
    dragRotate: false,
    pitchWithRotate: false,
    touchPitch: false,
    rollEnabled: false,
    boxZoom: false,
    renderWorldCopies: false,
    attributionControl: false,
    fadeDuration: options.reduceMotion ? 0 : 150,
    reduceMotion: options.reduceMotion,
    locale: options.locale,
    cancelPendingTileRequestsWhileZooming: true,
  });
}
