import { err, ok, type Result } from '#shared/lib/result.ts';
import type { Bbox } from '#shared/geo/bbox.ts';
import { findCrossing } from '#shared/geo/crossing.ts';
import { NETHERLANDS, positionProblem } from '#shared/geo/extent.ts';
import type { GeometryProblem } from '#shared/geo/geometry-problem.ts';
import { MAX_POINTS, type Geometry } from '#shared/geo/geometry.ts';
import { toIntegerRings, twiceArea, type IntegerRings } from '#shared/geo/integer-rings.ts';
import { findNestingProblem } from '#shared/geo/nesting.ts';
import { polygonsOf, sequencesOf, type Polygon, type Ring } from '#shared/geo/positions.ts';

export interface GeometryLimits {
  /** Positions in the whole geometry. */
  readonly maxPoints: number;
  /** Where it may lie, in degrees. */
  readonly extent: Bbox;
  /** Decimals of a degree that are kept: it is judged as it will be stored (GE3). */
  readonly decimals: number;
}

export const GEOMETRY_LIMITS: GeometryLimits = { maxPoints: MAX_POINTS, extent: NETHERLANDS, decimals: 7 };

/** About a square metre, in twice the area of squared 1e-7 degrees at 52° north. */
const MIN_TWICE_AREA = 26_000;

/**
 * Whether a geometry is sound (GE2): where it may be, closed, with an area, valid by OGC Simple Features (rings touch
 * at most in points). A line may cross itself. The first problem found is the one that is told.
 */
export function validateGeometry(
  geometry: Geometry,
  limits: GeometryLimits = GEOMETRY_LIMITS,
): Result<void, GeometryProblem> {
  const problem = placeProblem(geometry, limits) ?? shapeProblem(geometry, limits);
  return problem === null ? ok(undefined) : err(problem);
}

function placeProblem(geometry: Geometry, limits: GeometryLimits): GeometryProblem | null {
  const sequences = sequencesOf(geometry);
  if (sequences.length === 0 || sequences.some((sequence) => sequence.length === 0)) return 'empty';
  if (polygonsOf(geometry).some((polygon) => polygon.length === 0)) return 'empty';
  let count = 0;
  for (const sequence of sequences) count += sequence.length;
  if (count > limits.maxPoints) return 'too-many-points';
  for (const sequence of sequences) {
    for (const [x, y] of sequence) {
      const problem = positionProblem(x, y, limits.extent);
      if (problem !== null) return problem;
    }
  }
  return null;
}

function shapeProblem(geometry: Geometry, limits: GeometryLimits): GeometryProblem | null {
  switch (geometry.type) {
    case 'Point':
      return null;
    case 'LineString':
      return lineProblem(geometry.coordinates, limits);
    case 'Polygon':
      return polygonProblem([geometry.coordinates], limits);
    case 'MultiPolygon':
      return polygonProblem(geometry.coordinates, limits);
  }
}

function lineProblem(line: Ring, limits: GeometryLimits): GeometryProblem | null {
  const unit = 10 ** limits.decimals;
  const [first] = line;
  const differs = line.some(
    ([x, y]) =>
      Math.round(x * unit) !== Math.round((first?.[0] ?? 0) * unit) ||
      Math.round(y * unit) !== Math.round((first?.[1] ?? 0) * unit),
  );
  return differs ? null : 'too-few-points';
}

function polygonProblem(polygons: readonly Polygon[], limits: GeometryLimits): GeometryProblem | null {
  for (const polygon of polygons) {
    for (const ring of polygon) {
      const [first, last] = [ring[0], ring.at(-1)];
      if (first === undefined || last === undefined) return 'empty';
      if (first[0] !== last[0] || first[1] !== last[1]) return 'unclosed-ring';
      if (ring.length < 4) return 'too-few-points';
    }
  }
  const rings = toIntegerRings(polygons, 10 ** limits.decimals);
  const small = ringProblem(rings, limits.decimals);
  if (small !== null) return small;
  const report = findCrossing(rings);
  return report.kind === 'crossing'
    ? 'self-crossing'
    : findNestingProblem(rings, report.touches, report.parent);
}

function ringProblem(rings: IntegerRings, decimals: number): GeometryProblem | null {
  const minTwiceArea = MIN_TWICE_AREA / 10 ** (2 * (7 - decimals));
  for (let ring = 0; ring < rings.polygon.length; ring++) {
    if ((rings.start[ring + 1] ?? 0) - (rings.start[ring] ?? 0) < 3) return 'too-few-points';
    const area = Math.abs(twiceArea(rings, ring));
    if (rings.isShell[ring] ? area >= minTwiceArea : area > 0) continue;
    // a figure of eight can be without area too: then its crossing is what the maker must know
    return !isStraight(rings, ring) && findCrossing(rings).kind === 'crossing' ? 'self-crossing' : 'no-area';
  }
  return null;
}

function isStraight(rings: IntegerRings, ring: number): boolean {
  const { x, y } = rings;
  const first = rings.start[ring] ?? 0;
  const end = rings.start[ring + 1] ?? first;
  const [ax, ay] = [x[first] ?? 0, y[first] ?? 0];
  const [bx, by] = [(x[first + 1] ?? 0) - ax, (y[first + 1] ?? 0) - ay];
  for (let i = first + 2; i < end; i++) {
    if (bx * ((y[i] ?? 0) - ay) !== by * ((x[i] ?? 0) - ax)) return false;
  }
  return true;
}
