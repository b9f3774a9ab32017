import { coverSetsOf } from './cover-sets.ts';
import { pieceArea } from './piece-area.ts';
import { boxAround } from './shared-box.ts';
import type { Shape } from './shape.ts';
import { walkParts } from './walk-parts.ts';

/** Square metres under one or more of the areas: what lies under two counts once. */
export function unionArea(shapes: readonly Shape[]): number {
  const box = boxAround(shapes.map(({ bbox }) => bbox));
  if (box === null) return 0;
  let sum = 0;
  walkParts(shapes, box, coverSetsOf(shapes.length), (set, sides, west, east, low, high) => {
    if (set !== 0) sum += pieceArea(sides, west, east, low, high);
  });
  return sum;
}
