import type { Geometry } from '#shared/geo/geometry.ts';
import { sequencesOf } from '#shared/geo/positions.ts';

/** [west, south, east, north], in the system of the coordinates. */
export type Bbox = readonly [number, number, number, number];

/** The smallest box around the geometries, in degrees; null when they hold no position. */
export function bboxOf(geometries: readonly Geometry[]): Bbox | null {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const geometry of geometries) {
    for (const sequence of sequencesOf(geometry)) {
      for (const [x, y] of sequence) {
        if (x < west) west = x;
        if (x > east) east = x;
        if (y < south) south = y;
        if (y > north) north = y;
      }
    }
  }
  return west === Infinity ? null : [west, south, east, north];
}

/** Whether two boxes share at least an edge or a corner. */
export function bboxesMeet(a: Bbox, b: Bbox): boolean {
  return a[0] <= b[2] && b[0] <= a[2] && a[1] <= b[3] && b[1] <= a[3];
}
