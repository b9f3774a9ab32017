import type { Map as MapLibreMap } from 'maplibre-gl';
import { validateGeometry } from '#shared/geo/validate-geometry.ts';
import type { Geometry, LngLat } from '#shared/geo/geometry.ts';
import type { MapCallbacks } from '#client/map/types.ts';
import type { MapPalette } from '#client/map/theme.ts';
import type { BaseMap } from '#client/map/base/base-map.ts';
import type { PuntenLayer } from '#client/map/punten/punten-layer.ts';
import type { StukkenLayer } from '#client/map/stukken/stukken-layer.ts';
import type { OwnLive } from '#client/map/tools/own-live.ts';
import type { PixelPoint } from '#client/map/geometry/nearest.ts';

/** What a tool works with. */
export interface ToolHost {
  readonly map: MapLibreMap;
  readonly palette: MapPalette;
  readonly base: BaseMap;
  readonly stukken: StukkenLayer;
  readonly punten: PuntenLayer;
  readonly ownLive: OwnLive;
  readonly callbacks: () => MapCallbacks;
  readonly selection: () => ReadonlySet<string>;
  readonly editable: (id: string) => boolean;
  /** Cutting gives a part away, so it is for the own partij alone (AZ6). */
  readonly cuttable: (id: string) => boolean;
  readonly snap: (at: PixelPoint, lngLat: LngLat, exceptId: string | null) => LngLat;
}

/** A tool while it is in use. */
export interface ActiveTool {
  /** Answers whether the key was meant for the tool. */
  readonly onKeyDown: (key: KeyboardEvent) => boolean;
  readonly onKeyUp?: (key: KeyboardEvent) => void;
  /** The selection or the pieces have changed. */
  readonly onSceneChange?: () => void;
  readonly stop: () => void;
}

/** Null when the shape is sound, else the reason (GE2), a key under `kaart.weigering`. */
export function refusalOf(geometry: Geometry): string | null {
  const result = validateGeometry(geometry);
  return result.ok ? null : result.error;
}
