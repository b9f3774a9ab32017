import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import { FONT_STRONG, type MapPalette } from '#client/map/theme.ts';

export const STUKKEN_SOURCE = 'stukken';
export const LABEL_SOURCE = 'stuk-labels';
export const EIGEN_LIVE_SOURCE = 'eigen-live';

export const FILL_LAYER = 'stuk-vlak';
export const LINE_LAYER = 'stuk-lijn';
export const ICON_LAYER = 'stuk-icoon';

const hover: ExpressionSpecification = ['boolean', ['feature-state', 'hover'], false];
const chosen: ExpressionSpecification = ['boolean', ['feature-state', 'gekozen'], false];
/** The shape is under someone's hands: the live one is shown instead. */
const away: ExpressionSpecification = ['boolean', ['feature-state', 'weg'], false];
/** Of the own partij: lies on a white edge, as a piece that can be picked up; not told by colour. */
const isOwn: ExpressionSpecification = ['==', ['get', 'eigendom'], 'eigen'];
/** Neither own nor opened: calmer, so that one's own work stands out. */
const isForeign: ExpressionSpecification = ['==', ['get', 'eigendom'], 'vreemd'];
const isZoek: ExpressionSpecification = ['==', ['get', 'hardheid'], 'zoek'];
const isArea: ExpressionSpecification = ['==', ['geometry-type'], 'Polygon'];
const isLine: ExpressionSpecification = ['==', ['geometry-type'], 'LineString'];

const outlineWidth: ExpressionSpecification = [
  'case',
  chosen,
  3.6,
  hover,
  3,
  ['==', ['get', 'hardheid'], 'hard'],
  2.8,
  isForeign,
  1.3,
  2,
];

/** Fills, outlines and lines of one source of pieces; `prefix` sets the names of the layers. */
function shapeLayers(source: string, prefix: string, palette: MapPalette): readonly LayerSpecification[] {
  const color: ExpressionSpecification = ['case', chosen, palette.keuze, ['get', 'kleur']];
  const edge = (id: string, dashed: boolean): LayerSpecification => ({
    id,
    type: 'line',
    source,
    filter: dashed ? ['all', isArea, isZoek] : ['all', isArea, ['!', isZoek]],
    layout: { 'line-join': 'round' },
    paint: {
      'line-color': color,
      'line-width': outlineWidth,
      'line-opacity': ['case', away, 0, 1],
      ...(dashed ? { 'line-dasharray': [3, 2] } : {}),
    },
  });
  return [
    {
      id: `${prefix}-vlak`,
      type: 'fill',
      source,
      filter: isArea,
      paint: {
        'fill-pattern': ['get', 'patroon'],
        'fill-opacity': ['case', away, 0, hover, 1, chosen, 0.95, isForeign, 0.6, 0.95],
        'fill-antialias': false,
      },
    },
    {
      id: `${prefix}-rand-eigen`,
      type: 'line',
      source,
      filter: ['all', isArea, isOwn],
      layout: { 'line-join': 'round' },
      paint: {
        'line-color': palette.gloed,
        'line-width': ['+', outlineWidth, 5],
        'line-opacity': ['case', away, 0, 1],
      },
    },
    edge(`${prefix}-rand`, false),
    edge(`${prefix}-rand-zoek`, true),
    {
      id: `${prefix}-lijn-gloed`,
      type: 'line',
      source,
      filter: isLine,
      layout: { 'line-join': 'round', 'line-cap': 'round' },
      paint: {
        'line-color': ['case', chosen, palette.keuze, palette.gloed],
        'line-width': ['case', chosen, 10, isOwn, 9.5, 7],
        'line-opacity': ['case', away, 0, 0.9],
      },
    },
    {
      id: `${prefix}-lijn`,
      type: 'line',
      source,
      filter: isLine,
      layout: { 'line-join': 'round', 'line-cap': 'round' },
      paint: {
        'line-color': ['get', 'kleur'],
        'line-width': ['case', hover, 6, 5],
        'line-opacity': ['case', away, 0, 1],
      },
    },
  ];
}

export function stukkenLayers(palette: MapPalette): readonly LayerSpecification[] {
  return shapeLayers(STUKKEN_SOURCE, 'stuk', palette);
}

/** My own shapes while they are under my hands: drawn as pieces, so that nothing jumps on release. */
export function eigenLiveLayers(palette: MapPalette): readonly LayerSpecification[] {
  return [
    ...shapeLayers(EIGEN_LIVE_SOURCE, 'eigen', palette),
    {
      id: 'eigen-icoon',
      type: 'symbol',
      source: EIGEN_LIVE_SOURCE,
      filter: ['==', ['geometry-type'], 'Point'],
      layout: { 'icon-image': ['get', 'icoon'], 'icon-allow-overlap': true },
    },
  ];
}

/** Titles, and the signs of pieces that are a point or a line. */
export function stukLabelLayers(palette: MapPalette): readonly LayerSpecification[] {
  return [
    {
      id: 'stuk-titel',
      type: 'symbol',
      source: LABEL_SOURCE,
      minzoom: 9.8,
      layout: {
        'icon-image': ['get', 'stip'],
        'icon-size': 0.8,
        'icon-anchor': 'right',
        'icon-offset': [-4, 0],
        'text-field': ['get', 'titel'],
        'text-font': FONT_STRONG,
        'text-size': ['interpolate', ['linear'], ['zoom'], 10, 12.5, 14, 15],
        'text-anchor': 'left',
        'text-justify': 'left',
        'text-max-width': 11,
        'text-padding': 4,
        'text-offset': ['case', ['get', 'metIcoon'], ['literal', [1.3, 0]], ['literal', [0, 0]]],
        'symbol-sort-key': ['get', 'orde'],
      },
      paint: {
        'text-color': palette.tekst,
        'text-halo-color': palette.gloed,
        'text-halo-width': 1.8,
        'text-opacity': ['case', away, 0, 1],
        'icon-opacity': ['case', away, 0, ['case', ['get', 'metIcoon'], 0, 1]],
      },
    },
    {
      id: ICON_LAYER,
      type: 'symbol',
      source: LABEL_SOURCE,
      filter: ['get', 'metIcoon'],
      layout: {
        'icon-image': ['get', 'icoon'],
        'icon-size': ['interpolate', ['linear'], ['zoom'], 8, 0.75, 11, 1],
        'icon-allow-overlap': true,
        'symbol-sort-key': ['get', 'orde'],
      },
      paint: { 'icon-opacity': ['case', away, 0, 1] },
    },
  ];
}
