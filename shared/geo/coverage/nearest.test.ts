import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rdToLngLat } from '#shared/geo/rd.ts';
import { containsPoint } from './contains-point.ts';
import { lengthInside } from './line-inside.ts';
import { distanceMeters, nearestBetween } from './nearest.ts';
import { sharedArea } from './shared-area.ts';
import { pointInShared } from './shared-point.ts';
import { ShapeIndex } from './shape-index.ts';
import { prepareShape } from './shape.ts';
import {
  anyShape,
  box,
  CORNER,
  lineAt,
  partsAt,
  pointAt,
  ROUNDING,
  shapeAt,
  soundShape,
} from './shapes.test-support.ts';

describe('how far apart', () => {
  it('[BO5] two areas, a line and a point are', () => {
    const a = shapeAt(box(0, 0, 100));
    expect(distanceMeters(a, shapeAt(box(400, 500, 100)), 1000)).toBeCloseTo(500, 6);
    expect(distanceMeters(a, shapeAt(box(150, 20, 10)), 1000)).toBeCloseTo(50, 6);
    expect(distanceMeters(a, shapeAt(box(150, 20, 10)), 49)).toBe(null);
    expect(distanceMeters(a, lineAt([-50, 200], [200, 200]), 1000)).toBeCloseTo(100, 3);
    expect(distanceMeters(a, pointAt(-30, 50), 1000)).toBeCloseTo(30, 3);
    expect(distanceMeters(pointAt(0, 0), pointAt(30, 40), 1000)).toBeCloseTo(50, 3);
    expect(distanceMeters(a, shapeAt([]), Infinity)).toBe(null);
  });

  it('[BO5] nothing where they share land, touch, cross or lie within each other', () => {
    const a = shapeAt(box(0, 0, 100));
    for (const other of [
      shapeAt(box(100, 0, 100)),
      shapeAt(box(50, 50, 100)),
      shapeAt(box(20, 20, 10)),
      shapeAt(box(-100, -100, 500)),
      lineAt([-50, 50], [150, 51]),
      lineAt([20, 20], [30, 30]),
      pointAt(50, 50),
      partsAt([box(5000, 0, 10)], [box(20, 20, 10)]),
    ]) {
      expect(distanceMeters(a, other, 0)).toBe(0);
      expect(distanceMeters(other, a, 0)).toBe(0);
    }
    expect(distanceMeters(shapeAt(box(0, 0, 100), box(20, 20, 60)), pointAt(50, 50), 100)).toBeCloseTo(30, 3);
  });

  it('[BO5] is the same both ways round, is that of the places told, and 0 where land is shared', () => {
    const far = soundShape.map((shape) => ({ ...shape }));
    fc.assert(
      fc.property(far, fc.oneof(soundShape, anyShape), fc.nat(5000), (a, b, limit) => {
        const found = nearestBetween(a, b, limit);
        expect(found?.distanceMeters ?? null).toEqual(distanceMeters(a, b, limit));
        const back = distanceMeters(b, a, limit);
        expect(back === null).toBe(found === null);
        expect(sharedArea(a, b) > ROUNDING && found?.distanceMeters !== 0).toBe(false);
        if (found === null) return;
        expect(Math.abs(found.distanceMeters - (back ?? NaN))).toBeLessThan(1e-6);
        const [[ax, ay], [bx, by]] = found.places;
        expect(Math.abs(Math.hypot(ax - bx, ay - by) - found.distanceMeters)).toBeLessThan(1e-6);
        expect(found.distanceMeters).toBeLessThanOrEqual(limit);
      }),
      { numRuns: 300 },
    );
  });
});

describe('lines and points in an area', () => {
  it('[BA8] a line counts by its length in it', () => {
    const area = shapeAt(box(0, 0, 100), box(40, 0, 20, 100));
    expect(lengthInside(lineAt([-50, 50], [150, 50]), area)).toBeCloseTo(80, 3);
    expect(lengthInside(lineAt([10, 10], [10, 60], [30, 60]), area)).toBeCloseTo(70, 3);
    expect(lengthInside(lineAt([-50, 500], [150, 500]), area)).toBe(0);
    expect(lengthInside(area, area)).toBe(0);
    expect(lineAt([0, 0], [30, 40], [30, 50]).lengthMeters).toBeCloseTo(60, 3);
  });

  it('[BA8] parts of a line in areas that touch add up to the line, and a point lies in one of them', () => {
    const meters = fc.nat(400);
    const place = fc.tuple(meters, meters);
    const areas = [0, 100, 200, 300].flatMap((x) => [0, 100, 200, 300].map((y) => shapeAt(box(x, y, 100))));
    const whole = shapeAt(box(0, 0, 400));
    fc.assert(
      fc.property(fc.array(place, { minLength: 2, maxLength: 6 }), (points) => {
        const line = lineAt(...points);
        const sum = areas.reduce((total, area) => total + lengthInside(line, area), 0);
        expect(Math.abs(sum - lengthInside(line, whole))).toBeLessThan(ROUNDING);
        const [x, y] = points[0]!;
        const holding = areas.filter((area) => containsPoint(area, CORNER[0] + x, CORNER[1] + y)).length;
        expect(holding).toBe(containsPoint(whole, CORNER[0] + x, CORNER[1] + y) ? 1 : 0);
      }),
    );
  });
});

describe('a place in shared land', () => {
  it('[BO5] lies in both', () => {
    fc.assert(
      fc.property(soundShape, fc.oneof(soundShape, anyShape), (a, b) => {
        const place = pointInShared(a, b);
        expect(place === null).toBe(sharedArea(a, b) <= 0);
        if (place === null || sharedArea(a, b) < 1) return;
        const point = prepareShape({ type: 'Point', coordinates: [place[0], place[1]] });
        expect(containsPoint(a, point.x[0]!, point.y[0]!)).toBe(true);
        expect(containsPoint(b, point.x[0]!, point.y[0]!)).toBe(true);
      }),
    );
  });

  it('[BO5] of a line is on the line, of a point the point', () => {
    const area = shapeAt(box(0, 0, 100));
    const line = lineAt([50, 50], [50, 500]);
    const [x, y] = rdToLngLat([CORNER[0] + 50, CORNER[1] + 75]);
    for (const place of [pointInShared(area, line), pointInShared(line, area)]) {
      expect(place?.[0]).toBeCloseTo(x, 6);
      expect(place?.[1]).toBeCloseTo(y, 6);
    }
    expect(pointInShared(area, lineAt([-50, 0], [-50, 500]))).toBe(null);
    expect(pointInShared(area, pointAt(50, 50))).not.toBe(null);
    expect(pointInShared(pointAt(150, 50), area)).toBe(null);
    expect(pointInShared(line, line)).toBe(null);
  });
});

describe('which shapes may meet', () => {
  it('[BA9] are found by their boxes, in the order given', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(soundShape, anyShape), { maxLength: 40 }),
        fc.nat(1000),
        (shapes, margin) => {
          const index = new ShapeIndex(shapes);
          for (const shape of shapes) {
            const [west, south, east, north] = shape.bbox;
            const near = shapes.flatMap(({ bbox }, at) =>
              bbox[0] <= east + margin &&
              bbox[2] >= west - margin &&
              bbox[1] <= north + margin &&
              bbox[3] >= south - margin
                ? [at]
                : [],
            );
            expect(index.near(shape, margin)).toEqual(near);
          }
        },
      ),
    );
  });
});
