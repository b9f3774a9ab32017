import type { Bbox } from '#shared/geo/bbox.ts';
import type { Rd } from '#shared/geo/geometry.ts';
import { containsPoint } from './contains-point.ts';
import type { Shape } from './shape.ts';

/** How far two shapes are apart, and the places in RD New where they are nearest; the same place when they touch. */
export interface Nearest {
  readonly distanceMeters: number;
  readonly places: readonly [Rd, Rd];
}

/** Metres between two shapes: 0 when they share a place, null beyond the limit. */
export function distanceMeters(a: Shape, b: Shape, limitMeters: number): number | null {
  return nearestBetween(a, b, limitMeters)?.distanceMeters ?? null;
}

/** Null beyond the limit, or when one of them has no place at all. */
export function nearestBetween(a: Shape, b: Shape, limitMeters: number): Nearest | null {
  if (!(boxGap(a.bbox, b.bbox) <= limitMeters)) return null;
  const inner = placeWithin(a, b) ?? placeWithin(b, a);
  if (inner !== null) return { distanceMeters: 0, places: [inner, inner] };
  const search = new Search(a, b, limitMeters);
  search.run();
  return search.found();
}

/** A place of `inner` that lies in `outer`. One of each ring is enough: where a ring lies partly inside, sides cross. */
function placeWithin(inner: Shape, outer: Shape): Rd | null {
  const { x, y, chunks } = inner;
  for (let c = 0; c < chunks.length; c += 2) {
    const from = chunks[c] ?? 0;
    // a run that goes on where the one before ended is of the same ring
    if (c > 0 && chunks[c - 1] === from) continue;
    const px = x[from] ?? 0;
    const py = y[from] ?? 0;
    if (containsPoint(outer, px, py)) return [px, py];
  }
  return null;
}

function boxGap(a: Bbox, b: Bbox): number {
  return Math.sqrt(squareGap(a[0], a[1], a[2], a[3], b[0], b[1], b[2], b[3]));
}

function squareGap(
  aWest: number,
  aSouth: number,
  aEast: number,
  aNorth: number,
  bWest: number,
  bSouth: number,
  bEast: number,
  bNorth: number,
): number {
  const dx = Math.max(0, aWest - bEast, bWest - aEast);
  const dy = Math.max(0, aSouth - bNorth, bSouth - aNorth);
  return dx * dx + dy * dy;
}

/** Looks at runs of sides whose boxes are near enough, and within those at every two sides. */
class Search {
  readonly #a: Shape;
  readonly #b: Shape;
  /** Square metres; only what is at most this far counts. */
  #best: number;
  #hasFound = false;
  #ax = 0;
  #ay = 0;
  #bx = 0;
  #by = 0;

  constructor(a: Shape, b: Shape, limitMeters: number) {
    this.#a = a;
    this.#b = b;
    this.#best = limitMeters * limitMeters;
  }

  found(): Nearest | null {
    if (!this.#hasFound) return null;
    return {
      distanceMeters: Math.sqrt(this.#best),
      places: [
        [this.#ax, this.#ay],
        [this.#bx, this.#by],
      ],
    };
  }

  run(): void {
    const { chunks: aChunks, chunkBoxes: aBoxes } = this.#a;
    const { chunks: bChunks, chunkBoxes: bBoxes } = this.#b;
    const [west, south, east, north] = this.#b.bbox;
    for (let c = 0; c * 2 < aChunks.length; c++) {
      const aWest = aBoxes[c * 4] ?? 0;
      const aSouth = aBoxes[c * 4 + 1] ?? 0;
      const aEast = aBoxes[c * 4 + 2] ?? 0;
      const aNorth = aBoxes[c * 4 + 3] ?? 0;
      if (squareGap(aWest, aSouth, aEast, aNorth, west, south, east, north) > this.#best) continue;
      for (let d = 0; d * 2 < bChunks.length; d++) {
        const gap = squareGap(
          aWest,
          aSouth,
          aEast,
          aNorth,
          bBoxes[d * 4] ?? 0,
          bBoxes[d * 4 + 1] ?? 0,
          bBoxes[d * 4 + 2] ?? 0,
          bBoxes[d * 4 + 3] ?? 0,
        );
        if (gap > this.#best) continue;
        this.#compare(
          aChunks[c * 2] ?? 0,
          aChunks[c * 2 + 1] ?? 0,
          bChunks[d * 2] ?? 0,
          bChunks[d * 2 + 1] ?? 0,
        );
        if (this.#hasFound && this.#best === 0) return;
      }
    }
  }

  /** Every side of one run against every side of the other; a run of one place has one side of no length. */
  #compare(aFrom: number, aTo: number, bFrom: number, bTo: number): void {
    const { x: ax, y: ay } = this.#a;
    const { x: bx, y: by } = this.#b;
    for (let i = aFrom; i < Math.max(aTo, aFrom + 1); i++) {
      const px = ax[i] ?? 0;
      const py = ay[i] ?? 0;
      const qx = ax[i + 1] ?? px;
      const qy = ay[i + 1] ?? py;
      for (let j = bFrom; j < Math.max(bTo, bFrom + 1); j++) {
        const rx = bx[j] ?? 0;
        const ry = by[j] ?? 0;
        const sx = bx[j + 1] ?? rx;
        const sy = by[j + 1] ?? ry;
        const gapX = Math.max(0, Math.min(px, qx) - Math.max(rx, sx), Math.min(rx, sx) - Math.max(px, qx));
        const gapY = Math.max(0, Math.min(py, qy) - Math.max(ry, sy), Math.min(ry, sy) - Math.max(py, qy));
        if (gapX * gapX + gapY * gapY > this.#best) continue;
        this.#crossing(px, py, qx, qy, rx, ry, sx, sy);
        this.#toSide(px, py, rx, ry, sx, sy, false);
        this.#toSide(qx, qy, rx, ry, sx, sy, false);
        this.#toSide(rx, ry, px, py, qx, qy, true);
        this.#toSide(sx, sy, px, py, qx, qy, true);
      }
    }
  }

  #crossing(
    px: number,
    py: number,
    qx: number,
    qy: number,
    rx: number,
    ry: number,
    sx: number,
    sy: number,
  ): void {
    const [dx, dy, ex, ey] = [qx - px, qy - py, sx - rx, sy - ry];
    const cross = dx * ey - dy * ex;
    if (cross === 0) return;
    const t = ((rx - px) * ey - (ry - py) * ex) / cross;
    const u = ((rx - px) * dy - (ry - py) * dx) / cross;
    if (t < 0 || t > 1 || u < 0 || u > 1) return;
    this.#best = 0;
    this.#hasFound = true;
    this.#ax = this.#bx = px + dx * t;
    this.#ay = this.#by = py + dy * t;
  }

  /** The distance of a place to a side; `isOfB` tells whose place it is. */
  #toSide(px: number, py: number, rx: number, ry: number, sx: number, sy: number, isOfB: boolean): void {
    const dx = sx - rx;
    const dy = sy - ry;
    const square = dx * dx + dy * dy;
    const t = square === 0 ? 0 : Math.max(0, Math.min(1, ((px - rx) * dx + (py - ry) * dy) / square));
    const nx = rx + dx * t;
    const ny = ry + dy * t;
    const gap = (px - nx) * (px - nx) + (py - ny) * (py - ny);
    if (gap > this.#best || (gap === this.#best && this.#hasFound)) return;
    this.#best = gap;
    this.#hasFound = true;
    [this.#ax, this.#ay, this.#bx, this.#by] = isOfB ? [nx, ny, px, py] : [px, py, nx, ny];
  }
}
