import { union } from 'polyclip-ts';
import type { AreaGeometry, Geometry } from '#shared/geo/geometry.ts';
import { polygonsOf } from '#shared/geo/positions.ts';
import { repairArea } from '#shared/geo/repair-geometry.ts';
import { err, ok, type Result } from '#shared/lib/result.ts';

export type MergeProblem = 'not-an-area' | 'merge-failed';

/** The union of areas as one geometry (PS8), of one or more parts; rounding slivers are taken out. */
export function mergeAreas(geometries: readonly Geometry[]): Result<AreaGeometry, MergeProblem> {
  const areas = geometries.filter(
    (geometry): geometry is AreaGeometry => geometry.type === 'Polygon' || geometry.type === 'MultiPolygon',
  );
  if (areas.length === 0 || areas.length < geometries.length) return err('not-an-area');
  const polygons = areas.flatMap((area) =>
    polygonsOf(area).map((polygon) => polygon.map((ring) => ring.map((p): [number, number] => [p[0], p[1]]))),
  );
  const [first, ...rest] = polygons;
  if (!first) return err('not-an-area');
  try {
    const merged = repairArea({ type: 'MultiPolygon', coordinates: union(first, ...rest) });
    return merged === null ? err('merge-failed') : ok(merged);
  } catch {
    return err('merge-failed');
  }
}
