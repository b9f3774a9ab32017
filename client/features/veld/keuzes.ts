import type { VeldSoort } from '#shared/domain/afspraak/tekst.ts';
import type { Belofte } from '#shared/domain/inzet/belofte.ts';
import type { Opgave } from '#shared/domain/opgave/schema.ts';
import type { Puzzelstuk } from '#shared/domain/puzzelstuk/schema.ts';
import type { Tafel } from '#shared/domain/tafel/schema.ts';
import { HORIZONNEN } from '#shared/puzzel/horizon.ts';
import { eigenschapKey, type Eigenschap, type VeldBron } from '#shared/veld/veld.ts';

/** Something that a field can be of. */
export interface BronKeuze {
  readonly soort: VeldSoort;
  readonly bron: string;
  readonly naam: string;
}

/** Everything on the table that a field in this afspraak can be of, in the order of the picker. */
export function bronKeuzes(op: {
  readonly puzzelstukken: readonly Puzzelstuk[];
  readonly opgaven: readonly Opgave[];
  readonly beloften: readonly Belofte[];
  readonly tafel: Tafel | null;
}): readonly BronKeuze[] {
  return [
    ...op.puzzelstukken.map(({ id, titel }) => ({ soort: 'puzzelstuk' as const, bron: id, naam: titel })),
    ...op.opgaven.map(({ id, titel }) => ({ soort: 'opgave' as const, bron: id, naam: titel })),
    // The balans speaks of what can be counted only.
    ...op.opgaven.flatMap(({ id, titel, eenheid }) =>
      eenheid === null ? [] : [{ soort: 'balans' as const, bron: id, naam: titel }],
    ),
    ...op.beloften.map(({ id, wat }) => ({ soort: 'inzet' as const, bron: id, naam: wat })),
    ...(op.tafel === null ? [] : [{ soort: 'tafel' as const, bron: op.tafel.id, naam: op.tafel.naam }]),
  ];
}

/** Which fields a source offers. `bijdragen`: to which opgaven a piece contributes. */
export function veldKeuzes(keuze: BronKeuze, bijdragen: readonly string[]): readonly VeldBron[] {
  return eigenschappenVan(keuze.soort, bijdragen).map((eigenschap) => ({
    soort: keuze.soort,
    bron: keuze.bron,
    eigenschap: eigenschapKey(eigenschap),
  }));
}

function eigenschappenVan(soort: VeldSoort, bijdragen: readonly string[]): readonly Eigenschap[] {
  switch (soort) {
    case 'puzzelstuk':
      return [
        { soort, deel: 'hectare' },
        ...bijdragen.map((opgave): Eigenschap => ({ soort, deel: 'bijdrage', opgave })),
        { soort, deel: 'gemeenten' },
        { soort, deel: 'periode' },
        { soort, deel: 'titel' },
        { soort, deel: 'functies' },
      ];
    case 'opgave':
      return [
        { soort, deel: 'waarde' },
        { soort, deel: 'jaar' },
        { soort, deel: 'titel' },
      ];
    case 'balans':
      return HORIZONNEN.flatMap((horizon): Eigenschap[] => [
        { soort, deel: 'gelegd', horizon },
        { soort, deel: 'nog-te-leggen', horizon },
      ]);
    case 'inzet':
      return [
        { soort, deel: 'hoeveelheid' },
        { soort, deel: 'termijn' },
      ];
    case 'tafel':
      return [
        { soort, deel: 'naam' },
        { soort, deel: 'gebied' },
      ];
  }
}

/** Those of which the name holds all words that were typed; of each soort no more than so many. */
export function zoekKeuzes(
  keuzes: readonly BronKeuze[],
  typed: string,
  maxPerSoort: number,
): readonly BronKeuze[] {
  const words = fold(typed)
    .split(/\s+/)
    .filter((word) => word !== '');
  const shown = new Map<VeldSoort, number>();
  return keuzes.filter(({ soort, naam }) => {
    const count = shown.get(soort) ?? 0;
    const folded = fold(naam);
    if (count === maxPerSoort || !words.every((word) => folded.includes(word))) return false;
    shown.set(soort, count + 1);
    return true;
  });
}

function fold(text: string): string {
  return text
    .normalize('NFD')
    .replaceAll(/\p{Diacritic}/gu, '')
    .toLowerCase();
}
