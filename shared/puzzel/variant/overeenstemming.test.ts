import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Functie } from '#shared/domain/functie/functies.ts';
import { areaSquareMeters } from '#shared/geo/area.ts';
import { starPolygon } from '#shared/geo/geometry.test-support.ts';
import {
  gelijkInAlle,
  overeenstemming,
  overeenstemmingVlakken,
} from '#shared/puzzel/variant/overeenstemming.ts';
import { rasterOver, visitCells } from '#shared/puzzel/variant/raster.ts';
import { stukId, testStuk, vierkant } from '#shared/puzzel/variant/test-support.ts';

const op = (number: number, x: number, meters: number, functie: Functie = 'wonen') =>
  testStuk(number, {
    functies: [functie],
    plaats: { soort: 'getekend', geometrie: vierkant(x, 455_000, meters) },
  });

describe('agreement over varianten', () => {
  it('[VA5] the same lay-out twice agrees everywhere', () => {
    const stukken = [op(1, 136_000, 1000), op(2, 138_000, 1000, 'natuur')];
    const found = overeenstemming([stukken, stukken], 'nu');
    expect(found?.hectare).toBeCloseTo(200, -1);
    expect(found?.gelijkHectare).toBe(found?.hectare);
  });

  it('[VA5] is counted by land: one of two squares differs in what it is for', () => {
    const vast = op(1, 136_000, 1000);
    const found = overeenstemming(
      [
        [vast, op(2, 138_000, 1000, 'natuur')],
        [vast, op(2, 138_000, 1000, 'water')],
      ],
      'nu',
    );
    expect((found?.gelijkHectare ?? 0) / (found?.hectare ?? 1)).toBeCloseTo(0.5, 1);
  });

  it('[VA5] leaving land as it is counts as another choice; two of three agree there', () => {
    const found = overeenstemming([[op(1, 136_000, 1000)], [], []], 'nu');
    expect(found?.gelijkHectare).toBe(0);
    const shares = new Set(overeenstemmingVlakken(found!).map(({ deel }) => Math.round(deel * 100)));
    expect([...shares]).toEqual([67]);
  });

  it('[VA5] says nothing of land where nothing lies, nor of what lies there at another horizon', () => {
    expect(overeenstemming([[], []], 'nu')).toBeNull();
    const later = { ...op(1, 136_000, 1000), periode: { van: 2060, tot: null } };
    expect(overeenstemming([[later], [later]], 'nu')).toBeNull();
    expect(overeenstemming([[later], [later]], 'later')?.hectare).toBeCloseTo(100, -1);
    expect(overeenstemming([[op(1, 136_000, 1000)]], 'nu')).toBeNull();
  });

  it('[VA5] per piece: the same in all, or not', () => {
    const found = gelijkInAlle([
      [testStuk(1), testStuk(2)],
      [testStuk(1), testStuk(2, { functies: ['water'] }), testStuk(3)],
    ]);
    expect(found).toEqual({ gelijk: [stukId(1)], verschilt: [stukId(2), stukId(3)] });
  });
});

describe('the grid', () => {
  it('holds as much land as the shape, for any shape', () => {
    fc.assert(
      fc.property(starPolygon, (shape) => {
        const raster = rasterOver([shape]);
        if (!raster) throw new Error('an area has a grid');
        const seen = new Set<number>();
        let visits = 0;
        visitCells(shape, raster, (cell) => {
          seen.add(cell);
          visits++;
        });
        expect(seen.size).toBe(visits);
        const area = areaSquareMeters(shape);
        const cel = raster.celMeters ** 2;
        // The edge decides for at most the cells that it runs through.
        const edge = (raster.kolommen + raster.rijen) * 40 * cel;
        expect(Math.abs(seen.size * cel - area)).toBeLessThan(Math.max(area * 0.05, edge * 0.05));
      }),
      { numRuns: 60 },
    );
  });

  it('leaves holes out', () => {
    const outer = vierkant(136_000, 455_000, 1000);
    const inner = vierkant(136_250, 455_250, 500);
    if (outer.type !== 'Polygon' || inner.type !== 'Polygon') throw new Error('squares');
    const shape = { type: 'Polygon' as const, coordinates: [...outer.coordinates, ...inner.coordinates] };
    const raster = rasterOver([shape])!;
    let cells = 0;
    visitCells(shape, raster, () => cells++);
    expect((cells * raster.celMeters ** 2) / 10_000).toBeCloseTo(75, 0);
  });
});
