import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { areaSquareMeters } from './area.ts';
import { bboxOf } from './bbox.ts';
import { CUT_PROBLEMS, cutGeometry } from './cut-geometry.ts';
import { multiPolygon, polygon, ring, starPolygon } from './geometry.test-support.ts';
import type { Geometry } from './geometry.ts';
import { normalizeGeometry } from './normalize-geometry.ts';
import { validateGeometry } from './validate-geometry.ts';

type Point = [number, number];
/** An open line in the same local coordinates as `ring`. */
const line = (...points: Point[]): Point[] => ring(...points).slice(0, -1);
const SQUARE = ring([0, 0], [10, 0], [10, 10], [0, 10]);

function partsOf(geometry: Geometry, cut: Point[]): readonly Geometry[] {
  const result = cutGeometry(normalizeGeometry(geometry), cut);
  if (!result.ok) throw new Error(result.error);
  return result.value;
}
function reasonOf(geometry: Geometry, cut: Point[]): string {
  const result = cutGeometry(normalizeGeometry(geometry), cut);
  return result.ok ? `${result.value.length} parts` : result.error;
}
const total = (parts: readonly Geometry[]): number =>
  parts.reduce((sum, part) => sum + areaSquareMeters(part), 0);

describe('cutting', () => {
  it('[PS7] a random area along a line across it: sound parts that add up', () => {
    let divided = 0;
    fc.assert(
      fc.property(
        starPolygon,
        fc.double({ min: 0.1, max: 0.9, noNaN: true }),
        fc.boolean(),
        (star, at, isFlat) => {
          const geometry = normalizeGeometry(star);
          const [west, south, east, north] = bboxOf([geometry])!;
          const cut: Point[] = isFlat
            ? [
                [west - 0.01, south + at * (north - south)],
                [east + 0.01, south + (1 - at) * (north - south)],
              ]
            : [
                [west + at * (east - west), north + 0.01],
                [west + 0.5 * (east - west), south + 0.5 * (north - south)],
                [west + (1 - at) * (east - west), south - 0.01],
              ];
          const result = cutGeometry(geometry, cut);
          if (!result.ok) return;
          divided++;
          for (const part of result.value)
            expect(validateGeometry(part)).toEqual({ ok: true, value: undefined });
          // a new point on a long edge is straight in degrees, not in RD: metres of sagitta, no more
          expect(Math.abs(total(result.value) / areaSquareMeters(geometry) - 1)).toBeLessThan(0.001);
        },
      ),
      { numRuns: 500 },
    );
    expect(divided).toBeGreaterThan(400);
  });

  it('[PS7] largest first, and both sides share the new edge point for point', () => {
    const [large, small] = partsOf(polygon(SQUARE), line([-1, 3], [5, 4], [11, 3]));
    expect(areaSquareMeters(large!)).toBeGreaterThan(areaSquareMeters(small!));
    const points = (geometry: Geometry): string[] =>
      geometry.type === 'Polygon' ? geometry.coordinates.flat().map(String) : [];
    const shared = points(large!).filter((point) => points(small!).includes(point));
    expect(new Set(shared).size).toBe(3);
  });

  it('[PS7] a cut through a hole', () => {
    const parts = partsOf(polygon(SQUARE, ring([4, 4], [6, 4], [6, 6], [4, 6])), line([5, -1], [5, 11]));
    expect(parts).toHaveLength(2);
    expect(Math.abs(areaSquareMeters(parts[0]!) - areaSquareMeters(parts[1]!))).toBeLessThan(100);
  });

  it('[PS7] a hole beside the cut stays in its part', () => {
    const geometry = polygon(SQUARE, ring([1, 1], [3, 1], [3, 3], [1, 3]));
    const parts = partsOf(geometry, line([5, -1], [5, 11]));
    expect(parts.map((part) => part.type === 'Polygon' && part.coordinates.length)).toEqual([1, 2]);
    expect(Math.abs(total(parts) - areaSquareMeters(geometry))).toBeLessThan(1);
  });

  it('[PS7] a line that runs in and out more than once gives more parts', () => {
    const comb = polygon(ring([0, 0], [10, 0], [10, 10], [8, 10], [8, 2], [6, 2], [6, 10], [0, 10]));
    expect(partsOf(comb, line([-1, 5], [11, 5]))).toHaveLength(3);
  });

  it('[PS7] through corner points, and from corner to corner', () => {
    expect(partsOf(polygon(SQUARE), line([0, 0], [10, 10]))).toHaveLength(2);
    expect(partsOf(polygon(SQUARE), line([-1, -1], [11, 11]))).toHaveLength(2);
  });

  it('[PS7] ends that dangle inside do not spoil a cut elsewhere', () => {
    expect(partsOf(polygon(SQUARE), line([5, 5], [5, 11], [2, 11], [2, -1]))).toHaveLength(2);
  });

  it('[PS7] parts that the line misses stay with the largest', () => {
    const geometry = multiPolygon([SQUARE], [ring([20, 0], [22, 0], [22, 2])]);
    const [first, second] = partsOf(geometry, line([3, -1], [3, 11]));
    expect(first?.type).toBe('MultiPolygon');
    expect(second?.type).toBe('Polygon');
    expect(Math.abs(total([first!, second!]) - areaSquareMeters(geometry))).toBeLessThan(1);
  });

  it('[PS7] says why it cannot', () => {
    expect(CUT_PROBLEMS).toEqual(['not-cuttable', 'line-crosses-itself', 'line-does-not-divide']);
    expect(reasonOf(polygon(SQUARE), line([-1, 5], [5, 5]))).toBe('line-does-not-divide');
    expect(reasonOf(polygon(SQUARE), line([2, 5], [5, 5]))).toBe('line-does-not-divide');
    expect(reasonOf(polygon(SQUARE), line([-1, 20], [11, 20]))).toBe('line-does-not-divide');
    expect(reasonOf(polygon(SQUARE), line([-1, 0], [11, 0]))).toBe('line-does-not-divide');
    expect(reasonOf(polygon(SQUARE), line([-1, 5], [11, 5], [11, 12], [5, -1]))).toBe('line-crosses-itself');
    expect(reasonOf({ type: 'Point', coordinates: [5, 52] }, line([-1, 5], [11, 5]))).toBe('not-cuttable');
    const holed = polygon(SQUARE, ring([4, 4], [6, 4], [6, 6], [4, 6]));
    expect(reasonOf(holed, line([-1, 5], [5, 5]))).toBe('line-does-not-divide');
  });

  it('[PS7] a line in pieces', () => {
    const parts = partsOf(
      { type: 'LineString', coordinates: line([0, 0], [10, 0], [10, 10]) },
      line([5, -1], [5, 5], [11, 5]),
    );
    expect(parts.map((part) => part.type === 'LineString' && part.coordinates.length)).toEqual([2, 3, 2]);
    expect(reasonOf({ type: 'LineString', coordinates: line([0, 0], [10, 0]) }, line([0, 1], [9, 1]))).toBe(
      'line-does-not-divide',
    );
  });
});
