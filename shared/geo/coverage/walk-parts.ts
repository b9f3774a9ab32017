import type { Bbox } from '#shared/geo/bbox.ts';
import type { CoverSets } from './cover-sets.ts';
import type { Shape } from './shape.ts';
import { Sides } from './sides.ts';
import { sweep, type Cover } from './sweep.ts';
import { eachTile, TILE } from './tiles.ts';

/** Land over which the shapes of `set` lie, between two sides of `sides` and two heights. */
export type VisitPart = (
  set: number,
  sides: Sides,
  west: number,
  east: number,
  low: number,
  high: number,
) => void;

const shared = new Sides();

/**
 * Goes over all land in a box in pieces of which the same shapes lie over all of it; `set` is a number of `sets`. Only
 * areas take part. Heights and sides count from the south-west corner of the tile that `onTile` told of last.
 */
export function walkParts(
  shapes: readonly Shape[],
  box: Bbox,
  sets: CoverSets,
  visit: VisitPart,
  onTile?: (tile: Bbox) => void,
): void {
  // whether the land lies in the tile is the lowest bit of the state, the rest is the set
  const cover: Cover = {
    cross: (state, shape) =>
      shape === TILE ? state ^ 1 : (sets.toggle(state >> 1, shape) << 1) | (state & 1),
    land: (state, west, east, low, high) => {
      if ((state & 1) === 1) visit(state >> 1, shared, west, east, low, high);
    },
  };
  const areas: Shape[] = [];
  const numbers: number[] = [];
  shapes.forEach((shape, index) => {
    if (shape.kind !== 'vlak') return;
    areas.push(shape);
    numbers.push(index);
  });
  eachTile(shared, box, areas, numbers, (tile) => {
    onTile?.(tile);
    sweep(shared, tile[3] - tile[1], cover);
  });
}
