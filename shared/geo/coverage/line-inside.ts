import { containsPoint } from './contains-point.ts';
import type { Shape } from './shape.ts';

/** Pieces of a line, each from vertex `at` on, between two parts of the way to the next vertex. */
interface LinePiece {
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

/** Metres of a line that lie in an area; 0 for anything else. */
export function lengthInside(line: Shape, area: Shape): number {
  let sum = 0;
  for (const piece of piecesInside(line, area)) sum += pieceLength(line, piece);
  return sum;
}

/** The middle of the longest piece of a line in an area, in RD New; null when none of it lies there. */
export function middleInside(line: Shape, area: Shape): readonly [number, number] | null {
  let longest: LinePiece | null = null;
  for (const piece of piecesInside(line, area))
    if (longest === null || pieceLength(line, piece) > pieceLength(line, longest)) longest = piece;
  if (longest === null) return null;
  return placeOn(line, longest.at, (longest.from + longest.to) / 2);
}

function pieceLength({ x, y }: Shape, { at, from, to }: LinePiece): number {
  const dx = (x[at + 1] ?? 0) - (x[at] ?? 0);
  const dy = (y[at + 1] ?? 0) - (y[at] ?? 0);
  return Math.sqrt(dx * dx + dy * dy) * (to - from);
}

function placeOn({ x, y }: Shape, at: number, part: number): readonly [number, number] {
  const ax = x[at] ?? 0;
  const ay = y[at] ?? 0;
  return [ax + ((x[at + 1] ?? 0) - ax) * part, ay + ((y[at + 1] ?? 0) - ay) * part];
}

/** Each side of the line is cut where it meets the area, and each piece is judged by its middle. */
function piecesInside(line: Shape, area: Shape): readonly LinePiece[] {
  if (line.kind !== 'lijn' || area.kind !== 'vlak') return [];
  const pieces: LinePiece[] = [];
  for (let at = 0; at + 1 < line.x.length; at++) {
    const cuts = [0, ...cutsOf(line, at, area), 1].sort((a, b) => a - b);
    let from = 0;
    for (const to of cuts) {
      if (!(to > from)) continue;
      const [px, py] = placeOn(line, at, (from + to) / 2);
      if (containsPoint(area, px, py)) pieces.push({ at, from, to });
      from = to;
    }
  }
  return pieces;
}

function cutsOf({ x, y }: Shape, at: number, area: Shape): readonly number[] {
  const ax = x[at] ?? 0;
  const ay = y[at] ?? 0;
  const dx = (x[at + 1] ?? 0) - ax;
  const dy = (y[at + 1] ?? 0) - ay;
  const [west, east] = dx < 0 ? [ax + dx, ax] : [ax, ax + dx];
  const [south, north] = dy < 0 ? [ay + dy, ay] : [ay, ay + dy];
  const cuts: number[] = [];
  const { chunks, chunkBoxes } = area;
  for (let c = 0; c * 2 < chunks.length; c++) {
    if ((chunkBoxes[c * 4] ?? 0) > east || (chunkBoxes[c * 4 + 2] ?? 0) < west) continue;
    if ((chunkBoxes[c * 4 + 1] ?? 0) > north || (chunkBoxes[c * 4 + 3] ?? 0) < south) continue;
    const to = chunks[c * 2 + 1] ?? 0;
    for (let i = chunks[c * 2] ?? 0; i < to; i++) {
      const ex = (area.x[i] ?? 0) - ax;
      const ey = (area.y[i] ?? 0) - ay;
      const fx = (area.x[i + 1] ?? 0) - ax;
      const fy = (area.y[i + 1] ?? 0) - ay;
      const before = dx * ey - dy * ex;
      const after = dx * fy - dy * fx;
      if (before === after || before > 0 === after > 0) continue;
      const part = before / (before - after);
      const cut = dx * dx > dy * dy ? (ex + (fx - ex) * part) / dx : (ey + (fy - ey) * part) / dy;
      if (cut > 0 && cut < 1) cuts.push(cut);
    }
  }
  return cuts;
}
