import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { coverage } from './coverage.ts';
import { regionsOf } from './regions.ts';
import { sharedArea } from './shared-area.ts';
import {
  anyShape,
  box,
  countCells,
  gridShape,
  lineAt,
  ROUNDING,
  shapeAt,
  soundShape,
} from './shapes.test-support.ts';
import { trapezoidGeometry } from './trapezoid-geometry.ts';
import { prepareShape, type Shape } from './shape.ts';
import { unionArea } from './union-area.ts';

const someShapes = fc.array(fc.oneof(soundShape, anyShape), { minLength: 1, maxLength: 8 });
/** More than fit in the bits of one number. */
const manyShapes = fc.array(anyShape, { minLength: 31, maxLength: 40 });
const sumOf = (parts: readonly { readonly areaSquareMeters: number }[]): number =>
  parts.reduce((sum, part) => sum + part.areaSquareMeters, 0);
const keyed = (target: Shape, others: readonly Shape[], names: readonly string[]): Map<string, number> =>
  new Map(
    coverage(target, others).map((part) => [
      part.others
        .map((at) => names[at])
        .sort()
        .join(','),
      part.areaSquareMeters,
    ]),
  );

describe('an area divided by what lies over it', () => {
  it('[BA6] tells each part apart', () => {
    const parts = coverage(shapeAt(box(0, 0, 100)), [
      shapeAt(box(0, 0, 50, 100)),
      shapeAt(box(25, 0, 50, 100)),
      shapeAt(box(500, 0, 50, 100)),
      lineAt([0, 0], [100, 100]),
    ]);
    const byOthers = Object.fromEntries(
      parts
        .filter((part) => part.areaSquareMeters > ROUNDING)
        .map((part) => [part.others.join('+'), Math.round(part.areaSquareMeters)]),
    );
    expect(byOthers).toEqual({ '': 2500, '0': 2500, '0+1': 2500, '1': 2500 });
  });

  it('[BA6] parts add up to the area, and those with one other to what the two share', () => {
    fc.assert(
      fc.property(
        fc.oneof(soundShape, anyShape),
        fc.oneof({ arbitrary: someShapes, weight: 20 }, { arbitrary: manyShapes, weight: 1 }),
        (target, others) => {
          const parts = coverage(target, others);
          expect(Math.abs(sumOf(parts) - target.areaSquareMeters)).toBeLessThan(ROUNDING);
          others.forEach((other, at) => {
            const under = parts.filter((part) => part.others.includes(at));
            expect(Math.abs(sumOf(under) - sharedArea(target, other))).toBeLessThan(ROUNDING);
          });
        },
      ),
      { numRuns: 150 },
    );
  });

  it('[BA6] can be counted on a grid', () => {
    fc.assert(
      fc.property(gridShape, fc.array(gridShape, { maxLength: 5 }), (target, others) => {
        const parts = coverage(
          target.shape,
          others.map(({ shape }) => shape),
        );
        for (let mask = 0; mask < 2 ** others.length; mask++) {
          const asked = others.flatMap((_, at) => ((mask >> at) & 1 ? [at] : []));
          const found = parts.find((part) => part.others.join() === asked.join())?.areaSquareMeters ?? 0;
          const counted = countCells(
            (column, row) =>
              target.has(column, row) &&
              others.every((other, at) => other.has(column, row) === asked.includes(at)),
          );
          expect(Math.abs(found - counted)).toBeLessThan(ROUNDING);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('[BA9] the order of the others makes no difference', () => {
    fc.assert(
      fc.property(soundShape, someShapes, fc.infiniteStream(fc.nat()), (target, others, keys) => {
        const names = others.map((_, at) => `${at}`);
        const moved = others
          .map((_, at) => ({ at, key: keys.next().value ?? 0 }))
          .sort((a, b) => a.key - b.key)
          .map(({ at }) => at);
        const before = keyed(target, others, names);
        const after = keyed(
          target,
          moved.map((at) => others[at]!),
          moved.map((at) => names[at]!),
        );
        for (const key of new Set([...before.keys(), ...after.keys()]))
          expect(Math.abs((before.get(key) ?? 0) - (after.get(key) ?? 0))).toBeLessThan(ROUNDING);
      }),
    );
  });
});

describe('land under several areas', () => {
  it('[BA7] counts once, however many lie over it', () => {
    expect(unionArea([])).toBe(0);
    expect(unionArea([lineAt([0, 0], [10, 10])])).toBe(0);
    const square = shapeAt(box(0, 0, 100));
    expect(unionArea([square, square, square])).toBeCloseTo(10_000, 3);
    fc.assert(
      fc.property(fc.array(gridShape, { maxLength: 6 }), (shapes) => {
        const counted = countCells((column, row) => shapes.some((shape) => shape.has(column, row)));
        expect(Math.abs(unionArea(shapes.map(({ shape }) => shape)) - counted)).toBeLessThan(ROUNDING);
      }),
    );
  });

  it('[BA7] each piece, divided by how many share it, adds up to the land', () => {
    fc.assert(
      fc.property(someShapes, (shapes) => {
        let sum = 0;
        shapes.forEach((shape, at) => {
          for (const part of coverage(shape, shapes.toSpliced(at, 1)))
            sum += part.areaSquareMeters / (part.others.length + 1);
        });
        expect(Math.abs(sum - unionArea(shapes))).toBeLessThan(ROUNDING);
      }),
    );
  });
});

describe('regions', () => {
  it('[BA6] are the parts of all, and their trapezoids are their land', () => {
    fc.assert(
      fc.property(
        fc.oneof({ arbitrary: someShapes, weight: 20 }, { arbitrary: manyShapes, weight: 1 }),
        (shapes) => {
          const regions = regionsOf(shapes);
          expect(Math.abs(sumOf(regions) - unionArea(shapes))).toBeLessThan(ROUNDING);
          shapes.forEach((shape, at) => {
            const under = regions.filter((region) => region.shapes.includes(at));
            expect(Math.abs(sumOf(under) - shape.areaSquareMeters)).toBeLessThan(ROUNDING);
          });
          for (const { trapezoids, areaSquareMeters } of regions) {
            const sum = trapezoids.reduce(
              (total, t) =>
                total + ((t.southEast - t.southWest + t.northEast - t.northWest) * (t.north - t.south)) / 2,
              0,
            );
            expect(Math.abs(sum - areaSquareMeters)).toBeLessThan(ROUNDING);
          }
        },
      ),
      { numRuns: 100 },
    );
  });

  it('[BA6] can be kept or left, and drawn', () => {
    const shapes = [shapeAt(box(0, 0, 100)), shapeAt(box(50, 0, 100))];
    const regions = regionsOf(shapes, (over) => over.length === 2);
    expect(regions.map((region) => region.shapes)).toEqual([[0, 1]]);
    const drawn = trapezoidGeometry(regions[0]!.trapezoids)!;
    const back = prepareShape(drawn);
    expect(back.areaSquareMeters).toBeCloseTo(5000, 1);
    expect(sharedArea(back, shapes[0]!)).toBeCloseTo(5000, 1);
    expect(trapezoidGeometry([])).toBe(null);
  });

  it('[BA6] a thousand areas with thousands of sides, divided over tiles, lose and double nothing', () => {
    const shapes = Array.from({ length: 1000 }, (_, at) => {
      const [x, y] = [(at % 40) * 130, Math.floor(at / 40) * 130];
      return shapeAt(
        Array.from({ length: 24 }, (_, k): [number, number] => {
          const angle = (2 * Math.PI * k) / 24;
          const radius = 110 + 30 * Math.sin(5 * angle + at);
          return [x + radius * Math.cos(angle), y + radius * Math.sin(angle)];
        }),
      );
    });
    const regions = regionsOf(shapes);
    const sum = shapes.reduce((total, shape) => total + shape.areaSquareMeters, 0);
    const counted = regions.reduce(
      (total, region) => total + region.areaSquareMeters * region.shapes.length,
      0,
    );
    expect(Math.abs(counted - sum)).toBeLessThan(ROUNDING);
    expect(Math.abs(unionArea(shapes) - sumOf(regions))).toBeLessThan(ROUNDING);
    expect(regions.some((region) => region.shapes.length >= 3)).toBe(true);
  });
});
