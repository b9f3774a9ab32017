import { areaHectares } from '#shared/geo/area.ts';
import { centroidOf } from '#shared/geo/centroid.ts';
import type { Geometry, Rd } from '#shared/geo/geometry.ts';
import { mapPositions, roundDegrees } from '#shared/geo/map-positions.ts';
import { sequencesOf } from '#shared/geo/positions.ts';
import { lngLatToRd, rdToLngLat } from '#shared/geo/rd.ts';
import { err, ok, type Result } from '#shared/lib/result.ts';

export const RESIZE_DIRECTIONS = [
  'alle',
  'noord',
  'noordoost',
  'oost',
  'zuidoost',
  'zuid',
  'zuidwest',
  'west',
  'noordwest',
] as const;
export type ResizeDirection = (typeof RESIZE_DIRECTIONS)[number];
export type ResizeProblem = 'not-an-area' | 'size-not-positive';

/** Per direction which side of the box stays: -1 the low side, 1 the high side, 0 the axis does not stretch. */
const ANCHOR: Record<Exclude<ResizeDirection, 'alle'>, { readonly x: -1 | 0 | 1; readonly y: -1 | 0 | 1 }> = {
  noord: { x: 0, y: -1 },
  noordoost: { x: -1, y: -1 },
  oost: { x: -1, y: 0 },
  zuidoost: { x: -1, y: 1 },
  zuid: { x: 0, y: 1 },
  zuidwest: { x: 1, y: 1 },
  west: { x: 1, y: 0 },
  noordwest: { x: 1, y: -1 },
};

/**
 * Gives an area the asked hectares, as dragging one side (or corner) does with a pointer: the opposite side stays where
 * it is. `alle` grows or shrinks around the centre. Stretching in RD New changes the area by exactly the same factor.
 */
export function resizeToHectares(
  geometry: Geometry,
  hectares: number,
  direction: ResizeDirection,
): Result<Geometry, ResizeProblem> {
  const current = areaHectares(geometry);
  if (current === 0) return err('not-an-area');
  if (!(hectares > 0) || !Number.isFinite(hectares)) return err('size-not-positive');
  const factor = hectares / current;
  const { origin, scaleX, scaleY } =
    direction === 'alle'
      ? { origin: lngLatToRd(centroidOf(geometry)), scaleX: Math.sqrt(factor), scaleY: Math.sqrt(factor) }
      : stretch(geometry, direction, factor);
  return ok(
    mapPositions(geometry, (position) => {
      const [x, y] = lngLatToRd(position);
      const [longitude, latitude] = rdToLngLat([
        origin[0] + (x - origin[0]) * scaleX,
        origin[1] + (y - origin[1]) * scaleY,
      ]);
      return [roundDegrees(longitude), roundDegrees(latitude)];
    }),
  );
}

function stretch(
  geometry: Geometry,
  direction: Exclude<ResizeDirection, 'alle'>,
  factor: number,
): { origin: Rd; scaleX: number; scaleY: number } {
  const positions = sequencesOf(geometry).flat().map(lngLatToRd);
  const pick = (axis: 0 | 1, side: -1 | 0 | 1): number =>
    positions.reduce(
      (found, position) => (side === 1 ? Math.max(found, position[axis]) : Math.min(found, position[axis])),
      side === 1 ? -Infinity : Infinity,
    );
  const anchor = ANCHOR[direction];
  const perAxis = anchor.x !== 0 && anchor.y !== 0 ? Math.sqrt(factor) : factor;
  return {
    origin: [pick(0, anchor.x), pick(1, anchor.y)],
    scaleX: anchor.x === 0 ? 1 : perAxis,
    scaleY: anchor.y === 0 ? 1 : perAxis,
  };
}
