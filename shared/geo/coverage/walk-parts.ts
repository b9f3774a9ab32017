import type { Bbox } from '#shared/geo/bbox.ts';
import type { CoverSets } from './cover-sets.ts';
import type { Shape } from './shape.ts';
import { Sides } from './sides.ts';
import { sweep, type Strip } from './sweep.ts';
import { eachTile, TILE } from './tiles.ts';

const sides = new Sides();

/**
 * Goes over all land in a box in pieces of which the same shapes lie over all of it: `set` is a number of `sets`, the
 * piece lies in the strip between sides `at - 1` and `at`. Only areas take part. `onTile` tells that what
 * follows lies in this box: sides are numbered anew, and x and y count from its south-west corner.
 */
export function walkParts(
  shapes: readonly Shape[],
  box: Bbox,
  sets: CoverSets,
  visit: (set: number, strip: Strip, at: number) => void,
  onTile?: (tile: Bbox) => void,
): void {
  const areas = shapes.flatMap((shape, index) => (shape.kind === 'vlak' ? [index] : []));
  eachTile(
    sides,
    box,
    areas.map((index) => shapes[index]).filter((shape) => shape !== undefined),
    areas,
    (tile) => {
      onTile?.(tile);
      sweep(sides, tile[3] - tile[1], (strip) => {
        const { count, side } = strip;
        let set = 0;
        let isInTile = false;
        for (let i = 0; i < count; i++) {
          const shape = sides.shape[side[i] ?? 0] ?? 0;
          if (isInTile) visit(set, strip, i);
          if (shape === TILE) isInTile = !isInTile;
          else set = sets.toggle(set, shape);
        }
      });
    },
  );
}

/** Square metres of the piece of a strip between sides `at - 1` and `at`. */
export function pieceArea({ low, high, lowX, highX }: Strip, at: number): number {
  const width = (lowX[at] ?? 0) - (lowX[at - 1] ?? 0) + ((highX[at] ?? 0) - (highX[at - 1] ?? 0));
  return (width * (high - low)) / 2;
}
