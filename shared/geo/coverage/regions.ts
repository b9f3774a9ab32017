import { CoverSets } from './cover-sets.ts';
import { boxAround } from './shared-box.ts';
import type { Shape } from './shape.ts';
import { pieceArea, walkParts } from './walk-parts.ts';

/** Land over which exactly these shapes lie. */
export interface Region {
  /** Indexes in the list of shapes, sorted. */
  readonly shapes: readonly number[];
  readonly areaSquareMeters: number;
  /** One after the other, from south to north per part of the map. */
  readonly trapezoids: readonly Trapezoid[];
}

/** Land between two heights and two straight sides, in RD New. */
export interface Trapezoid {
  readonly south: number;
  readonly north: number;
  /** x at the south end, from west to east. */
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

/** A trapezoid that goes on for as long as the same two sides bound the same land. */
interface Open {
  readonly set: number;
  readonly eastSide: number;
  north: number;
  readonly at: number;
}

/** All land under the areas, divided by which of them lie over it; `keep` says which regions are wanted. */
export function regionsOf(
  shapes: readonly Shape[],
  keep: (shapes: readonly number[]) => boolean = () => true,
): readonly Region[] {
  const box = boxAround(shapes.map(({ bbox }) => bbox));
  if (box === null) return [];
  const sets = new CoverSets(shapes.length);
  const regions = new Map<number, Growing | null>();
  const openBySide = new Map<number, Open>();
  let [west, south] = [0, 0];
  walkParts(
    shapes,
    box,
    sets,
    (set, strip, at) => {
      if (set === 0) return;
      let region = regions.get(set);
      if (region === undefined) {
        const members = sets.members(set);
        region = keep(members) ? { shapes: members, areaSquareMeters: 0, trapezoids: [] } : null;
        regions.set(set, region);
      }
      if (region === null) return;
      const areaSquareMeters = pieceArea(strip, at);
      if (!(areaSquareMeters > 0)) return;
      region.areaSquareMeters += areaSquareMeters;
      const { low, high, side, lowX, highX } = strip;
      const [westSide, eastSide] = [side[at - 1] ?? 0, side[at] ?? 0];
      const open = openBySide.get(westSide);
      const top = {
        north: south + high,
        northWest: west + (highX[at - 1] ?? 0),
        northEast: west + (highX[at] ?? 0),
      };
      if (open?.set === set && open.eastSide === eastSide && open.north === low) {
        const below = region.trapezoids[open.at];
        if (below !== undefined) region.trapezoids[open.at] = { ...below, ...top };
        open.north = high;
        return;
      }
      const length = region.trapezoids.push({
        south: south + low,
        southWest: west + (lowX[at - 1] ?? 0),
        southEast: west + (lowX[at] ?? 0),
        ...top,
      });
      openBySide.set(westSide, { set, eastSide, north: high, at: length - 1 });
    },
    (tile) => {
      [west, south] = tile;
      openBySide.clear();
    },
  );
  return [...regions.values()]
    .filter((region) => region !== null)
    .filter((region) => region.trapezoids.length > 0);
}
