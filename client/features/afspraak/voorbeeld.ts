import type { AfspraakFields } from '#shared/domain/afspraak/schema.ts';
import type { Afspraak2025 } from '#shared/domain/startpakket/afspraak-2025.ts';
import type { Alinea } from '#client/text/fill-text.ts';

/** What the drawer filters on; empty is everything. */
export interface VoorbeeldFilter {
  readonly zoek: string;
  readonly thema: string;
  readonly provincie: string;
}

export const GEEN_FILTER: VoorbeeldFilter = { zoek: '', thema: '', provincie: '' };

/** The examples that fit: every word somewhere in it, whatever the accents. */
export function filterVoorbeelden(
  all: readonly Afspraak2025[],
  { zoek, thema, provincie }: VoorbeeldFilter,
): readonly Afspraak2025[] {
  const words = fold(zoek).split(/\s+/).filter(Boolean);
  return all.filter(
    (one) =>
      (thema === '' || one.thema === thema) &&
      (provincie === '' || one.provincies.some((naam) => naam === provincie)) &&
      words.every((word) => searchText(one).includes(word)),
  );
}

/** An afspraak that starts from an example: a concept, under its short content as title. */
export function fieldsOf(voorbeeld: Afspraak2025, volgorde: number): AfspraakFields {
  return {
    titel: titleOf(voorbeeld),
    thema: voorbeeld.thema,
    soort: voorbeeld.soort,
    status: 'concept',
    volgorde,
    termijn: voorbeeld.termijn,
    trekker: null,
    volgendeStap: '',
    uitvoering: null,
    archief: null,
  };
}

/** The text to start with: what it is about, who promises what, and where it comes from. */
export function alineasOf(voorbeeld: Afspraak2025, bron: string): readonly Alinea[] {
  return [
    { tekst: voorbeeld.korteInhoud },
    ...voorbeeld.partijen.flatMap(({ naam, inzet }) =>
      inzet === null ? [] : [{ tekst: `${naam}: ${inzet}` }],
    ),
    { tekst: bron, cursief: true },
  ];
}

function titleOf({ korteInhoud }: Afspraak2025): string {
  return korteInhoud.replace(/\.$/, '').slice(0, 160);
}

function searchText(one: Afspraak2025): string {
  const partijen = one.partijen.map(({ naam, inzet }) => `${naam} ${inzet ?? ''}`).join(' ');
  return fold(
    `${one.korteInhoud} ${one.gebied ?? ''} ${one.novexGebied ?? ''} ${one.opmerking ?? ''} ${partijen}`,
  );
}

function fold(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
}
