import type { Geometry } from '#shared/geo/geometry.ts';
import { areaSquareMeters } from '#shared/geo/area.ts';
import { cutPolygon } from '#shared/geo/cut-polygon.ts';
import { crossLines, type Hit } from '#shared/geo/line-hits.ts';
import { normalizeGeometry } from '#shared/geo/normalize-geometry.ts';
import { polygonsOf, type Ring } from '#shared/geo/positions.ts';
import { repairArea } from '#shared/geo/repair-geometry.ts';
import { err, ok, type Result } from '#shared/lib/result.ts';

export const CUT_PROBLEMS = ['not-cuttable', 'line-crosses-itself', 'line-does-not-divide'] as const;
export type CutProblem = (typeof CUT_PROBLEMS)[number];

/**
 * Cuts an area or a line along a drawn line (PS7). The parts come largest first and share their new edge point for
 * point; parts of a MultiPolygon that the line misses stay with the largest. The line must run right across: ends inside
 * the area are no cut.
 */
export function cutGeometry(geometry: Geometry, line: Ring): Result<readonly Geometry[], CutProblem> {
  if (geometry.type === 'Point' || line.length < 2) return err('not-cuttable');
  if (geometry.type === 'LineString') return cutLine(geometry.coordinates, line);
  if (crossLines(line, line).length > 0) return err('line-crosses-itself');

  const parts: Geometry[] = [];
  const untouched: [number, number][][][] = [];
  for (const polygon of polygonsOf(geometry)) {
    const pieces = cutPolygon(polygon, line);
    if (pieces.length < 2) {
      untouched.push(polygon.map((ring) => ring.map(([x, y]): [number, number] => [x, y])));
      continue;
    }
    for (const piece of pieces) {
      // a sliver of less than a square metre is no part: it falls away
      const sound = repairArea({ type: 'Polygon', coordinates: piece });
      if (sound !== null) parts.push(sound);
    }
  }
  parts.sort((a, b) => areaSquareMeters(b) - areaSquareMeters(a));
  const [largest, ...others] = parts;
  if (!largest || others.length === 0) return err('line-does-not-divide');
  if (untouched.length === 0) return ok(parts);
  const polygons = polygonsOf(largest).map((polygon) =>
    polygon.map((ring) => ring.map(([x, y]): [number, number] => [x, y])),
  );
  const first = normalizeGeometry({ type: 'MultiPolygon', coordinates: [...polygons, ...untouched] });
  return ok([first, ...others]);
}

function cutLine(target: Ring, line: Ring): Result<readonly Geometry[], CutProblem> {
  const hits = crossLines(target, line).sort((a, b) => a.index - b.index || a.along - b.along);
  const parts: [number, number][][] = [];
  let current: [number, number][] = [];
  let at = 0;
  const add = (position: readonly [number, number]): void => {
    const last = current.at(-1);
    if (!last || last[0] !== position[0] || last[1] !== position[1]) current.push([position[0], position[1]]);
  };
  const upTo = (hit: Hit): void => {
    for (; at <= hit.index; at++) add(target[at] ?? hit.position);
  };
  for (const hit of hits) {
    upTo(hit);
    add(hit.position);
    if (current.length > 1) parts.push(current);
    current = [[hit.position[0], hit.position[1]]];
  }
  for (; at < target.length; at++) add(target[at] ?? [0, 0]);
  if (current.length > 1) parts.push(current);
  if (parts.length < 2) return err('line-does-not-divide');
  return ok(parts.map((coordinates) => ({ type: 'LineString', coordinates })));
}
