import { unionOf } from '#shared/geo/clip.ts';
import type { AreaGeometry, Geometry } from '#shared/geo/geometry.ts';
import { normalizeGeometry, signedArea } from '#shared/geo/normalize-geometry.ts';
import { GEOMETRY_LIMITS, validateGeometry, type GeometryLimits } from '#shared/geo/validate-geometry.ts';

/** Smaller than about a square metre is what rounding leaves behind, not land. In squared degrees, twice the area. */
const SLIVER = 2.6e-10;
const MAX_ROUNDS = 3;

/**
 * Makes computed or foreign areas sound: resolves crossings and overlaps (union with itself), drops slivers, rounds as
 * we store. The outcome is normalized and valid, or null when nothing sound is left. Not for what people draw: that is
 * refused with a reason, never silently changed.
 */
export function repairArea(
  geometry: AreaGeometry,
  limits: GeometryLimits = GEOMETRY_LIMITS,
): AreaGeometry | null {
  let current = asArea(normalizeGeometry(geometry));
  for (let round = 0; round < MAX_ROUNDS && current !== null; round++) {
    if (validateGeometry(current, limits).ok) return current;
    // the first time a figure of eight can have no net area: only what the union left may be called a sliver
    const clean = dropSlivers(current, round === 0 ? 0 : SLIVER);
    const united = unionOf(clean);
    if (united === null) return null;
    current = asArea(normalizeGeometry({ type: 'MultiPolygon', coordinates: united }));
  }
  return current !== null && validateGeometry(current, limits).ok ? current : null;
}

function asArea(geometry: Geometry): AreaGeometry | null {
  return geometry.type === 'Polygon' || geometry.type === 'MultiPolygon' ? geometry : null;
}

function dropSlivers(geometry: AreaGeometry, minTwiceArea: number): [number, number][][][] {
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  return polygons
    .map((polygon) => polygon.filter((ring) => ring.length >= 4))
    .filter((polygon) => polygon[0] !== undefined && Math.abs(signedArea(polygon[0])) >= minTwiceArea);
}
