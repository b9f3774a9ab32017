import type { Bbox } from '#shared/geo/bbox.ts';
import { sharedBox } from './shared-box.ts';
import type { Shape } from './shape.ts';
import type { Sides } from './sides.ts';

/** A strip is as dear as the sides that pass through it: above so many sides halves are cheaper. */
const MAX_SIDES = 600;
const MAX_DEPTH = 16;

/** The number under which the sides of a tile itself go, by which land outside it is left out. */
export const TILE = -1;

/**
 * Fills `sides` with what lies in the box, under the numbers that go with the shapes, and calls `visit`; where that is
 * much, with one half of the box after the other. Each piece of land comes once.
 */
export function eachTile(
  sides: Sides,
  box: Bbox,
  shapes: readonly Shape[],
  numbers: readonly number[],
  visit: (tile: Bbox) => void,
): void {
  divide(sides, box, shapes, numbers, visit, 0);
}

function divide(
  sides: Sides,
  box: Bbox,
  shapes: readonly Shape[],
  numbers: readonly number[],
  visit: (tile: Bbox) => void,
  depth: number,
): void {
  sides.begin(box);
  const nearShapes: Shape[] = [];
  const nearNumbers: number[] = [];
  for (let i = 0; i < shapes.length; i++) {
    const shape = shapes[i];
    const number = numbers[i];
    if (shape === undefined || number === undefined || sharedBox(shape.bbox, box) === null) continue;
    const before = sides.count;
    sides.add(shape, number);
    if (sides.count === before) continue;
    nearShapes.push(shape);
    nearNumbers.push(number);
  }
  if (sides.count === 0) return;
  if (sides.count <= MAX_SIDES || depth === MAX_DEPTH) {
    sides.addBox(box, TILE);
    visit(box);
    return;
  }
  for (const half of halves(box)) divide(sides, half, nearShapes, nearNumbers, visit, depth + 1);
}

function halves([west, south, east, north]: Bbox): readonly [Bbox, Bbox] {
  if (east - west > north - south) {
    const middle = (west + east) / 2;
    return [
      [west, south, middle, north],
      [middle, south, east, north],
    ];
  }
  const middle = (south + north) / 2;
  return [
    [west, south, east, middle],
    [west, middle, east, north],
  ];
}
