import type { Bbox } from '#shared/geo/bbox.ts';
import type { Geometry } from '#shared/geo/geometry.ts';
import { sequencesOf } from '#shared/geo/positions.ts';
import { projectRd } from '#shared/geo/project-rd.ts';
import { evenOddArea } from './even-odd-area.ts';

/** So many sides share one box, by which far sides are passed over together. */
const SIDES_PER_CHUNK = 16;

/**
 * A geometry made ready once for everything that is measured on it, in RD New (GE1). What is inside an area is told by
 * even-odd: a part counts where an odd number of rings goes round it, so holes, self-crossings and repeated rings need no
 * repair.
 */
export interface Shape {
  readonly kind: 'vlak' | 'lijn' | 'punt';
  /** Metres, in RD New; of no extent for a point. */
  readonly bbox: Bbox;
  /** Of an area; 0 for lines and points. */
  readonly areaSquareMeters: number;
  /** Of a line; 0 for areas and points. */
  readonly lengthMeters: number;
  /** Vertices in RD New, ring after ring, each ring ending where it began. */
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** Runs of sides: run i goes from vertex `chunks[2 * i]` to and with vertex `chunks[2 * i + 1]`, within one ring. */
  readonly chunks: Int32Array;
  /** West, south, east, north of each run. */
  readonly chunkBoxes: Float64Array;
}

/** Never throws: what holds no land or length has none. Costs a projection per vertex: keep it for as long as the geometry. */
export function prepareShape(geometry: Geometry): Shape {
  const sequences = sequencesOf(geometry);
  const isArea = geometry.type === 'Polygon' || geometry.type === 'MultiPolygon';
  let total = 0;
  for (const sequence of sequences) total += sequence.length + (isArea ? 1 : 0);
  const x = new Float64Array(total);
  const y = new Float64Array(total);
  const starts: number[] = [];
  const point = new Float64Array(2);
  let at = 0;
  for (const sequence of sequences) {
    const start = at;
    starts.push(start);
    for (const position of sequence) {
      projectRd(position[0], position[1], point, 0);
      const px = point[0] ?? 0;
      const py = point[1] ?? 0;
      if (!Number.isFinite(px) || !Number.isFinite(py)) continue;
      x[at] = px;
      y[at] = py;
      at++;
    }
    // closed by the same doubles, so that no gap of a rounding is left
    if (isArea && at > start && (x[at - 1] !== x[start] || y[at - 1] !== y[start])) {
      x[at] = x[start] ?? 0;
      y[at] = y[start] ?? 0;
      at++;
    }
  }
  starts.push(at);
  return shapeOf(
    isArea ? 'vlak' : geometry.type === 'Point' ? 'punt' : 'lijn',
    x.subarray(0, at),
    y.subarray(0, at),
    starts,
  );
}

/**
 * A shape from vertices in RD New: `starts` tells at which vertex each ring begins, and last how many vertices there are.
 * Rings end where they begin.
 */
export function shapeOf(
  kind: Shape['kind'],
  x: Float64Array,
  y: Float64Array,
  starts: readonly number[],
): Shape {
  const chunks = chunksOf(starts);
  const chunkBoxes = new Float64Array(chunks.length * 2);
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let c = 0; c * 2 < chunks.length; c++) {
    let [minX, minY, maxX, maxY] = [Infinity, Infinity, -Infinity, -Infinity];
    for (let i = chunks[c * 2] ?? 0; i <= (chunks[c * 2 + 1] ?? -1); i++) {
      const px = x[i] ?? 0;
      const py = y[i] ?? 0;
      if (px < minX) minX = px;
      if (px > maxX) maxX = px;
      if (py < minY) minY = py;
      if (py > maxY) maxY = py;
    }
    chunkBoxes.set([minX, minY, maxX, maxY], c * 4);
    if (minX < west) west = minX;
    if (minY < south) south = minY;
    if (maxX > east) east = maxX;
    if (maxY > north) north = maxY;
  }
  const bare = { kind, bbox: [west, south, east, north] as const, x, y, chunks, chunkBoxes };
  return {
    ...bare,
    areaSquareMeters: kind === 'vlak' ? evenOddArea(bare) : 0,
    lengthMeters: kind === 'lijn' ? lengthOf(x, y) : 0,
  };
}

function chunksOf(starts: readonly number[]): Int32Array {
  const chunks: number[] = [];
  for (let ring = 0; ring + 1 < starts.length; ring++) {
    const last = (starts[ring + 1] ?? 0) - 1;
    let from = starts[ring] ?? 0;
    if (from === last) chunks.push(from, last);
    for (; from < last; from += SIDES_PER_CHUNK) chunks.push(from, Math.min(last, from + SIDES_PER_CHUNK));
  }
  return Int32Array.from(chunks);
}

function lengthOf(x: Float64Array, y: Float64Array): number {
  let length = 0;
  for (let i = 1; i < x.length; i++) {
    const dx = (x[i] ?? 0) - (x[i - 1] ?? 0);
    const dy = (y[i] ?? 0) - (y[i - 1] ?? 0);
    length += Math.sqrt(dx * dx + dy * dy);
  }
  return length;
}
