import { pieceArea } from './piece-area.ts';
import { sharedBox } from './shared-box.ts';
import type { Shape } from './shape.ts';
import { Sides } from './sides.ts';
import { sweep, type Cover } from './sweep.ts';

const BOTH = 3;
const sides = new Sides();
let sum = 0;

const both: Cover = {
  cross: (state, bit) => state ^ bit,
  land: (state, west, east, low, high) => {
    if (state === BOTH) sum += pieceArea(sides, west, east, low, high);
  },
};

/** Square metres that two areas share; 0 when one of them is a line or a point. */
export function sharedArea(a: Shape, b: Shape): number {
  if (a.kind !== 'vlak' || b.kind !== 'vlak') return 0;
  const box = sharedBox(a.bbox, b.bbox);
  if (box === null) return 0;
  sides.begin(box);
  sides.add(a, 1);
  sides.add(b, 2);
  sum = 0;
  sweep(sides, box[3] - box[1], both);
  return sum;
}
