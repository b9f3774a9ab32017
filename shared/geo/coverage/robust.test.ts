import { describe, expect, it } from 'vitest';
import type { Geometry } from '#shared/geo/geometry.ts';
import { coverage } from './coverage.ts';
import { distanceMeters } from './nearest.ts';
import { regionsOf } from './regions.ts';
import { sharedArea } from './shared-area.ts';
import { pointInShared } from './shared-point.ts';
import { prepareShape } from './shape.ts';
import { box, partsAt, ROUNDING, shapeAt, type Ring } from './shapes.test-support.ts';
import { unionArea } from './union-area.ts';

/** What people and files bring, sound or not, with its land in square metres. */
const ODD: Readonly<Record<string, { shape: ReturnType<typeof shapeAt>; squareMeters: number }>> = {
  'a bow tie': { shape: shapeAt(bowTie(0)), squareMeters: 5000 },
  'a ring that touches itself in a point': {
    shape: shapeAt([
      [0, 0],
      [100, 0],
      [50, 50],
      [100, 100],
      [0, 100],
      [50, 50],
    ]),
    squareMeters: 5000,
  },
  'a spike without width': {
    shape: shapeAt([
      [0, 0],
      [100, 0],
      [100, 100],
      [50, 100],
      [50, 500],
      [50, 100],
      [0, 100],
    ]),
    squareMeters: 10_000,
  },
  'a line drawn as an area': {
    shape: shapeAt([
      [0, 0],
      [100, 100],
      [50, 50],
    ]),
    squareMeters: 0,
  },
  'the same point four times': {
    shape: shapeAt(Array.from({ length: 4 }, () => [7, 7] as const)),
    squareMeters: 0,
  },
  'no points': { shape: shapeAt([]), squareMeters: 0 },
  'no rings': { shape: shapeAt(), squareMeters: 0 },
  'a square of a centimetre': { shape: shapeAt(box(0, 0, 0.01)), squareMeters: 0.0001 },
  'the whole country': {
    shape: shapeAt(box(-130_000, -150_000, 270_000, 310_000)),
    squareMeters: 83_700_000_000,
  },
  'a hole as large as the shell': { shape: shapeAt(box(0, 0, 100), box(0, 0, 100)), squareMeters: 0 },
  'a hole that touches the shell': { shape: shapeAt(box(0, 0, 100), box(0, 25, 50)), squareMeters: 7500 },
  'a hole out of the shell': { shape: shapeAt(box(0, 0, 100), box(200, 0, 100)), squareMeters: 20_000 },
  'parts that touch': { shape: partsAt([box(0, 0, 100)], [box(100, 0, 100)]), squareMeters: 20_000 },
  'two hundred teeth': { shape: shapeAt(comb(200, false)), squareMeters: 500_001 },
};

describe('geometries as they come', () => {
  for (const [name, { shape, squareMeters }] of Object.entries(ODD)) {
    it(`[BA6] ${name} is measured`, () => {
      const isClose = (area: number): boolean =>
        Math.abs(area - squareMeters) <= ROUNDING + squareMeters * 1e-6;
      expect(isClose(shape.areaSquareMeters)).toBe(true);
      expect(isClose(sharedArea(shape, shape))).toBe(true);
      expect(isClose(unionArea([shape, shape]))).toBe(true);
      const around = shapeAt(box(-200_000, -200_000, 500_000));
      expect(isClose(sharedArea(around, shape))).toBe(true);
      for (const other of Object.values(ODD)) {
        const sum = coverage(shape, [other.shape]).reduce((total, part) => total + part.areaSquareMeters, 0);
        expect(isClose(sum)).toBe(true);
        expect(() => regionsOf([shape, other.shape])).not.toThrow();
        expect(() => distanceMeters(shape, other.shape, 1e6)).not.toThrow();
        expect(pointInShared(shape, other.shape) !== null).toBe(sharedArea(shape, other.shape) > 0);
      }
    });
  }

  it('[BA6] two combs across each other share 62.500 squares', () => {
    const shared = sharedArea(shapeAt(comb(250, false)), shapeAt(comb(250, true)));
    expect(shared).toBeGreaterThan(250_000 * 0.99);
    expect(shared).toBeLessThan(250_000 * 1.01);
  });

  it('[BA6] a position that is no number is left out', () => {
    const broken: Geometry = {
      type: 'Polygon',
      coordinates: [
        [
          [5, 52],
          [5.01, 52],
          [NaN, Infinity],
          [5.01, 52.01],
          [5, 52.01],
          [5, 52],
        ],
      ],
    };
    const sound: Geometry = { type: 'Polygon', coordinates: [broken.coordinates[0]!.filter(([x]) => x > 0)] };
    expect(prepareShape(broken).areaSquareMeters).toBe(prepareShape(sound).areaSquareMeters);
    expect(prepareShape(sound).areaSquareMeters).toBeGreaterThan(700_000);
  });
});

function bowTie(east: number): Ring {
  return [
    [east, 0],
    [east + 100, 100],
    [east + 100, 0],
    [east, 100],
  ];
}

/** Teeth of a metre and gaps of a metre over a square kilometre, slightly aslant; lying or upright. */
function comb(teeth: number, isUpright: boolean): Ring {
  const ring: [number, number][] = [];
  for (let i = 0; i < teeth; i++) {
    const from = (1000 / teeth) * i;
    const to = from + 500 / teeth;
    ring.push([0, from], [1000, from + 0.01], [1000, to + 0.01], [0, to]);
  }
  ring.push([-0.001, 1000], [-0.001, 0]);
  return isUpright ? ring.map(([x, y]) => [y, x]) : ring;
}
