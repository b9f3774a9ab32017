import { bboxOf } from '#shared/geo/bbox.ts';
import { centroidOf } from '#shared/geo/centroid.ts';
import type { Geometry, LngLat } from '#shared/geo/geometry.ts';
import { signedArea } from '#shared/geo/normalize-geometry.ts';
import { polygonsOf, type Polygon } from '#shared/geo/positions.ts';

/** A degree of longitude is this much shorter than one of latitude around 52° north. */
const LONGITUDE_SHRINK = 0.615;
/** Search stops when no cell can be this much better, as part of the size of the polygon. */
const PRECISION = 0.02;
const MAX_CELLS = 500;

interface Cell {
  readonly x: number;
  readonly y: number;
  readonly half: number;
  /** Distance from the centre to the edge, negative outside. */
  readonly distance: number;
  /** The most a point in the cell can reach. */
  readonly best: number;
}

/**
 * A point well inside the largest part of an area, for its label (pole of inaccessibility, after Mapbox's polylabel);
 * the middle vertex of a line; the point itself.
 */
export function labelPoint(geometry: Geometry): LngLat {
  if (geometry.type === 'Point') return geometry.coordinates;
  if (geometry.type === 'LineString') {
    const middle = geometry.coordinates[Math.floor(geometry.coordinates.length / 2)];
    return middle ?? [0, 0];
  }
  let largest: Polygon = [];
  for (const polygon of polygonsOf(geometry)) {
    if (Math.abs(signedArea(polygon[0] ?? [])) > Math.abs(signedArea(largest[0] ?? []))) largest = polygon;
  }
  return innermost(largest);
}

function innermost(polygon: Polygon): LngLat {
  const scaled = polygon.map((ring) => ring.map(([x, y]): [number, number] => [x * LONGITUDE_SHRINK, y]));
  const shape: Geometry = { type: 'Polygon', coordinates: scaled };
  const box = bboxOf([shape]);
  if (!box) return [0, 0];
  const [west, south, east, north] = box;
  const size = Math.min(east - west, north - south);
  const rings = scaled.map(flatOf);
  const cellAt = (x: number, y: number, half: number): Cell => {
    const distance = distanceInside(rings, x, y);
    return { x, y, half, distance, best: distance + half * Math.SQRT2 };
  };
  const middle = centroidOf(shape);
  let best = cellAt(middle[0], middle[1], 0);
  const queue: Cell[] = [];
  if (size > 0) {
    for (let x = west; x < east; x += size)
      for (let y = south; y < north; y += size) queue.push(cellAt(x + size / 2, y + size / 2, size / 2));
  }
  for (let looked = 0; looked < MAX_CELLS && queue.length > 0; looked++) {
    let top = 0;
    for (let i = 1; i < queue.length; i++) if ((queue[i]?.best ?? 0) > (queue[top]?.best ?? 0)) top = i;
    const [cell] = queue.splice(top, 1);
    if (!cell || cell.best - best.distance <= PRECISION * size) break;
    if (cell.distance > best.distance) best = cell;
    const half = cell.half / 2;
    for (const [dx, dy] of [
      [-half, -half],
      [half, -half],
      [-half, half],
      [half, half],
    ] as const) {
      const smaller = cellAt(cell.x + dx, cell.y + dy, half);
      if (smaller.distance > best.distance) best = smaller;
      queue.push(smaller);
    }
  }
  return [best.x / LONGITUDE_SHRINK, best.y];
}

/** x and y of each vertex in turn: looked at hundreds of times for a label, and so as bare numbers. */
function flatOf(ring: readonly (readonly [number, number])[]): Float64Array {
  return Float64Array.from(ring.flat());
}

/** Distance to the nearest edge, negative outside the first ring or inside one of the others. */
function distanceInside(rings: readonly Float64Array[], px: number, py: number): number {
  let nearest = Infinity;
  let isInside = false;
  for (let r = 0; r < rings.length; r++) {
    const ring = rings[r];
    if (ring === undefined) continue;
    let isInRing = false;
    let [bx, by] = [ring[0] ?? 0, ring[1] ?? 0];
    for (let at = 2; at < ring.length; at += 2) {
      const ax = bx;
      const ay = by;
      bx = ring[at] ?? 0;
      by = ring[at + 1] ?? 0;
      const dx = bx - ax;
      const dy = by - ay;
      const length = dx * dx + dy * dy;
      const along = (px - ax) * dx + (py - ay) * dy;
      const part = length === 0 ? 0 : Math.max(0, Math.min(1, along / length));
      const ex = px - ax - part * dx;
      const ey = py - ay - part * dy;
      const square = ex * ex + ey * ey;
      if (square < nearest) nearest = square;
      if (ay > py !== by > py && dx * (py - ay) - dy * (px - ax) > 0 === by > ay) isInRing = !isInRing;
    }
    if (r === 0) isInside = isInRing;
    else if (isInRing) isInside = false;
  }
  return Math.sqrt(nearest) * (isInside ? 1 : -1);
}
