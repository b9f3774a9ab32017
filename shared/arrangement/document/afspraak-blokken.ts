import {
  alinea,
  kop,
  regel,
  tabel,
  tekst,
  type Blok,
  type Regel,
} from '#shared/arrangement/document/blok.ts';
import type { Namen } from '#shared/arrangement/document/namen.ts';
import { vanTekst } from '#shared/arrangement/document/van-tekst.ts';
import {
  AFSPRAAK_SOORT,
  ASPECT,
  DOORWERKING,
  MUNT,
  THEMA,
  TOETS_OORDEEL,
  UITVOERING,
  ZONDER_NAAM,
  ZONDER_TITEL,
} from '#shared/arrangement/document/woorden.ts';
import type { AfspraakInhoud, InzetInhoud } from '#shared/domain/afspraak/inhoud.ts';
import type { ArrangementInhoud } from '#shared/domain/arrangement/inhoud.ts';
import type { Belofte } from '#shared/domain/inzet/belofte.ts';
import { hoeveelheid } from '#shared/veld/getal.ts';
import { termijnWoorden } from '#shared/veld/termijn-woorden.ts';

/** An afspraak under a heading of level two: what it is, its words, and what each partij brings. */
export function afspraakBlokken(
  nummer: number,
  inhoud: AfspraakInhoud,
  toetsen: ArrangementInhoud['toetsen'],
  namen: Namen,
): readonly Blok[] {
  return [
    kop(2, `Afspraak ${nummer}. ${inhoud.titel.trim() || ZONDER_TITEL}`),
    { soort: 'gegevens', rijen: gegevens(inhoud, namen) },
    ...vanTekst(inhoud.tekst, 2),
    ...inzetBlokken(inhoud, namen),
    ...toetsBlokken(
      toetsen.filter(({ afspraak }) => afspraak === inhoud.id),
      namen,
    ),
  ];
}

function gegevens(
  { soort, thema, uitvoering, partijen, trekker, termijn, volgendeStap, gebonden, koppeling }: AfspraakInhoud,
  namen: Namen,
): { naam: string; waarde: Regel }[] {
  const linked = (kind: string): string[] =>
    koppeling.filter((key) => key.startsWith(`${kind}/`)).map((key) => key.slice(kind.length + 1));
  const titels = (records: Readonly<Record<string, { titel: string }>>): string =>
    Object.values(records)
      .map(({ titel }) => titel.trim())
      .filter((titel) => titel !== '')
      .join('; ');
  const stukken = Object.entries(gebonden.puzzelstuk).map(([id, { titel }]) => {
    const named = namen.stuk(id);
    return named === id ? titel.trim() || ZONDER_NAAM : named;
  });
  return gevuld([
    ['Soort', AFSPRAAK_SOORT[soort]],
    ['Thema', THEMA[thema]],
    ['Gaat over', uitvoering === null ? '' : UITVOERING[uitvoering]],
    ['Partijen', namen.partijen(partijen)],
    ['Trekker', trekker === null ? '' : namen.partij(trekker)],
    ['Volgende stap', volgendeStap],
    ['Uiterlijk', termijn === null ? '' : termijnWoorden(termijn)],
    ['Puzzelstukken', stukken.join('; ')],
    ['Opgaven', titels(gebonden.opgave)],
    ['Spanningspunten', titels(gebonden.spanningspunt)],
    ['Hangt samen met', linked('afspraak').map(namen.afspraak).join('; ')],
  ]);
}

function inzetBlokken({ inzet }: AfspraakInhoud, namen: Namen): readonly Blok[] {
  const said = inzet.filter(({ tekst: words, belofte }) => words.length > 0 || belofte.length > 0);
  if (said.length === 0) return [];
  return [kop(3, 'Wat ieder inbrengt'), ...said.flatMap((each) => inzetVan(each, namen))];
}

