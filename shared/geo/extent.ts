import type { GeometryProblem } from '#shared/geo/geometry-problem.ts';
import type { Bbox } from '#shared/geo/bbox.ts';

/** The Netherlands with its sea: a generous box around land, Wadden, IJsselmeer and the exclusive economic zone. */
export const NETHERLANDS: Bbox = [2.5, 50.7, 7.3, 55.8];

/** RD New of the same box, generous: no position in degrees ever has such numbers. */
const RD_EXTENT: Bbox = [-60_000, 280_000, 310_000, 880_000];

const within = (box: Bbox, x: number, y: number): boolean =>
  x >= box[0] && x <= box[2] && y >= box[1] && y <= box[3];

/** What is wrong with the place of one position in degrees, or null; says so when the axes or the system look wrong. */
export function positionProblem(x: number, y: number, extent: Bbox = NETHERLANDS): GeometryProblem | null {
  if (!Number.isFinite(x) || !Number.isFinite(y)) return 'not-finite';
  if (within(extent, x, y)) return null;
  if (within(extent, y, x)) return 'swapped-axes';
  if (within(RD_EXTENT, x, y)) return 'looks-like-rd';
  return 'outside-netherlands';
}
