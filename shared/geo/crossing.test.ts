import fc from 'fast-check';
import { intersection } from 'polyclip-ts';
import { describe, expect, it } from 'vitest';
import './clip.ts'; // sets the precision of polyclip, without which it throws now and then
import { multiPolygon, polygon, ring } from './geometry.test-support.ts';
import type { Geometry } from './geometry.ts';
import { validateGeometry } from './validate-geometry.ts';

type Point = [number, number];
const isSound = (geometry: Geometry): boolean => validateGeometry(geometry).ok;

// few grid points, so that touching, overlapping and crossing all happen often
const corner = fc.tuple(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 6 }));
const corners = fc.array(corner, { minLength: 3, maxLength: 8 }).map((points) =>
  points.filter((point, i) => {
    const before = points[(i + points.length - 1) % points.length]!;
    return point[0] !== before[0] || point[1] !== before[1];
  }),
);
const simpleCorners = corners.filter((points) => points.length >= 3 && isSimple(points));

describe('the sweep agrees with slower ways of looking', () => {
  it('[GE2] one ring: comparing every pair of edges', () => {
    let sound = 0;
    fc.assert(
      fc.property(corners, (points) => {
        fc.pre(points.length >= 3);
        const verdict = isSound(polygon(ring(...points)));
        if (verdict) sound++;
        expect(verdict).toBe(isSimple(points));
      }),
      { numRuns: 20_000 },
    );
    expect(sound).toBeGreaterThan(1000);
  });

  it('[GE2] a shell and a hole: the hole lies in the shell and touches it in one point at most', () => {
    let sound = 0;
    fc.assert(
      fc.property(simpleCorners, simpleCorners, (shell, hole) => {
        const verdict = isSound(polygon(ring(...shell), ring(...hole)));
        if (verdict) sound++;
        const meeting = meetings(shell, hole);
        const isInside = Math.abs(sharedArea(shell, hole) - areaOf(hole)) < 1e-6;
        expect(verdict).toBe(isInside && meeting !== 'along' && meeting <= 1);
      }),
      { numRuns: 3000 },
    );
    expect(sound).toBeGreaterThan(8);
  });

  it('[GE2] two parts: no land in common, and borders that meet in points only', () => {
    let sound = 0;
    fc.assert(
      fc.property(simpleCorners, simpleCorners, (one, other) => {
        const verdict = isSound(multiPolygon([ring(...one)], [ring(...other)]));
        if (verdict) sound++;
        expect(verdict).toBe(meetings(one, other) !== 'along' && sharedArea(one, other) < 1e-6);
      }),
      { numRuns: 3000 },
    );
    expect(sound).toBeGreaterThan(100);
  });
});

const close = (points: readonly Point[]): Point[] => [...points, points[0]!];

function areaOf(points: readonly Point[]): number {
  let sum = 0;
  points.forEach(([x, y], i) => {
    const [nx, ny] = points[(i + 1) % points.length]!;
    sum += x * ny - nx * y;
  });
  return Math.abs(sum) / 2;
}

function sharedArea(one: readonly Point[], other: readonly Point[]): number {
  return intersection([close(one)], [close(other)]).reduce(
    (sum, [shell = [], ...holes]) => sum + areaOf(shell) - holes.reduce((all, hole) => all + areaOf(hole), 0),
    0,
  );
}

/** In how many points two rings meet, or that they run along each other. */
function meetings(one: readonly Point[], other: readonly Point[]): number | 'along' {
  const found = new Set<string>();
  const edges = (points: readonly Point[]): [Point, Point][] =>
    points.map((point, i) => [point, points[(i + 1) % points.length]!]);
  for (const [a, b] of edges(one)) {
    for (const [c, d] of edges(other)) {
      const touching = [on(a, b, c) && c, on(a, b, d) && d, on(c, d, a) && a, on(c, d, b) && b].filter(
        (point) => point !== false,
      );
      if (new Set(touching.map(String)).size > 1) return 'along';
      for (const point of touching) found.add(String(point));
      if (touching.length > 0) continue;
      if (side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0)
        found.add(`${a} ${b} ${c} ${d}`);
    }
  }
  return found.size;
}

function side(a: Point, b: Point, c: Point): number {
  return Math.sign((b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]));
}

function on(a: Point, b: Point, c: Point): boolean {
  return (
    side(a, b, c) === 0 &&
    Math.min(a[0], b[0]) <= c[0] &&
    c[0] <= Math.max(a[0], b[0]) &&
    Math.min(a[1], b[1]) <= c[1] &&
    c[1] <= Math.max(a[1], b[1])
  );
}

/** Brute force: no two edges share a point, except neighbours their one corner. */
function isSimple(points: readonly [number, number][]): boolean {
  const n = points.length;
  const at = (i: number): [number, number] => points[i % n]!;
  for (let i = 0; i < n; i++) {
    if (on(at(i), at(i + 1), at(i + 2)) || on(at(i + 1), at(i + 2), at(i))) return false;
    for (let j = i + 2; j < n; j++) {
      if (i === 0 && j === n - 1) continue;
      const [a, b, c, d] = [at(i), at(i + 1), at(j), at(j + 1)];
      if (on(a, b, c) || on(a, b, d) || on(c, d, a) || on(c, d, b)) return false;
      if (side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0) return false;
    }
  }
  return true;
}
