import { roundDegrees } from '#shared/geo/map-positions.ts';
import type { Position, Ring } from '#shared/geo/positions.ts';

/** Where a line meets another: on which segment of the first, how far along it (0 to 1), and the place itself. */
export interface Hit {
  readonly index: number;
  readonly along: number;
  readonly position: Position;
}

/**
 * The points where `target` and `line` cross or touch, rounded to stored precision, as places on `target`. Given the
 * same line twice: where it crosses itself. Segments that run along each other give no hit of their own.
 */
export function crossLines(target: Ring, line: Ring): Hit[] {
  const isSelf = target === line;
  const hits: Hit[] = [];
  for (let i = 0; i + 1 < target.length; i++) {
    const [a, b] = [target[i], target[i + 1]];
    for (let j = isSelf ? i + 2 : 0; j + 1 < line.length; j++) {
      const [c, d] = [line[j], line[j + 1]];
      const hit = a && b && c && d ? crossSegments(a, b, c, d) : null;
      if (hit !== null) hits.push({ index: i, along: hit.along, position: hit.position });
    }
  }
  return hits;
}

function crossSegments(
  a: Position,
  b: Position,
  c: Position,
  d: Position,
): { along: number; position: Position } | null {
  const [abx, aby, cdx, cdy] = [b[0] - a[0], b[1] - a[1], d[0] - c[0], d[1] - c[1]];
  const denominator = abx * cdy - aby * cdx;
  if (denominator === 0) return null;
  const [acx, acy] = [c[0] - a[0], c[1] - a[1]];
  const along = (acx * cdy - acy * cdx) / denominator;
  const across = (acx * aby - acy * abx) / denominator;
  if (along < 0 || along > 1 || across < 0 || across > 1) return null;
  return { along, position: [roundDegrees(a[0] + along * abx), roundDegrees(a[1] + along * aby)] };
}
