import type { Opgave } from '#shared/domain/opgave/schema.ts';
import { formatAmount, formatNumber } from '#client/i18n/format.ts';

/** What the source asks, as it gives it (OG1): `83.500 woning`, `5–10%`; null when it gives no number. */
export function gevraagdText(opgave: Opgave): string | null {
  if (opgave.waarde === null) return null;
  if (opgave.waardeTot === undefined) return formatAmount(opgave.waarde, opgave.eenheid);
  return `${formatNumber(opgave.waarde)}–${formatAmount(opgave.waardeTot, opgave.eenheid)}`;
}

/** The unit split for a narrow row: `% gezondheidswinst` gives a figure with `%` and a note `gezondheidswinst`. */
export function splitEenheid(opgave: Opgave): { readonly kort: Opgave; readonly noot: string | null } {
  if (opgave.eenheid === null || !opgave.eenheid.startsWith('% ')) return { kort: opgave, noot: null };
  return { kort: { ...opgave, eenheid: '%' }, noot: opgave.eenheid.slice(2) };
}
