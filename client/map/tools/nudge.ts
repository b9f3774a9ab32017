import type { Geometry } from '#shared/geo/geometry.ts';
import type { LiveGeometry } from '#client/map/types.ts';
import { translateMeters } from '#shared/geo/translate.ts';

/** Pieces that are being pushed with the arrow keys, and how far so far. */
export interface NudgeState {
  readonly originals: readonly LiveGeometry[];
  readonly eastMeters: number;
  readonly northMeters: number;
}

const STEP_PIXELS = 6;
const LARGE_STEP_FACTOR = 8;

/** What one press of an arrow key moves, in metres east and north; null for another key. */
export function nudgeStep(
  key: string,
  isLarge: boolean,
  metersPerPixel: number,
): readonly [eastMeters: number, northMeters: number] | null {
  const step = metersPerPixel * STEP_PIXELS * (isLarge ? LARGE_STEP_FACTOR : 1);
  switch (key) {
    case 'ArrowLeft':
      return [-step, 0];
    case 'ArrowRight':
      return [step, 0];
    case 'ArrowUp':
      return [0, step];
    case 'ArrowDown':
      return [0, -step];
    default:
      return null;
  }
}

export function startNudge(
  ids: Iterable<string>,
  geometryOf: (id: string) => Geometry | null,
): NudgeState | null {
  const originals = [...ids].flatMap((id) => {
    const geometry = geometryOf(id);
    return geometry === null ? [] : [{ id, geometry }];
  });
  return originals.length === 0 ? null : { originals, eastMeters: 0, northMeters: 0 };
}

export function pushNudge(state: NudgeState, eastMeters: number, northMeters: number): NudgeState {
  return {
    ...state,
    eastMeters: state.eastMeters + eastMeters,
    northMeters: state.northMeters + northMeters,
  };
}

export function nudged(state: NudgeState): readonly LiveGeometry[] {
  return state.originals.map(({ id, geometry }) => ({
    id,
    geometry: translateMeters(geometry, state.eastMeters, state.northMeters),
  }));
}

const METERS_PER_PIXEL_AT_ZOOM_0 = 78_271.517;

/** Ground metres under one CSS pixel (MapLibre's tiles are 512 pixels). */
export function metersPerPixel(zoom: number, lat: number): number {
  return (METERS_PER_PIXEL_AT_ZOOM_0 * Math.cos((lat * Math.PI) / 180)) / 2 ** zoom;
}
