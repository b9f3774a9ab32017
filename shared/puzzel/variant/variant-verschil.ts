import type { Puzzelstuk } from '#shared/domain/puzzelstuk/schema.ts';
import { stukWijzigingen, type StukWijziging } from '#shared/puzzel/variant/stuk-wijziging.ts';

/** How one piece differs between two lay-outs. */
export type StukVerschil =
  | { readonly soort: 'alleen-links'; readonly stuk: Puzzelstuk }
  | { readonly soort: 'alleen-rechts'; readonly stuk: Puzzelstuk }
  | {
      readonly soort: 'anders';
      readonly stuk: Puzzelstuk;
      readonly links: Puzzelstuk;
      readonly wijzigingen: readonly StukWijziging[];
    };

/**
 * The difference of two lay-outs per piece (VA5): in the order of the right one, then what only lies in the left one.
 * Pieces that lie the same are left out; the difference of a lay-out with itself is empty.
 */
export function variantVerschil(
  links: readonly Puzzelstuk[],
  rechts: readonly Puzzelstuk[],
): readonly StukVerschil[] {
  if (links === rechts) return [];
  const left = new Map(links.map((stuk) => [stuk.id, stuk]));
  const out: StukVerschil[] = [];
  for (const stuk of rechts) {
    const before = left.get(stuk.id);
    left.delete(stuk.id);
    if (before === undefined) out.push({ soort: 'alleen-rechts', stuk });
    else {
      const wijzigingen = stukWijzigingen(before, stuk);
      if (wijzigingen.length > 0) out.push({ soort: 'anders', stuk, links: before, wijzigingen });
    }
  }
  for (const stuk of left.values()) out.push({ soort: 'alleen-links', stuk });
  return out;
}
