import { sharedBox } from './shared-box.ts';
import type { Shape } from './shape.ts';
import { Sides } from './sides.ts';
import { sweep, type Strip } from './sweep.ts';

const sides = new Sides();
let sum = 0;

/** Square metres that two areas share; 0 when one of them is a line or a point. */
export function sharedArea(a: Shape, b: Shape): number {
  if (a.kind !== 'vlak' || b.kind !== 'vlak') return 0;
  const box = sharedBox(a.bbox, b.bbox);
  if (box === null) return 0;
  sides.begin(box);
  sides.add(a, 1);
  sides.add(b, 2);
  sum = 0;
  sweep(sides, box[3] - box[1], addStrip);
  return sum;
}

function addStrip({ low, high, count, side, lowX, highX }: Strip): void {
  const { shape } = sides;
  let inside = 0;
  let width = 0;
  for (let i = 0; i < count; i++) {
    const before = inside;
    inside ^= shape[side[i] ?? 0] ?? 0;
    if (inside === 3) width -= (lowX[i] ?? 0) + (highX[i] ?? 0);
    else if (before === 3) width += (lowX[i] ?? 0) + (highX[i] ?? 0);
  }
  sum += (width * (high - low)) / 2;
}
