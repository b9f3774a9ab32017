import type { Geometry, LngLat } from '#shared/geo/geometry.ts';
import { labelPoint } from '#shared/geo/label-point.ts';

const known = new WeakMap<Geometry, LngLat>();

/** The label point of a shape, worked out once per shape: a piece keeps its object until someone changes it. */
export function labelPointOf(geometry: Geometry): LngLat {
  let point = known.get(geometry);
  if (point === undefined) {
    point = labelPoint(geometry);
    known.set(geometry, point);
  }
  return point;
}
