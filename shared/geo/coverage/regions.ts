import { coverSetsOf } from './cover-sets.ts';
import { pieceArea, sideAt } from './piece-area.ts';
import { boxAround } from './shared-box.ts';
import type { Shape } from './shape.ts';
import { walkParts } from './walk-parts.ts';

/** Land over which exactly these shapes lie. */
export interface Region {
  /** Indexes in the list of shapes, sorted. */
  readonly shapes: readonly number[];
  readonly areaSquareMeters: number;
  /** They do not overlap; from south to north, per part of the map. */
  readonly trapezoids: readonly Trapezoid[];
}

/** Land between two heights and two straight sides, in RD New. */
export interface Trapezoid {
  readonly south: number;
  readonly north: number;
  /** x at the south end and at the north end, from west to east. */
  readonly southWest: number;
  readonly southEast: number;
  readonly northWest: number;
  readonly northEast: number;
}

interface Growing {
  readonly shapes: readonly number[];
  areaSquareMeters: number;
  readonly trapezoids: Trapezoid[];
}

/**
 * All land under the areas, divided by which of them lie over it; `keep` says which regions are wanted, and may measure
 * nothing itself.
 */
export function regionsOf(
  shapes: readonly Shape[],
  keep: (shapes: readonly number[]) => boolean = () => true,
): readonly Region[] {
  const box = boxAround(shapes.map(({ bbox }) => bbox));
  if (box === null) return [];
  const sets = coverSetsOf(shapes.length);
  const regions = new Map<number, Growing | null>();
  let [x, y] = [0, 0];
  walkParts(
    shapes,
    box,
    sets,
    (set, sides, west, east, low, high) => {
      if (set === 0) return;
      let region = regions.get(set);
      if (region === undefined) {
        const members = sets.members(set);
        region = keep(members) ? { shapes: members, areaSquareMeters: 0, trapezoids: [] } : null;
        regions.set(set, region);
      }
      if (region === null) return;
      const areaSquareMeters = pieceArea(sides, west, east, low, high);
      if (!(areaSquareMeters > 0)) return;
      region.areaSquareMeters += areaSquareMeters;
      region.trapezoids.push({
        south: y + low,
        north: y + high,
        southWest: x + sideAt(sides, west, low),
        southEast: x + sideAt(sides, east, low),
        northWest: x + sideAt(sides, west, high),
        northEast: x + sideAt(sides, east, high),
      });
    },
    (tile) => {
      [x, y] = tile;
    },
  );
  const kept: Region[] = [];
  for (const region of regions.values())
    if (region !== null && region.trapezoids.length > 0) kept.push(region);
  return kept;
}
