import type { Opgave } from '#shared/domain/opgave/schema.ts';
import type { Bijdrage } from '#shared/domain/puzzelstuk/schema.ts';

/**
 * What a piece starts to contribute to an opgave: in hectares it follows its own size, for another unit the amount is
 * still to be said; null for an opgave without a unit.
 */
export function firstBijdrage(opgave: Opgave): Bijdrage | null {
  if (opgave.eenheid === null) return null;
  return opgave.eenheid === 'ha'
    ? { soort: 'per-hectare', waarde: 1, eenheid: 'ha' }
    : { soort: 'opgegeven', waarde: 0, eenheid: opgave.eenheid };
}
