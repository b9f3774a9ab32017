import fc from 'fast-check';
import '#shared/geo/geometry.test-support.ts';
import type { Geometry, Rd } from '#shared/geo/geometry.ts';
import { rdToLngLat } from '#shared/geo/rd.ts';
import { prepareShape, shapeOf, type Shape } from './shape.ts';

/** The south-west corner of what tests draw, in RD New. */
export const CORNER: Rd = [140_000, 450_000];
/** What rounding may do to areas of some square kilometres, in square metres. */
export const ROUNDING = 1e-3;

export type Ring = readonly Rd[];

/** A polygon from rings in metres from the corner; the first point need not come back. */
export function polygonAt(...rings: readonly Ring[]): Geometry {
  return { type: 'Polygon', coordinates: rings.map(inDegrees) };
}

/** The same as a shape, without the roundings of going through degrees. */
export function shapeAt(...rings: readonly Ring[]): Shape {
  const closed = rings.map((ring) => ring.concat(ring.slice(0, 1)));
  const points = closed.flat();
  let at = 0;
  return shapeOf(
    'vlak',
    Float64Array.from(points, ([x]) => CORNER[0] + x),
    Float64Array.from(points, ([, y]) => CORNER[1] + y),
    [0, ...closed.map((ring) => (at += ring.length))],
  );
}

/** One shape of several polygons, each with its holes. */
export function partsAt(...polygons: readonly (readonly Ring[])[]): Shape {
  return prepareShape({
    type: 'MultiPolygon',
    coordinates: polygons.map((rings) => rings.map(inDegrees)),
  });
}

export function lineAt(...points: Ring): Shape {
  return prepareShape({ type: 'LineString', coordinates: points.map(degreesAt) });
}

export function pointAt(x: number, y: number): Shape {
  return prepareShape({ type: 'Point', coordinates: degreesAt([x, y]) });
}

export function box(x: number, y: number, width: number, height = width): Ring {
  return [
    [x, y],
    [x + width, y],
    [x + width, y + height],
    [x, y + height],
  ];
}

const meters = (min: number, max: number): fc.Arbitrary<number> => fc.double({ min, max, noNaN: true });

/** Sound areas of 3 to 60 points, some with a hole. */
export const soundShape: fc.Arbitrary<Shape> = fc
  .record({
    x: meters(0, 2000),
    y: meters(0, 2000),
    radii: fc.array(meters(300, 2000), { minLength: 3, maxLength: 60 }),
    hole: fc.option(meters(0.05, 0.9)),
  })
  .map(({ x, y, radii, hole }) => {
    const around = (factor: number): Rd[] =>
      radii.map((radius, i) => {
        const angle = (2 * Math.PI * i) / radii.length;
        return [x + radius * factor * Math.cos(angle), y + radius * factor * Math.sin(angle)];
      });
    return hole === null ? shapeAt(around(1)) : shapeAt(around(1), around(hole));
  });

/** Anything: a few rings of any points on a coarse grid, which cross, touch, repeat and run along each other. */
export const anyShape: fc.Arbitrary<Shape> = fc
  .array(
    fc.array(fc.tuple(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 0, max: 12 })), { maxLength: 14 }),
    {
      minLength: 1,
      maxLength: 3,
    },
  )
  .map((rings) => shapeAt(...rings.map((ring) => ring.map(([x, y]): Rd => [x * 100, y * 100]))));

/** Rectangles on a grid of 100 m by 100 m, of which areas can be counted. */
export interface GridShape {
  readonly shape: Shape;
  has(column: number, row: number): boolean;
}

export const GRID = 10;

export const gridShape: fc.Arbitrary<GridShape> = fc
  .array(
    fc.tuple(
      fc.integer({ min: 0, max: GRID - 1 }),
      fc.integer({ min: 0, max: GRID - 1 }),
      fc.integer({ min: 1, max: GRID }),
      fc.integer({ min: 1, max: GRID }),
    ),
    { minLength: 1, maxLength: 4 },
  )
  .map((boxes) => ({
    shape: shapeAt(...boxes.map(([x, y, width, height]) => box(x * 100, y * 100, width * 100, height * 100))),
    has: (column, row) =>
      boxes.filter(
        ([x, y, width, height]) => column >= x && column < x + width && row >= y && row < y + height,
      ).length %
        2 ===
      1,
  }));

/** Square metres of the cells for which the test holds. */
export function countCells(isIn: (column: number, row: number) => boolean): number {
  let count = 0;
  for (let column = 0; column < GRID * 2; column++)
    for (let row = 0; row < GRID * 2; row++) if (isIn(column, row)) count++;
  return count * 10_000;
}

function degreesAt([x, y]: Rd): [number, number] {
  const [longitude, latitude] = rdToLngLat([CORNER[0] + x, CORNER[1] + y]);
  return [longitude, latitude];
}

function inDegrees(ring: Ring): [number, number][] {
  const [first] = ring;
  return [...ring, ...(first ? [first] : [])].map(degreesAt);
}
