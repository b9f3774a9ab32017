import { coverSetsOf } from './cover-sets.ts';
import { pieceArea } from './piece-area.ts';
import type { Shape } from './shape.ts';
import { walkParts } from './walk-parts.ts';

/** A part of an area: which of the others lie over it, and its square metres. */
export interface CoveredPart {
  /** Indexes in the list of others, sorted; empty: none of them. */
  readonly others: readonly number[];
  readonly areaSquareMeters: number;
}

/**
 * The area of `target`, divided by exactly which of `others` lie over it. The parts add up to its area; those without
 * land are left out. Only the others near the target cost anything. In the order in which the parts are met from south to
 * north; nothing for a line or a point.
 */
export function coverage(target: Shape, others: readonly Shape[]): readonly CoveredPart[] {
  if (target.kind !== 'vlak') return [];
  const own = others.length;
  const sets = coverSetsOf(own + 1);
  const areas = new Map<number, number>();
  walkParts([...others, target], target.bbox, sets, (set, sides, west, east, low, high) => {
    if (!sets.has(set, own)) return;
    areas.set(set, (areas.get(set) ?? 0) + pieceArea(sides, west, east, low, high));
  });
  const parts: CoveredPart[] = [];
  for (const [set, areaSquareMeters] of areas) {
    // the target has the highest number, so it comes last
    if (areaSquareMeters > 0) parts.push({ others: sets.members(set).slice(0, -1), areaSquareMeters });
  }
  return parts;
}
