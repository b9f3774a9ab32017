import { prepareShape, type Shape } from '#shared/geo/coverage/shape.ts';
import type { Geometry } from '#shared/geo/geometry.ts';

/** Square metres. */
export const HECTARE = 10_000;

const prepared = new WeakMap<Geometry, Shape>();

/** The geometry made ready to measure; remembered per object, since geometries are never changed in place. */
export function shapeOf(geometrie: Geometry): Shape {
  let shape = prepared.get(geometrie);
  if (!shape) prepared.set(geometrie, (shape = prepareShape(geometrie)));
  return shape;
}
