import type { AfspraakInhoud, InzetInhoud } from '#shared/domain/afspraak/inhoud.ts';
import type { AfspraakId, InzetId } from '#shared/domain/afspraak/schema.ts';
import type { TekstBlok, TekstDeel } from '#shared/domain/afspraak/tekst-blok.ts';
import { testBelofte } from '#shared/domain/inzet/belofte.test-support.ts';
import type { Belofte } from '#shared/domain/inzet/belofte.ts';

/** A valid id that ends in the number: for tests only. */
export function testId(n: number): string {
  return String(n).padStart(26, '0');
}

export const PARTIJEN = ['gemeente-a', 'gemeente-b', 'provincie-c', 'vro', 'waterschap-d'] as const;

/** For tests only. `voor` null: about all. */
export function alinea(
  voor: readonly string[] | null,
  ...inhoud: readonly (string | TekstDeel)[]
): TekstBlok {
  return {
    soort: 'paragraph',
    attrs: voor === null ? {} : { voor },
    inhoud: inhoud.map((deel) => (typeof deel === 'string' ? { tekst: deel, marks: {} } : deel)),
  };
}

export function veld(soort: string, bron: string, waarde = '85 ha', eigenschap = 'hectare'): TekstBlok {
  return { soort: 'veld', attrs: { id: testId(800), soort, bron, eigenschap, waarde }, inhoud: [] };
}

export function inzet(
  n: number,
  partij: string,
  belofte: readonly Belofte[],
  ...woorden: string[]
): InzetInhoud {
  const tekst = woorden.map((woord) => alinea(null, woord));
  return { id: testId(n) as InzetId, partij, tekst, belofte: [...belofte] };
}

export function stuk(
  partij: string,
  titel = 'Groot Merwede',
): AfspraakInhoud['gebonden']['puzzelstuk'][string] {
  return {
    partij,
    titel,
    toelichting: '',
    functies: ['wonen'],
    plaats: { soort: 'getekend', geometrie: { type: 'Point', coordinates: [5.1214201, 52.0907374] } },
    claim: { soort: 'opgegeven', hectare: 85 },
    periode: { van: null, tot: 2030 },
    status: 'zoekgebied',
    bron: '',
    drager: 'onbekend',
    bijdrage: {},
    gearchiveerd: false,
  };
}

export function inhoud(delen: Partial<AfspraakInhoud> = {}): AfspraakInhoud {
  return {
    formaat: 'puzzeltafel/afspraak/1',
    id: testId(2) as AfspraakId,
    titel: 'Wonen en water',
    thema: 'wonen-werken-bereikbaarheid',
    soort: 'inhoudelijk',
    uitvoering: null,
    termijn: '2027',
    trekker: 'provincie-c',
    volgendeStap: '',
    partijen: [...PARTIJEN],
    koppeling: [],
    tekst: [],
    inzet: [],
    gebonden: { puzzelstuk: {}, opgave: {}, spanningspunt: {} },
    ...delen,
  };
}

/** An afspraak with words about some and about all, beloften to and fro, and pieces it leans on in three ways. */
export function volleInhoud(): AfspraakInhoud {
  return inhoud({
    koppeling: [
      `afspraak/${testId(9)}`,
      'opgave/wonen-1',
      `puzzelstuk/${testId(31)}`,
      `puzzelstuk/${testId(32)}`,
    ],
    tekst: [
      alinea(null, 'Partijen bouwen.'),
      alinea(['gemeente-a', 'vro'], 'Op ', veld('puzzelstuk', testId(31)), ' van A.'),
      alinea(['gemeente-b'], 'B houdt de oever vrij.'),
      {
        soort: 'bulletList',
        attrs: {},
        inhoud: [
          { soort: 'listItem', attrs: {}, inhoud: [alinea(['gemeente-a'], 'Eerst de polder.')] },
          { soort: 'listItem', attrs: {}, inhoud: [alinea(['waterschap-d'], 'Dan het peil.')] },
        ],
      },
    ],
    inzet: [
      inzet(11, 'gemeente-a', [testBelofte(21, { aan: ['gemeente-b'] })], 'A geeft grond.'),
      inzet(12, 'waterschap-d', [
        testBelofte(22, {
          aan: ['gemeente-a'],
          voorwaarde: { tekst: 'als A levert', wachtOp: [testBelofte(21).id], termijn: null },
        }),
        testBelofte(23, { wat: 'Meet het peil' }),
      ]),
      inzet(13, 'vro', []),
    ],
    gebonden: {
      puzzelstuk: { [testId(31)]: stuk('provincie-c'), [testId(32)]: stuk('gemeente-a', 'Weg') },
      opgave: {
        'wonen-1': {
          partij: null,
          titel: 'Woningen',
          soort: 'doelstelling',
          hardheid: 'richtinggevend',
          waarde: 12_000,
          waardeTot: null,
          eenheid: 'woning',
          jaar: 2030,
          gearchiveerd: false,
        },
      },
      spanningspunt: {},
    },
  });
}
