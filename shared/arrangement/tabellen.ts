import { stukTekst } from '#shared/arrangement/platte-tekst.ts';
import { namenVan } from '#shared/arrangement/document/namen.ts';
import {
  AFSPRAAK_SOORT,
  DOORWERKING,
  MUNT,
  THEMA,
  UITVOERING,
} from '#shared/arrangement/document/woorden.ts';
import type { ArrangementInhoud } from '#shared/domain/arrangement/inhoud.ts';
import { toCsv, type Cel } from '#shared/puzzel/export/csv.ts';

/** One line for each afspraak, the open ones last. */
export function afsprakenCsv(inhoud: ArrangementInhoud): string {
  const namen = namenVan(inhoud);
  const kop = [
    'nummer',
    'stand',
    'titel',
    'soort',
    'thema',
    'gaat over',
    'partijen',
    'trekker',
    'volgende stap',
    'uiterlijk',
    'tekst',
    'versie',
    'kenmerk',
  ];
  const rijen = alle(inhoud).map(
    ({ nummer, stand, versie, inhoudHash, inhoud: afspraak }): readonly Cel[] => [
      nummer,
      stand,
      afspraak.titel,
      AFSPRAAK_SOORT[afspraak.soort],
      THEMA[afspraak.thema],
      afspraak.uitvoering === null ? null : UITVOERING[afspraak.uitvoering],
      namen.partijen(afspraak.partijen),
      afspraak.trekker === null ? null : namen.partij(afspraak.trekker),
      afspraak.volgendeStap,
      afspraak.termijn,
      stukTekst(afspraak.tekst),
      versie,
      inhoudHash,
    ],
  );
  return toCsv([kop, ...rijen]);
}

/** One line for each belofte. */
export function beloftenCsv(inhoud: ArrangementInhoud): string {
  const namen = namenVan(inhoud);
  const kop = [
    'afspraak',
    'stand',
    'van',
    'munt',
    'wat',
    'aan',
    'hoeveelheid',
    'eenheid',
    'uiterlijk',
    'voorwaarde',
    'voorwaarde uiterlijk',
    'dekking',
    'instrument',
    'doorwerking',
    'voert uit',
  ];
  const rijen = alle(inhoud).flatMap(({ nummer, stand, inhoud: { inzet } }) =>
    inzet.flatMap(({ partij, belofte }) =>
      belofte.map(
        ({
          munt,
          wat,
          aan,
          hoeveelheid,
          termijn,
          voorwaarde,
          dekking,
          instrument,
          doorwerking,
          uitvoerder,
        }): readonly Cel[] => [
          nummer,
          stand,
          namen.partij(partij),
          MUNT[munt],
          wat,
          aan.length === 0 ? 'alle partijen' : namen.partijen(aan),
          hoeveelheid?.waarde ?? null,
          hoeveelheid?.eenheid ?? null,
          termijn,
          voorwaarde?.tekst ?? null,
          voorwaarde?.termijn ?? null,
          dekking,
          instrument,
          doorwerking.map((each) => DOORWERKING[each]).join(', '),
          uitvoerder === null
            ? null
            : uitvoerder.soort === 'partij'
              ? namen.partij(uitvoerder.partij)
              : uitvoerder.naam,
        ],
      ),
    ),
  );
  return toCsv([kop, ...rijen]);
}

/** The afspraken alone, with their texts both as they are kept and as plain words. */
export function afsprakenJson(inhoud: ArrangementInhoud): string {
  const afspraken = alle(inhoud).map(({ nummer, stand, versie, inhoudHash, inhoud: afspraak }) => ({
    nummer,
    stand,
    versie,
    inhoudHash,
    inhoud: afspraak,
    platteTekst: stukTekst(afspraak.tekst),
  }));
  const { tafel, nummer, titel, partijen } = inhoud;
  return `${JSON.stringify({ tafel, nummer, titel, partijen, afspraken }, null, 1)}\n`;
}

function alle({ afspraken, openAfspraken }: ArrangementInhoud) {
  return [
    ...afspraken.map(({ nummer, versie, inhoudHash, inhoud }) => ({
      nummer,
      stand: 'afgesproken',
      versie,
      inhoudHash,
      inhoud,
    })),
    ...openAfspraken.map(({ nummer, inhoudHash, inhoud }) => ({
      nummer,
      stand: 'open',
      versie: null,
      inhoudHash,
      inhoud,
    })),
  ];
}
