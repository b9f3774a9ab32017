import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { areaHectares, areaSquareMeters } from './area.ts';
import { starPolygon } from './geometry.test-support.ts';
import type { Geometry, LngLat, Rd } from './geometry.ts';
import { lngLatToRd, rdToLngLat } from './rd.ts';

const inDegrees = (ring: readonly Rd[]): [number, number][] => ring.map((p) => [...rdToLngLat(p)]);
const square = (x: number, y: number, side: number): [number, number][] =>
  inDegrees([
    [x, y],
    [x + side, y],
    [x + side, y + side],
    [x, y + side],
    [x, y],
  ]);

describe('area', () => {
  it('[GE1] a square of 100 by 100 metres in RD is one hectare, anywhere in the country', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 20_000, max: 270_000, noNaN: true }),
        fc.double({ min: 310_000, max: 610_000, noNaN: true }),
        (x, y) => {
          const geometry: Geometry = { type: 'Polygon', coordinates: [square(x, y, 100)] };
          expect(areaHectares(geometry)).toBeCloseTo(1, 4);
        },
      ),
    );
  });

  it('[GE1] equals the shoelace formula over proj4 coordinates', () => {
    fc.assert(
      fc.property(starPolygon, (geometry) => {
        if (geometry.type !== 'Polygon') return;
        const points = geometry.coordinates[0]!.map((p) => lngLatToRd(p as LngLat));
        let sum = 0;
        for (let i = 0; i + 1 < points.length; i++) {
          const [a, b] = [points[i]!, points[i + 1]!];
          sum +=
            (a[0] - points[0]![0]) * (b[1] - points[0]![1]) - (b[0] - points[0]![0]) * (a[1] - points[0]![1]);
        }
        expect(areaSquareMeters(geometry) / Math.abs(sum / 2)).toBeCloseTo(1, 6);
      }),
    );
  });

  it('[GE1] takes holes off and adds parts, whichever way round the rings go', () => {
    const shell = square(100_000, 400_000, 1000);
    const hole = square(100_200, 400_200, 100);
    const part = square(110_000, 400_000, 500);
    for (const flip of [false, true]) {
      const rings = [shell, hole].map((ring, i) => (flip && i === 1 ? ring.toReversed() : ring));
      const area = areaSquareMeters({ type: 'MultiPolygon', coordinates: [rings, [part]] });
      expect(area / (1_000_000 - 10_000 + 250_000)).toBeCloseTo(1, 5);
    }
  });

  it('[GE1] a point and a line have no area', () => {
    expect(areaSquareMeters({ type: 'Point', coordinates: [5, 52] })).toBe(0);
    expect(areaSquareMeters({ type: 'LineString', coordinates: square(100_000, 400_000, 100) })).toBe(0);
  });
});
