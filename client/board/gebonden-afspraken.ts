import type { Afspraak, Koppeling } from '#shared/domain/afspraak/schema.ts';
import { koppelingVan } from '#shared/veld/veld.ts';
import type { GebondenVelden } from '#client/board/gebonden-velden.ts';

/** What an afspraak is bound to: what it was linked to, and what its fields are of; keys `soort/id`, each once. */
export function bindingen(afspraak: Afspraak, velden: GebondenVelden): ReadonlySet<string> {
  const keys = new Set(afspraak.koppeling.map(({ soort, id }) => `${soort}/${id}`));
  for (const { veld } of velden.get(afspraak.id) ?? []) {
    const key = koppelingVan(veld);
    if (key !== null) keys.add(key);
  }
  return keys;
}

/** The afspraken that are bound to this, by a link or by a field. */
export function gebondenAan(
  afspraken: readonly Afspraak[],
  velden: GebondenVelden,
  { soort, id }: Koppeling,
): readonly Afspraak[] {
  return afspraken.filter((afspraak) => bindingen(afspraak, velden).has(`${soort}/${id}`));
}

/** Ids of the pieces that an afspraak is bound to. */
export function stukkenVan(afspraak: Afspraak, velden: GebondenVelden): readonly string[] {
  const prefix = 'puzzelstuk/';
  return [...bindingen(afspraak, velden)].flatMap((key) =>
    key.startsWith(prefix) ? [key.slice(prefix.length)] : [],
  );
}
