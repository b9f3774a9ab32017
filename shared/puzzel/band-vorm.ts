import type { Band } from '#shared/puzzel/band.ts';

/** A sum of what pieces contribute: as precise as its size deserves, since it follows drawn shapes. */
export function roundSum(value: number): number {
  const size = Math.abs(value);
  const factor = size >= 100 ? 1 : size >= 10 ? 10 : 100;
  return Math.round(value * factor) / factor;
}

/** What differs less than this comes from computing, not from not knowing. */
const EXACT_PART = 1e-4;
/** A range narrower than this part of its size says more than is known: it reads as one figure. */
const NARROWEST_PART = 0.005;

/** How a band is to be read, with no more digits than its width allows. */
export type BandVorm =
  | { readonly soort: 'een'; readonly waarde: number }
  | { readonly soort: 'ongeveer'; readonly waarde: number }
  | { readonly soort: 'van-tot'; readonly laag: number; readonly hoog: number };

export function bandVorm({ laag, waarschijnlijk, hoog }: Band): BandVorm {
  const width = hoog - laag;
  const size = Math.max(Math.abs(laag), Math.abs(hoog));
  if (width <= size * EXACT_PART) return { soort: 'een', waarde: roundSum(waarschijnlijk) };
  if (width < size * NARROWEST_PART)
    return { soort: 'ongeveer', waarde: roundSum(roundToWidth(waarschijnlijk, width)) };
  return { soort: 'van-tot', laag: roundToWidth(laag, width), hoog: roundToWidth(hoog, width) };
}

/** Digits that a range of this width leaves standing: two of the width itself; of an end that is far smaller, two of its own. */
function roundToWidth(value: number, width: number): number {
  if (value === 0) return 0;
  const size = Math.min(width, Math.abs(value));
  const step = 10 ** (Math.floor(Math.log10(size)) - 1);
  const rounded = Math.round(value / step) * step;
  // 0.1 * 3 is not 0.3: what is shown comes from whole numbers.
  return step < 1 ? Math.round(rounded / step) / Math.round(1 / step) : rounded;
}
