import type { Opgave } from '#shared/domain/opgave/schema.ts';
import type { Gevraagd } from '#shared/puzzel/uitkomst.ts';
import { formatAmount, formatNumber } from '#client/i18n/format.ts';

/** What the source asks, as it gives it (OG1): `83.500 woning`, `5–10%`; null when it gives no number. */
export function gevraagdText(opgave: Opgave): string | null {
  if (opgave.waarde === null) return null;
  return rangeText(opgave.waarde, opgave.waardeTot ?? opgave.waarde, opgave.eenheid);
}

/** What is asked of the tafel or of a gebied at a horizon, in the unit of the opgave. */
export function gevraagdBand(
  { waarde, waardeTot }: Pick<Gevraagd, 'waarde' | 'waardeTot'>,
  eenheid: string | null,
): string {
  return rangeText(waarde, waardeTot, eenheid);
}

function rangeText(from: number, to: number, eenheid: string | null): string {
  if (from === to) return formatAmount(from, eenheid);
  return `${formatNumber(from)}–${formatAmount(to, eenheid)}`;
}

/** The unit split for a narrow row: `% gezondheidswinst` gives a figure with `%` and a note `gezondheidswinst`. */
export function splitEenheid(opgave: Opgave): { readonly kort: Opgave; readonly noot: string | null } {
  if (opgave.eenheid === null || !opgave.eenheid.startsWith('% ')) return { kort: opgave, noot: null };
  return { kort: { ...opgave, eenheid: '%' }, noot: opgave.eenheid.slice(2) };
}
