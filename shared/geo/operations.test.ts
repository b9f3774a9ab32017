import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { areaHectares, areaSquareMeters } from './area.ts';
import { bboxOf } from './bbox.ts';
import { centroidOf } from './centroid.ts';
import { circleOfHectares, squareOfHectares } from './circle.ts';
import { containsPosition } from './contains.ts';
import { multiPolygon, polygon, ring, starPolygon } from './geometry.test-support.ts';
import type { Geometry, LngLat } from './geometry.ts';
import { labelPoint } from './label-point.ts';
import { lengthMeters } from './length.ts';
import { mergeAreas } from './merge.ts';
import { normalizeGeometry, signedArea } from './normalize-geometry.ts';
import { countPositions } from './positions.ts';
import { lngLatToRd } from './rd.ts';
import { repairArea } from './repair-geometry.ts';
import { RESIZE_DIRECTIONS, resizeToHectares } from './resize.ts';
import { shareByArea } from './share-by-area.ts';
import { simplifyForDisplay } from './simplify.ts';
import { translateFromTo, translateMeters } from './translate.ts';
import { validateGeometry } from './validate-geometry.ts';

const SQUARE = ring([0, 0], [10, 0], [10, 10], [0, 10]);
const hectares = fc.double({ min: 0.5, max: 20_000, noNaN: true });
const place: fc.Arbitrary<LngLat> = fc.tuple(
  fc.double({ min: 4, max: 6.5, noNaN: true }),
  fc.double({ min: 51, max: 53, noNaN: true }),
);

describe('keyboard shapes', () => {
  it('[UI1] a circle and a square have the asked hectares and lie around their place', () => {
    fc.assert(
      fc.property(place, hectares, (center, size) => {
        for (const shape of [circleOfHectares(center, size), squareOfHectares(center, size)]) {
          expect(areaHectares(shape) / size).toBeCloseTo(1, 2);
          expect(validateGeometry(shape).ok).toBe(true);
          const [x, y] = lngLatToRd(centroidOf(shape));
          const [cx, cy] = lngLatToRd(center);
          expect(Math.hypot(x - cx, y - cy)).toBeLessThan(2);
        }
      }),
    );
  });

  it('[UI1] resizing in any direction gives the asked hectares and a sound shape', () => {
    fc.assert(
      fc.property(
        starPolygon,
        fc.double({ min: 0.3, max: 3, noNaN: true }),
        fc.constantFrom(...RESIZE_DIRECTIONS),
        (shape, factor, direction) => {
          const asked = areaHectares(shape) * factor;
          const result = resizeToHectares(shape, asked, direction);
          if (!result.ok) throw new Error(result.error);
          expect(areaHectares(result.value) / asked).toBeCloseTo(1, 3);
          expect(validateGeometry(result.value).ok).toBe(true);
        },
      ),
    );
  });

  it('[UI1] growing to the north leaves the south side where it was', () => {
    const result = resizeToHectares(squareOfHectares([5, 52], 100), 150, 'noord');
    const before = bboxOf([squareOfHectares([5, 52], 100)])!;
    const after = bboxOf([result.ok ? result.value : squareOfHectares([5, 52], 100)])!;
    expect(after[1]).toBeCloseTo(before[1], 6);
    expect(after[3]).toBeGreaterThan(before[3] + 0.003);
  });

  it('[UI1] says why it cannot resize', () => {
    expect(resizeToHectares({ type: 'Point', coordinates: [5, 52] }, 10, 'alle')).toEqual({
      ok: false,
      error: 'not-an-area',
    });
    expect(resizeToHectares(polygon(SQUARE), 0, 'oost')).toEqual({ ok: false, error: 'size-not-positive' });
  });
});

describe('moving', () => {
  it('[PS3] keeps the hectares wherever it goes', () => {
    fc.assert(
      fc.property(starPolygon, place, (shape, to) => {
        const moved = translateFromTo(shape, centroidOf(shape), to);
        expect(areaSquareMeters(moved) / areaSquareMeters(shape)).toBeCloseTo(1, 4);
      }),
    );
  });
  it('[PS3] moves by metres in RD', () => {
    const moved = translateMeters({ type: 'Point', coordinates: [5, 52] }, 300, -400);
    const [x, y] = lngLatToRd(moved.type === 'Point' ? moved.coordinates : [0, 0]);
    const [fromX, fromY] = lngLatToRd([5, 52]);
    expect(x - fromX).toBeCloseTo(300, 1);
    expect(y - fromY).toBeCloseTo(-400, 1);
  });
});

