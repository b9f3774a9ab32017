import type { Polygon } from '#shared/geo/positions.ts';

/**
 * The rings of a (multi)polygon on an integer grid, so that orientation tests are exact: with seven decimals and the
 * extent of the Netherlands every cross product stays below 2^53. Flat arrays, because 10.000 points must be judged
 * within a few milliseconds.
 */
export interface IntegerRings {
  /** Coordinates per vertex, without closing points and repeated points. */
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** The ring of each vertex; `start[ring]` up to `start[ring + 1]` are its vertices. */
  readonly ring: Int32Array;
  readonly start: readonly number[];
  /** The polygon of each ring, and whether the ring is its shell. */
  readonly polygon: readonly number[];
  readonly isShell: readonly boolean[];
}

/** Rounds to `unitsPerDegree` and drops repeated and closing points. */
export function toIntegerRings(polygons: readonly Polygon[], unitsPerDegree: number): IntegerRings {
  let size = 0;
  for (const polygon of polygons) for (const ring of polygon) size += ring.length;
  const x = new Float64Array(size);
  const y = new Float64Array(size);
  const ringOf = new Int32Array(size);
  const start: number[] = [0];
  const polygonOf: number[] = [];
  const isShell: boolean[] = [];
  let at = 0;
  polygons.forEach((polygon, polygonIndex) => {
    polygon.forEach((ring, ringIndex) => {
      const first = at;
      for (const [longitude, latitude] of ring) {
        const px = Math.round(longitude * unitsPerDegree);
        const py = Math.round(latitude * unitsPerDegree);
        if (at > first && px === x[at - 1] && py === y[at - 1]) continue;
        x[at] = px;
        y[at] = py;
        ringOf[at] = polygonOf.length;
        at++;
      }
      while (at > first + 1 && x[at - 1] === x[first] && y[at - 1] === y[first]) at--;
      polygonOf.push(polygonIndex);
      isShell.push(ringIndex === 0);
      start.push(at);
    });
  });
  return {
    x: x.subarray(0, at),
    y: y.subarray(0, at),
    ring: ringOf.subarray(0, at),
    start,
    polygon: polygonOf,
    isShell,
  };
}

/** Twice the signed area of a ring in grid units. */
export function twiceArea(rings: IntegerRings, ring: number): number {
  const { x, y } = rings;
  const first = rings.start[ring] ?? 0;
  const end = rings.start[ring + 1] ?? first;
  const originX = x[first] ?? 0;
  const originY = y[first] ?? 0;
  let sum = 0;
  for (let i = first + 1; i + 1 < end; i++) {
    sum +=
      ((x[i] ?? 0) - originX) * ((y[i + 1] ?? 0) - originY) -
      ((x[i + 1] ?? 0) - originX) * ((y[i] ?? 0) - originY);
  }
  return sum;
}
