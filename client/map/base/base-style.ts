import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import { GEBIED_LAGEN } from '#shared/domain/puzzelstuk/schema.ts';
import { FONT_REGULAR, FONT_STRONG, type MapPalette } from '#client/map/theme.ts';
import type { KaartLaagId } from '#client/map/base/kaartlaag.ts';

/** Name of the source of a kaartlaag, and of the source with the gebied of the tafel. */
export function laagSource(id: KaartLaagId): string {
  return `laag-${id}`;
}
export const FOCUS_SOURCE = 'focus';

/** The layers of each kaartlaag, so that turning one off hides them all. */
export const LAYERS_OF: Readonly<Record<KaartLaagId, readonly string[]>> = {
  buurland: ['buurland'],
  land: ['land'],
  water: ['water'],
  natura2000: ['natura2000'],
  landsgrens: ['landsgrens'],
  'diepe-polder': ['diepe-polder', 'diepe-polder-lijn'],
  weg: ['weg-rand', 'weg'],
  rivier: ['rivier'],
  gemeente: ['gemeente'],
  waterschap: ['waterschap'],
  'novex-gebied': ['novex-gebied'],
  provincie: ['provincie'],
  plaats: ['plaats-klein', 'plaats-groot'],
};

const inFocus: ExpressionSpecification = ['boolean', ['get', 'binnen'], true];
const hover: ExpressionSpecification = ['boolean', ['feature-state', 'hover'], false];
const rang: ExpressionSpecification = ['to-number', ['get', 'rang'], 4];

function byZoom(...stops: number[]): ExpressionSpecification {
  return ['interpolate', ['linear'], ['zoom'], ...stops] as ExpressionSpecification;
}

/** Everything under the pieces, from bottom to top. */
export function baseLayers(palette: MapPalette): readonly LayerSpecification[] {
  const fill = (id: KaartLaagId, color: string): LayerSpecification => ({
    id,
    type: 'fill',
    source: laagSource(id),
    paint: { 'fill-color': color, 'fill-antialias': false },
  });
  const line = (id: KaartLaagId, color: string, width: ExpressionSpecification): LayerSpecification => ({
    id,
    type: 'line',
    source: laagSource(id),
    layout: { 'line-join': 'round' },
    paint: { 'line-color': color, 'line-width': width },
  });
  return [
    fill('buurland', palette.land),
    {
      id: 'provincie-vlak',
      type: 'fill',
      source: laagSource('provincie'),
      paint: { 'fill-color': palette.land, 'fill-antialias': false },
    },
    fill('land', palette.land),
    {
      id: 'focus-vlak',
      type: 'fill',
      source: FOCUS_SOURCE,
      paint: { 'fill-color': palette.focus, 'fill-antialias': false },
    },
    {
      id: 'natura2000',
      type: 'fill',
      source: laagSource('natura2000'),
      paint: {
        'fill-color': palette.natuur,
        'fill-opacity': ['case', inFocus, 0.95, 0.45],
        'fill-antialias': false,
      },
    },
    fill('water', palette.water),
    {
      id: 'diepe-polder',
      type: 'fill',
      source: laagSource('diepe-polder'),
      paint: { 'fill-color': palette.waterschap, 'fill-opacity': 0.22, 'fill-antialias': false },
    },
    {
      id: 'diepe-polder-lijn',
      type: 'line',
      source: laagSource('diepe-polder'),
      paint: { 'line-color': palette.waterschap, 'line-width': 1, 'line-dasharray': [2, 2] },
    },
    line('landsgrens', palette.gemeente, byZoom(5, 0.6, 10, 1.2)),
    {
      id: 'gemeente',
      type: 'line',
      source: laagSource('gemeente'),
      paint: {
        'line-color': palette.gemeente,
        'line-width': byZoom(7, 0.5, 12, 1.4),
        'line-opacity': ['case', inFocus, 1, 0.25],
      },
    },
    line('rivier', palette.water, byZoom(7, 1.2, 12, 5)),
    {
      id: 'weg-rand',
      type: 'line',
      source: laagSource('weg'),
      layout: { 'line-join': 'round', 'line-cap': 'round' },
      paint: { 'line-color': palette.focus, 'line-width': byZoom(7, 2, 12, 7), 'line-opacity': 0.6 },
    },
    {
      id: 'weg',
      type: 'line',
      source: laagSource('weg'),
      layout: { 'line-join': 'round', 'line-cap': 'round' },
      paint: { 'line-color': palette.weg, 'line-width': byZoom(7, 1.2, 9, 2.6, 12, 5) },
    },
    {
      id: 'waterschap',
      type: 'line',
      source: laagSource('waterschap'),
      paint: { 'line-color': palette.waterschap, 'line-width': 1.6, 'line-dasharray': [6, 2] },
    },
    {
      id: 'novex-gebied',
      type: 'line',
      source: laagSource('novex-gebied'),
      paint: {
        'line-color': palette.novex,
        'line-width': 1.8,
        'line-dasharray': [3, 2],
        'line-opacity': 0.8,
      },
    },
    {
      id: 'provincie',
      type: 'line',
      source: laagSource('provincie'),
      layout: { 'line-join': 'round' },
      paint: {
        'line-color': palette.provincie,
        'line-width': byZoom(6, 0.6, 10, 1),
        'line-opacity': 0.35,
      },
    },
    {
      id: 'focus-lijn',
      type: 'line',
      source: FOCUS_SOURCE,
      layout: { 'line-join': 'round' },
      paint: { 'line-color': palette.provincie, 'line-width': byZoom(6, 1.1, 10, 1.9) },
    },
    ...GEBIED_LAGEN.flatMap((laag) => gebiedLayers(laag, palette)),
  ];
}

