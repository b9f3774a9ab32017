import { bboxOf } from '#shared/geo/bbox.ts';
import { intersectionOf } from '#shared/geo/clip.ts';
import type { AreaGeometry, Geometry } from '#shared/geo/geometry.ts';
import { polygonsOf, type Polygon } from '#shared/geo/positions.ts';

/** The land that two areas share, to draw; null when they share none, or one of them is no area. */
export function sharedArea(left: Geometry, right: Geometry): AreaGeometry | null {
  // A kaartlaag has thousands of polygons: only those near the other can share land with it.
  const near = (polygons: readonly Polygon[], other: Geometry): readonly Polygon[] => {
    const box = bboxOf([other]);
    return box === null ? [] : polygons.filter((polygon) => touches(polygon, box));
  };
  const lefts = near(polygonsOf(left), right);
  const rights = near(polygonsOf(right), left);
  if (lefts.length === 0 || rights.length === 0) return null;
  const coordinates = intersectionOf(lefts, rights);
  return coordinates === null || coordinates.length === 0 ? null : { type: 'MultiPolygon', coordinates };
}

function touches(polygon: Polygon, [west, south, east, north]: readonly number[]): boolean {
  const box = bboxOf([{ type: 'LineString', coordinates: (polygon[0] ?? []).map(([x, y]) => [x, y]) }]);
  if (box === null || west === undefined || south === undefined || east === undefined || north === undefined)
    return false;
  return box[0] <= east && box[2] >= west && box[1] <= north && box[3] >= south;
}
