import { intersection, setPrecision, union } from 'polyclip-ts';
import type { Polygon } from '#shared/geo/positions.ts';

/**
 * Points nearer than this are one, in degrees: a hundredth of a millimetre. Without it polyclip-ts throws on one in a few
 * hundred ordinary pairs of shapes that touch, and takes twice the time.
 */
const SNAP_DEGREES = 1e-10;
setPrecision(SNAP_DEGREES);

/** The union of polygons (each may cross itself) as rings; null when the clipper cannot make sense of them. */
export function unionOf(polygons: readonly Polygon[]): [number, number][][][] | null {
  const [first, ...rest] = writable(polygons);
  if (!first) return null;
  try {
    return union(first, ...rest);
  } catch {
    // it throws when rounding leaves it with rings it cannot close
    return null;
  }
}

/** What two sets of polygons share, as rings; null when the clipper cannot make sense of them. To draw, not to measure. */
export function intersectionOf(
  left: readonly Polygon[],
  right: readonly Polygon[],
): [number, number][][][] | null {
  try {
    return intersection(writable(left), writable(right));
  } catch {
    return null;
  }
}

function writable(polygons: readonly Polygon[]): [number, number][][][] {
  return polygons.map((polygon) => polygon.map((ring) => ring.map(([x, y]): [number, number] => [x, y])));
}
