import { unionOf } from '#shared/geo/clip.ts';
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
  const united = unionOf(areas.flatMap(polygonsOf));
  const merged = united === null ? null : repairArea({ type: 'MultiPolygon', coordinates: united });
  return merged === null ? err('merge-failed') : ok(merged);
}
