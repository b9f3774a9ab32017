import { bboxesMeet, bboxOf, type Bbox } from '#shared/geo/bbox.ts';
import { containsPosition } from '#shared/geo/contains.ts';
import { prepareShape, type Shape } from '#shared/geo/coverage/shape.ts';
import { sharedArea } from '#shared/geo/coverage/shared-area.ts';
import type { Geometry, LngLat } from '#shared/geo/geometry.ts';
import { lengthMeters } from '#shared/geo/length.ts';

/** Which part of a geometry lies in one of the areas, from 0 to 1. */
export interface Deel<Vlak> {
  readonly vlak: Vlak;
  readonly deel: number;
}

/** Less than this is a shared border, not shared land (BO6). */
const MIN_DEEL = 0.001;

const boxes = new WeakMap<Geometry, Bbox | null>();
const shapes = new WeakMap<Geometry, Shape>();

/**
 * The areas in which a geometry lies, with the part of it that lies there: by land, by length for a line, as a whole for
 * a point (BA8). Only areas near it cost anything; what was made ready for one is kept for as long as that area is.
 */
export function delenIn<Vlak extends { readonly geometrie: Geometry }>(
  geometrie: Geometry | null,
  vlakken: readonly Vlak[],
): readonly Deel<Vlak>[] {
  const box = geometrie === null ? null : boxOf(geometrie);
  if (geometrie === null || box === null) return [];
  return vlakken.flatMap((vlak) => {
    const other = boxOf(vlak.geometrie);
    if (other === null || !bboxesMeet(box, other)) return [];
    const deel = deelIn(geometrie, vlak.geometrie);
    return deel > MIN_DEEL ? [{ vlak, deel }] : [];
  });
}

function deelIn(geometrie: Geometry, area: Geometry): number {
  if (geometrie.type === 'Point') return containsPosition(area, geometrie.coordinates) ? 1 : 0;
  if (geometrie.type === 'LineString') return lengthIn(geometrie.coordinates, area);
  const shape = shapeOf(geometrie);
  return shape.areaSquareMeters > 0 ? sharedArea(shape, shapeOf(area)) / shape.areaSquareMeters : 0;
}

/** A stretch of a line counts where its middle lies. */
function lengthIn(line: readonly LngLat[], area: Geometry): number {
  let [inside, total] = [0, 0];
  for (let i = 1; i < line.length; i++) {
    const [from, to] = [line[i - 1], line[i]];
    if (!from || !to) continue;
    const meters = lengthMeters({ type: 'LineString', coordinates: [[...from], [...to]] });
    total += meters;
    if (containsPosition(area, [(from[0] + to[0]) / 2, (from[1] + to[1]) / 2])) inside += meters;
  }
  return total > 0 ? inside / total : 0;
}

function boxOf(geometrie: Geometry): Bbox | null {
  let box = boxes.get(geometrie);
  if (box === undefined) boxes.set(geometrie, (box = bboxOf([geometrie])));
  return box;
}

function shapeOf(geometrie: Geometry): Shape {
  let shape = shapes.get(geometrie);
  if (!shape) shapes.set(geometrie, (shape = prepareShape(geometrie)));
  return shape;
}