describe('merging', () => {
  it('[PS8] neighbours become one part, the area stays', () => {
    const right = polygon(ring([10, 0], [20, 0], [20, 10], [10, 10]));
    const merged = mergeAreas([polygon(SQUARE), right]);
    expect(merged.ok && merged.value.type).toBe('Polygon');
    const sum = areaSquareMeters(polygon(SQUARE)) + areaSquareMeters(right);
    expect(merged.ok ? areaSquareMeters(merged.value) : 0).toBeCloseTo(sum, 0);
  });
  it('[PS8] random shapes: sound, at least as large as the largest, at most the sum', () => {
    fc.assert(
      fc.property(fc.array(starPolygon, { minLength: 2, maxLength: 5 }), (shapes) => {
        const near = shapes.map((shape, i) => translateFromTo(shape, centroidOf(shape), [5 + i * 0.008, 52]));
        const merged = mergeAreas(near.map(normalizeGeometry));
        if (!merged.ok) throw new Error(merged.error);
        expect(validateGeometry(merged.value).ok).toBe(true);
        const areas = near.map(areaSquareMeters);
        expect(areaSquareMeters(merged.value)).toBeGreaterThan(Math.max(...areas) - 100);
        expect(areaSquareMeters(merged.value)).toBeLessThan(areas.reduce((a, b) => a + b) + 100);
      }),
      { numRuns: 200 },
    );
  });
  it('[PS8] shapes that touch in the middle of an edge, where the clipper alone gives up', () => {
    const merged = mergeAreas([
      polygon(ring([3, 0], [1, 4], [0, 0])),
      polygon(ring([6, 4], [1, 3], [2, 2], [5, 0])),
    ]);
    expect(merged.ok && validateGeometry(merged.value).ok).toBe(true);
  });
  it('[PS8] lines and points cannot be merged', () => {
    expect(mergeAreas([polygon(SQUARE), { type: 'Point', coordinates: [5, 52] }])).toEqual({
      ok: false,
      error: 'not-an-area',
    });
  });
});

describe('normal form', () => {
  it('[GE3] seven decimals, closed, shells counter-clockwise, and it stays the same the second time', () => {
    fc.assert(
      fc.property(starPolygon, fc.boolean(), (shape, isReversed) => {
        if (shape.type !== 'Polygon') return;
        const open: Geometry = {
          type: 'Polygon',
          coordinates: shape.coordinates.map((r) => (isReversed ? r.toReversed() : r).slice(0, -1)),
        };
        const normal = normalizeGeometry(open);
        expect(normalizeGeometry(normal)).toEqual(normal);
        if (normal.type !== 'Polygon') throw new Error('type changed');
        expect(normal.coordinates[0]![0]).toEqual(normal.coordinates[0]!.at(-1));
        expect(signedArea(normal.coordinates[0]!)).toBeGreaterThan(0);
        for (const [x] of normal.coordinates[0]!) expect(Number(x.toFixed(7))).toBe(x);
      }),
    );
  });
  it('[GE3] a MultiPolygon of one part becomes a Polygon', () => {
    expect(normalizeGeometry(multiPolygon([SQUARE]))).toEqual(normalizeGeometry(polygon(SQUARE)));
  });
  it('[GE3] a figure of eight from elsewhere is repaired, never one that is drawn', () => {
    const eight = polygon(ring([0, 0], [10, 10], [10, 0], [0, 10]));
    const repaired = repairArea(eight as Extract<Geometry, { type: 'Polygon' }>);
    expect(repaired?.type).toBe('MultiPolygon');
    expect(validateGeometry(repaired!).ok).toBe(true);
  });
});

describe('measures', () => {
  it('[GE1] length in metres', () => {
    expect(
      lengthMeters({
        type: 'LineString',
        coordinates: [
          [5, 52],
          [5, 52.01],
        ],
      }),
    ).toBeCloseTo(1112.6, 0);
    expect(lengthMeters({ type: 'Point', coordinates: [5, 52] })).toBe(0);
    expect(lengthMeters(squareOfHectares([5, 52], 100))).toBeCloseTo(4000, 0);
  });
  it('[UI1] a label point lies inside, also in a banana and beside a hole', () => {
    fc.assert(
      fc.property(starPolygon, (shape) => {
        expect(containsPosition(shape, labelPoint(shape))).toBe(true);
      }),
    );
    const banana = polygon(ring([0, 0], [20, 0], [20, 20], [18, 20], [18, 2], [0, 2]));
    expect(containsPosition(banana, labelPoint(banana))).toBe(true);
    expect(containsPosition(banana, centroidOf(banana))).toBe(false);
    const ringShape = polygon(SQUARE, ring([1, 1], [9, 1], [9, 9], [1, 9]));
    expect(containsPosition(ringShape, labelPoint(ringShape))).toBe(true);
  });
  it('[SY10] simplifying for presence leaves few points close to the shape', () => {
    const circle = circleOfHectares([5, 52], 500);
    const rough = simplifyForDisplay(circle, 50);
    expect(countPositions(rough)).toBeLessThan(25);
    expect(areaSquareMeters(rough) / areaSquareMeters(circle)).toBeGreaterThan(0.93);
    expect(countPositions(simplifyForDisplay(circle, 1e6))).toBe(4);
  });
});

describe('dividing numbers', () => {
  it('[PS7] the shares add up exactly and follow the areas', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -100_000, max: 100_000 }),
        fc.array(fc.double({ min: 1, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 6 }),
        fc.integer({ min: 0, max: 2 }),
        (count, areas, decimals) => {
          const total = count / 10 ** decimals;
          const shares = shareByArea(total, areas, decimals);
          expect(shares.reduce((a, b) => a + b, 0)).toBeCloseTo(total, 6);
          const sum = areas.reduce((a, b) => a + b, 0);
          shares.forEach((share, i) => {
            expect(Math.abs(share - (total * areas[i]!) / sum)).toBeLessThanOrEqual(1.001 / 10 ** decimals);
          });
        },
      ),
    );
  });
  it('[PS7] whole houses stay whole', () => {
    expect(shareByArea(100, [1, 1, 1], 0)).toEqual([34, 33, 33]);
    expect(shareByArea(10, [0, 0], 0)).toEqual([10, 0]);
  });
});
