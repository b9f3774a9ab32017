import fc from 'fast-check';
import { intersection } from 'polyclip-ts';
import { beforeAll, describe, expect, it } from 'vitest';
import { areaSquareMeters } from '#shared/geo/area.ts';
import { openGeos, type Geos } from './geos.test-support.ts';
import { planeOf } from './plane.test-support.ts';
import { sharedArea } from './shared-area.ts';
import { prepareShape, type Shape } from './shape.ts';
import {
  anyShape,
  box,
  countCells,
  gridShape,
  lineAt,
  partsAt,
  pointAt,
  polygonAt,
  ROUNDING,
  shapeAt,
  soundShape,
} from './shapes.test-support.ts';
import { unionArea } from './union-area.ts';

describe('land that two areas share', () => {
  it('[BA6] is what their rectangles share', () => {
    const a = shapeAt(box(0, 0, 1000));
    expect(sharedArea(a, shapeAt(box(400, 300, 1000)))).toBeCloseTo(600 * 700, 2);
    expect(sharedArea(a, shapeAt(box(1000, 0, 1000)))).toBeLessThan(ROUNDING);
    expect(sharedArea(a, shapeAt(box(5000, 0, 1000)))).toBe(0);
    expect(sharedArea(a, shapeAt(box(200, 200, 100)))).toBeCloseTo(10_000, 2);
  });

  it('[BA6] leaves out holes and counts every part', () => {
    const withHole = shapeAt(box(0, 0, 1000), box(400, 400, 200));
    expect(withHole.areaSquareMeters).toBeCloseTo(960_000, 2);
    expect(sharedArea(withHole, shapeAt(box(500, 0, 1000)))).toBeCloseTo(480_000, 2);
    expect(sharedArea(withHole, shapeAt(box(420, 420, 100)))).toBeLessThan(ROUNDING);
    const twoParts = partsAt([box(0, 0, 100)], [box(900, 900, 200)]);
    expect(sharedArea(withHole, twoParts)).toBeCloseTo(20_000, 0);
  });

  it('[BA6] is nothing for lines and points', () => {
    const area = shapeAt(box(0, 0, 1000));
    for (const other of [lineAt([0, 0], [500, 500]), pointAt(500, 500)]) {
      expect(sharedArea(area, other)).toBe(0);
      expect(sharedArea(other, area)).toBe(0);
    }
  });

  it('[BA6] can be counted on a grid, where sides run along each other and rings repeat', () => {
    fc.assert(
      fc.property(gridShape, gridShape, (a, b) => {
        expect(Math.abs(a.shape.areaSquareMeters - countCells(a.has))).toBeLessThan(ROUNDING);
        const shared = countCells((column, row) => a.has(column, row) && b.has(column, row));
        expect(Math.abs(sharedArea(a.shape, b.shape) - shared)).toBeLessThan(ROUNDING);
      }),
      { numRuns: 500 },
    );
  });

  it('[BA6] is the same both ways round, all of itself, and with the union makes the sum', () => {
    fc.assert(
      fc.property(fc.oneof(soundShape, anyShape), fc.oneof(soundShape, anyShape), (a, b) => {
        const shared = sharedArea(a, b);
        expect(Math.abs(shared - sharedArea(b, a))).toBeLessThan(ROUNDING);
        expect(Math.abs(sharedArea(a, a) - a.areaSquareMeters)).toBeLessThan(ROUNDING);
        const sum = a.areaSquareMeters + b.areaSquareMeters;
        expect(Math.abs(unionArea([a, b]) + shared - sum)).toBeLessThan(ROUNDING);
        expect(shared).toBeGreaterThan(-ROUNDING);
        expect(shared).toBeLessThan(Math.min(a.areaSquareMeters, b.areaSquareMeters) + ROUNDING);
      }),
      { numRuns: 1000 },
    );
  });

  it('[GE1] the area of a sound shape is that of the shoelace formula', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(2000), fc.nat(2000)), { minLength: 3, maxLength: 3 }),
        (corners) => {
          const geometry = polygonAt(corners);
          const shape = prepareShape(geometry);
          expect(Math.abs(shape.areaSquareMeters - areaSquareMeters(geometry))).toBeLessThan(ROUNDING);
        },
      ),
    );
  });

  it('[BA6] does not change when both are moved', () => {
    const ring = (east: number): [number, number][] => [
      [east, 3],
      [east + 700, 111],
      [east + 400, 901],
      [east + 333, 300],
    ];
    const shared = sharedArea(shapeAt(ring(0)), shapeAt(ring(150)));
    expect(shared).toBeGreaterThan(1000);
    for (const far of [1, 1234.5, 60_000])
      expect(Math.abs(sharedArea(shapeAt(ring(far)), shapeAt(ring(far + 150))) - shared)).toBeLessThan(
        ROUNDING,
      );
  });
});

describe('a second opinion', () => {
  let geos: Geos;
  beforeAll(async () => {
    geos = await openGeos();
  });

  const pair = fc.tuple(soundShape, soundShape);
  const isClose = (ours: number, theirs: number, a: Shape, b: Shape): boolean =>
    Math.abs(ours - theirs) <= 1e-6 * Math.max(1, Math.min(a.areaSquareMeters, b.areaSquareMeters));

  it('[BA6] GEOS finds the same shared land, to a millionth, for 600 pairs', () => {
    let overlapping = 0;
    fc.assert(
      fc.property(pair, ([a, b]) => {
        const theirs = geos.geometry(planeOf(a)).sharedArea(geos.geometry(planeOf(b)));
        expect(Number.isFinite(theirs)).toBe(true);
        if (theirs > 0) overlapping++;
        expect(isClose(sharedArea(a, b), theirs, a, b)).toBe(true);
      }),
      { numRuns: 600 },
    );
    expect(overlapping).toBeGreaterThan(300);
  });

  it('[BA6] and so does polyclip-ts', () => {
    fc.assert(
      fc.property(pair, ([a, b]) => {
        const pieces = intersection(planeOf(a).coordinates, planeOf(b).coordinates);
        const theirs = pieces
          .flatMap((piece) => piece.map((ring, index) => (index === 0 ? 1 : -1) * ringArea(ring)))
          .reduce((sum, area) => sum + area, 0);
        expect(isClose(sharedArea(a, b), theirs, a, b)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });
});

function ringArea(ring: readonly (readonly [number, number])[]): number {
  const [x0, y0] = ring[0]!;
  let sum = 0;
  for (let i = 0; i + 1 < ring.length; i++) {
    const [a, b] = [ring[i]!, ring[i + 1]!];
    sum += (a[0] - x0) * (b[1] - y0) - (b[0] - x0) * (a[1] - y0);
  }
  return Math.abs(sum) / 2;
}
