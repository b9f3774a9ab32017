import type { Opgave } from '#shared/domain/opgave/schema.ts';

/**
 * Opgaven that another source states for the same gebied, thema and unit: competing values, or values for another year.
 * Both are shown, none is chosen (OG2).
 */
export function andereWaarden(opgaven: readonly Opgave[], opgave: Opgave): readonly Opgave[] {
  if (opgave.waarde === null) return [];
  return opgaven.filter(
    (other) =>
      other.id !== opgave.id &&
      other.waarde !== null &&
      other.bron.document !== opgave.bron.document &&
      other.gebied.naam === opgave.gebied.naam &&
      other.thema === opgave.thema &&
      other.eenheid === opgave.eenheid,
  );
}
