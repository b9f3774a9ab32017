import type { Map as MapLibreMap } from 'maplibre-gl';
import { orderHits, type Hit } from '#client/map/modes/hit.ts';
import type { ScreenPoint } from '#client/map/modes/select.mode.ts';
import { BOTSING_GROEP_LAYER, BOTSING_LAYER } from '#client/map/botsingen/botsingen-layer.ts';
import { GROEP_ID } from '#client/map/botsingen/botsing-feature.ts';
import { PUNT_LAYER } from '#client/map/punten/punten-layer.ts';
import type { StukkenLayer } from '#client/map/stukken/stukken-layer.ts';
import { FILL_LAYER, ICON_LAYER, LINE_LAYER } from '#client/map/stukken/stukken-style.ts';

const REACH_PIXELS = 5;
const VORM = { [FILL_LAYER]: 'vlak', [LINE_LAYER]: 'lijn', [ICON_LAYER]: 'punt' } as const;

function vormOf(layer: string): 'vlak' | 'lijn' | 'punt' | null {
  return layer === FILL_LAYER || layer === LINE_LAYER || layer === ICON_LAYER ? (VORM[layer] ?? null) : null;
}

/** Pieces and marks at a place on the screen, the one to take first; areas count at the place itself only. */
export function hitsAt(map: MapLibreMap, stukken: StukkenLayer, at: ScreenPoint): readonly Hit[] {
  const near: [[number, number], [number, number]] = [
    [at.x - REACH_PIXELS, at.y - REACH_PIXELS],
    [at.x + REACH_PIXELS, at.y + REACH_PIXELS],
  ];
  return collect(stukken, [
    ...map.queryRenderedFeatures(near, {
      layers: [PUNT_LAYER, BOTSING_LAYER, BOTSING_GROEP_LAYER, LINE_LAYER, ICON_LAYER],
    }),
    ...map.queryRenderedFeatures([at.x, at.y], { layers: [FILL_LAYER] }),
  ]);
}

/** Pieces and marks that a box on the screen touches. */
export function hitsIn(
  map: MapLibreMap,
  stukken: StukkenLayer,
  from: ScreenPoint,
  to: ScreenPoint,
): readonly Hit[] {
  const box: [[number, number], [number, number]] = [
    [Math.min(from.x, to.x), Math.min(from.y, to.y)],
    [Math.max(from.x, to.x), Math.max(from.y, to.y)],
  ];
  const layers = [PUNT_LAYER, LINE_LAYER, ICON_LAYER, FILL_LAYER];
  return collect(stukken, map.queryRenderedFeatures(box, { layers }));
}

function collect(
  stukken: StukkenLayer,
  features: ReturnType<MapLibreMap['queryRenderedFeatures']>,
): readonly Hit[] {
  const hits = new Map<string, Hit>();
  for (const feature of features) {
    const id = String(feature.properties['id']);
    const vorm = vormOf(feature.layer.id);
    if (feature.layer.id === PUNT_LAYER || feature.layer.id === BOTSING_LAYER)
      hits.set(id, { kind: 'punt', id });
    else if (feature.layer.id === BOTSING_GROEP_LAYER) hits.set(GROEP_ID, { kind: 'punt', id: GROEP_ID });
    else if (vorm !== null && !hits.has(id))
      hits.set(id, { kind: 'stuk', id, vorm, size: vorm === 'vlak' ? stukken.boxOf(id) : 0 });
  }
  return orderHits([...hits.values()]);
}
