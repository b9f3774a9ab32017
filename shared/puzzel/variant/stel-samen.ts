import type { PartijId } from '#shared/domain/partij/schema.ts';
import type { Puzzelstuk } from '#shared/domain/puzzelstuk/schema.ts';
import type { VariantStuk, VariantStukken } from '#shared/domain/variant/stuk.ts';

/**
 * A joint variant (VA4): each piece lies as in the variant that its own partij chose. Pieces of a partij that chose
 * none lie as on the tafel. `stukken` says whose each piece of the tafel is, archived ones included; whose a new piece
 * is, its variant says.
 */
export function stelSamen(
  perPartij: ReadonlyMap<PartijId, VariantStukken>,
  stukken: readonly Pick<Puzzelstuk, 'id' | 'partij'>[],
): VariantStukken {
  const owner = new Map<string, PartijId>(stukken.map(({ id, partij }) => [id, partij]));
  const joint = new Map<string, VariantStuk>();
  for (const [partij, chosen] of perPartij) {
    for (const [id, stuk] of Object.entries(chosen)) {
      const whose = owner.get(id) ?? (stuk.soort === 'nieuw' ? stuk.partij : null);
      if (whose === partij) joint.set(id, stuk);
    }
  }
  return Object.fromEntries([...joint].toSorted(([left], [right]) => (left < right ? -1 : 1)));
}

/** What of a variant concerns the pieces of one partij: what it lays itself when that variant is chosen (VA6). */
export function stukkenVan(
  partij: PartijId,
  anders: VariantStukken,
  stukken: readonly Pick<Puzzelstuk, 'id' | 'partij'>[],
): VariantStukken {
  return stelSamen(new Map([[partij, anders]]), stukken);
}