function inzetVan({ partij, tekst: words, belofte }: InzetInhoud, namen: Namen): readonly Blok[] {
  const items = belofte.map((each) => belofteBlokken(each, namen));
  return [
    kop(4, namen.partij(partij)),
    ...vanTekst(words, 4),
    ...(items.length === 0 ? [] : [{ soort: 'lijst', genummerd: true, start: 1, items } as const]),
  ];
}

/** What is promised, and below it to whom, by when, on which condition and how. */
function belofteBlokken(belofte: Belofte, namen: Namen): readonly Blok[] {
  const { munt, wat, aan, hoeveelheid: amount, termijn, voorwaarde } = belofte;
  const hoeveel = amount === null ? '' : ` (${hoeveelheid(amount.waarde, amount.eenheid)})`;
  const rijen = [
    ['Aan', aan.length === 0 ? 'alle partijen' : namen.partijen(aan)],
    ['Uiterlijk', termijn === null ? 'geen termijn' : termijnWoorden(termijn)],
    ['Voorwaarde', voorwaarde === null ? '' : voorwaardeWoorden(voorwaarde)],
    ...hoe(belofte, namen),
  ];
  return [
    alinea(tekst(`${MUNT[munt]}: `, { vet: true }), `${wat}${hoeveel}`),
    { soort: 'gegevens', rijen: gevuld(rijen) },
  ];
}

function voorwaardeWoorden({ tekst: words, wachtOp, termijn }: NonNullable<Belofte['voorwaarde']>): string {
  const wacht =
    wachtOp.length === 0
      ? ''
      : `wacht op ${wachtOp.length === 1 ? 'een andere belofte' : `${wachtOp.length} andere beloften`}`;
  const wanneer = termijn === null ? '' : `uiterlijk ${termijnWoorden(termijn)}`;
  return [words.trim(), wacht, wanneer].filter((part) => part !== '').join('; ');
}

function hoe(
  { dekking, instrument, doorwerking, uitvoerder }: Belofte,
  namen: Namen,
): readonly (readonly string[])[] {
  const wie =
    uitvoerder === null
      ? ''
      : uitvoerder.soort === 'partij'
        ? namen.partij(uitvoerder.partij)
        : uitvoerder.naam;
  return [
    ['Dekking', dekking],
    ['Instrument', instrument],
    ['Werkt door in', doorwerking.map((each) => DOORWERKING[each]).join(', ')],
    ['Voert uit', wie],
  ];
}

function gevuld(rijen: readonly (readonly string[])[]): { naam: string; waarde: Regel }[] {
  return rijen.flatMap(([naam = '', waarde = '']) =>
    waarde.trim() === '' ? [] : [{ naam, waarde: regel(waarde) }],
  );
}

function toetsBlokken(toetsen: ArrangementInhoud['toetsen'], namen: Namen): readonly Blok[] {
  if (toetsen.length === 0) return [];
  const rijen = toetsen.flatMap(({ aspect, vraag, gevraagd, buiten, antwoorden }) => {
    const open = gevraagd.filter((partij) => !antwoorden.some((each) => each.partij === partij));
    const niet = [...open.map(namen.partij), ...(buiten === '' ? [] : [`${buiten} (niet aan tafel)`])];
    return [
      ...antwoorden.map(({ partij, oordeel, toelichting }) => [
        ASPECT[aspect],
        vraag,
        namen.partij(partij),
        [TOETS_OORDEEL[oordeel], toelichting.trim()].filter((part) => part !== '').join('. '),
      ]),
      ...niet.map((wie) => [ASPECT[aspect], vraag, wie, 'Nog geen antwoord']),
    ];
  });
  return [
    kop(3, 'Kan het worden uitgevoerd?'),
    rijen.length === 0
      ? alinea('Er is niemand om een antwoord gevraagd.')
      : tabel(['Onderwerp', 'Vraag', 'Gevraagd aan', 'Antwoord'], rijen, [16, 32, 22, 30]),
  ];
}
