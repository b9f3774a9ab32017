import type { Map as MapLibreMap } from 'maplibre-gl';
import { GEBIED_LAGEN } from '#shared/domain/puzzelstuk/schema.ts';
import type { LngLat } from '#shared/geo/geometry.ts';
import { sequencesOf } from '#shared/geo/positions.ts';
import type { BaseMap } from '#client/map/base/base-map.ts';
import { areaOf, codeOf } from '#client/map/base/gebied.ts';
import type { StukkenLayer } from '#client/map/stukken/stukken-layer.ts';
import { FILL_LAYER, LINE_LAYER } from '#client/map/stukken/stukken-style.ts';
import { nearestVertex, type PixelPoint } from '#client/map/geometry/nearest.ts';

const REACH_PIXELS = 10;

/** Takes over a vertex of a piece or of a visible border when the pointer comes near one. */
export function snapTo(
  map: MapLibreMap,
  base: BaseMap,
  stukken: StukkenLayer,
  at: PixelPoint,
  lngLat: LngLat,
  exceptId: string | null,
): LngLat {
  const southWest = map.unproject([at.x - REACH_PIXELS, at.y + REACH_PIXELS]);
  const northEast = map.unproject([at.x + REACH_PIXELS, at.y - REACH_PIXELS]);
  const box = [southWest.lng, southWest.lat, northEast.lng, northEast.lat] as const;
  const found = nearestVertex(
    candidates(map, base, stukken, at, exceptId),
    at,
    box,
    (place) => map.project([place[0], place[1]]),
    REACH_PIXELS,
  );
  return found ?? lngLat;
}

function* candidates(
  map: MapLibreMap,
  base: BaseMap,
  stukken: StukkenLayer,
  at: PixelPoint,
  exceptId: string | null,
): Generator<readonly [number, number]> {
  const area: [[number, number], [number, number]] = [
    [at.x - REACH_PIXELS, at.y - REACH_PIXELS],
    [at.x + REACH_PIXELS, at.y + REACH_PIXELS],
  ];
  const seen = new Set<string>();
  for (const feature of map.queryRenderedFeatures(area, { layers: [FILL_LAYER, LINE_LAYER] })) {
    const id = String(feature.properties['id']);
    const geometry = id === exceptId || seen.has(id) ? null : stukken.geometryOf(id);
    seen.add(id);
    if (geometry !== null) yield* sequencesOf(geometry).flat();
  }
  for (const laag of GEBIED_LAGEN) {
    if (map.getLayoutProperty(laag, 'visibility') === 'none') continue;
    const codes = new Set(
      map.queryRenderedFeatures(area, { layers: [laag] }).map((feature) => codeOf(feature.properties)),
    );
    if (codes.size === 0) continue;
    for (const feature of base.dataOf(laag)?.features ?? []) {
      const outline = codes.has(codeOf(feature.properties)) ? areaOf(feature.geometry) : null;
      if (outline !== null) yield* sequencesOf(outline).flat();
    }
  }
}
