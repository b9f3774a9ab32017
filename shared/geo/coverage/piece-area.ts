import type { Sides } from './sides.ts';

/** Where a side is at a height, in metres from the corner of the box. */
export function sideAt({ lowX, lowY, highX, highY, slope }: Sides, side: number, height: number): number {
  return height === highY[side]
    ? (highX[side] ?? 0)
    : (lowX[side] ?? 0) + (height - (lowY[side] ?? 0)) * (slope[side] ?? 0);
}

/** Square metres between two sides and two heights. */
export function pieceArea(sides: Sides, west: number, east: number, low: number, high: number): number {
  const atLow = sideAt(sides, east, low) - sideAt(sides, west, low);
  const atHigh = sideAt(sides, east, high) - sideAt(sides, west, high);
  return ((atLow + atHigh) * (high - low)) / 2;
}
