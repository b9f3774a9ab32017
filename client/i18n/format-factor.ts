import type { Band } from '#shared/puzzel/band.ts';
import { formatAmount, formatBand } from '#client/i18n/format.ts';

/** What one unit gives: a range as it is known, a fixed figure however small: `15 – 25 woningen`, `0,000001 Mton`. */
export function formatFactor(factor: Band, unit: string): string {
  return factor.laag === factor.hoog ? formatAmount(factor.laag, unit) : formatBand(factor, unit);
}
