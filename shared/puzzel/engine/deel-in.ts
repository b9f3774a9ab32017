import { containsPoint } from '#shared/geo/coverage/contains-point.ts';
import { hasSidesIn } from '#shared/geo/coverage/has-sides-in.ts';
import { lengthInside } from '#shared/geo/coverage/line-inside.ts';
import { sharedArea } from '#shared/geo/coverage/shared-area.ts';
import type { Shape } from '#shared/geo/coverage/shape.ts';

/** Which part of a shape lies in an area: by area, by length for a line, all or nothing for a point (BA8). */
export function deelIn(shape: Shape, area: Shape): number {
  switch (shape.kind) {
    case 'vlak':
      // most pieces lie well within a gebied, or not in it though its box does: then one point tells
      if (!hasSidesIn(area, shape.bbox))
        return containsPoint(area, shape.x[0] ?? NaN, shape.y[0] ?? NaN) ? 1 : 0;
      return partOf(sharedArea(shape, area), shape.areaSquareMeters);
    case 'lijn':
      return partOf(lengthInside(shape, area), shape.lengthMeters);
    case 'punt':
      return containsPoint(area, shape.x[0] ?? NaN, shape.y[0] ?? NaN) ? 1 : 0;
  }
}

/** At most the whole, whatever rounding says. */
export function partOf(part: number, whole: number): number {
  return whole > 0 ? Math.min(1, part / whole) : 0;
}