/** Invisible areas that the gebied tool picks from; they show themselves under the pointer. */
function gebiedLayers(laag: KaartLaagId, palette: MapPalette): readonly LayerSpecification[] {
  return [
    {
      id: gebiedLayer(laag),
      type: 'fill',
      source: laagSource(laag),
      layout: { visibility: 'none' },
      paint: { 'fill-color': palette.keuze, 'fill-opacity': ['case', hover, 0.16, 0] },
    },
    {
      id: `${gebiedLayer(laag)}-lijn`,
      type: 'line',
      source: laagSource(laag),
      layout: { visibility: 'none' },
      paint: {
        'line-color': palette.keuze,
        'line-width': ['case', hover, 3, 1],
        'line-opacity': ['case', hover, 1, 0.35],
      },
    },
  ];
}

export function gebiedLayer(laag: KaartLaagId): string {
  return `kies-${laag}`;
}

/** Names of places: the large ones win a collision with the titles of pieces, the small ones give way. */
export function plaatsLayers(palette: MapPalette): readonly LayerSpecification[] {
  const paint = {
    'text-color': palette.tekst,
    'text-halo-color': palette.gloed,
    'text-halo-width': 1.6,
    'text-opacity': ['case', inFocus, 1, 0.55] as ExpressionSpecification,
  };
  return [
    {
      id: 'plaats-klein',
      type: 'symbol',
      source: laagSource('plaats'),
      minzoom: 8,
      filter: [
        'all',
        ['>', rang, 1],
        [
          'step',
          ['zoom'],
          ['all', ['<=', rang, 2], inFocus],
          9,
          ['any', ['<=', rang, 2], ['all', ['<=', rang, 3], inFocus]],
          10,
          ['any', ['<=', rang, 3], inFocus],
          11,
          true,
        ],
      ],
      layout: {
        'text-field': ['get', 'naam'],
        'text-font': FONT_REGULAR,
        'text-size': byZoom(8, 12.5, 12, 15),
        'text-padding': 6,
        'text-variable-anchor': ['center', 'top', 'bottom', 'left', 'right'],
        'text-radial-offset': 0.5,
        'symbol-sort-key': rang,
      },
      paint,
    },
    {
      id: 'plaats-groot',
      type: 'symbol',
      source: laagSource('plaats'),
      filter: ['<=', rang, 1],
      layout: {
        'text-field': ['get', 'naam'],
        'text-font': FONT_STRONG,
        'text-size': byZoom(6, 12, 9, 16, 12, 20),
        'text-padding': 8,
        'text-variable-anchor': ['center', 'top', 'bottom', 'left', 'right'],
        'text-radial-offset': 0.7,
        'symbol-sort-key': rang,
      },
      paint,
    },
  ];
}
