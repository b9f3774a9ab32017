import { afspraakBlokken } from '#shared/arrangement/document/afspraak-blokken.ts';
import { alinea, alineas, kop, regel, tabel, type Blok } from '#shared/arrangement/document/blok.ts';
import { dagVan, type Namen } from '#shared/arrangement/document/namen.ts';
import { PUNT_STATUS, STANDPUNT } from '#shared/arrangement/document/woorden.ts';
import type { ArrangementInhoud, OpenAfspraak, OpenPunt } from '#shared/domain/arrangement/inhoud.ts';
import { termijnWoorden } from '#shared/veld/termijn-woorden.ts';

/** What partijen do not agree on, in the words of each of them, and how it goes on (AR6). */
export function openBlokken(inhoud: ArrangementInhoud, namen: Namen): readonly Blok[] {
  const { openAfspraken, openPunten, voorbehouden, toetsen } = inhoud;
  const isEmpty = openAfspraken.length + openPunten.length + voorbehouden.length === 0;
  return [
    kop(1, 'Wat open blijft'),
    isEmpty
      ? alinea('Er staan geen punten open.')
      : alinea(
          'Over deze punten zijn de partijen het niet eens, of nog niet. Ieder zegt het in eigen woorden, met de volgende stap.',
        ),
    ...openAfspraken.flatMap((open) => openAfspraakBlokken(open, toetsen, namen)),
    ...openPunten.flatMap((punt) => puntBlokken(punt, namen)),
    ...(voorbehouden.length === 0
      ? []
      : [
          kop(2, 'Aanvaarde botsingen'),
          alinea(
            'Deze botsingen zijn door een partij aanvaard, om een reden en tot een datum. Ze gaan mee als voorbehoud.',
          ),
          tabel(
            ['Partij', 'Botsing', 'Reden', 'Tot'],
            voorbehouden.map(({ partij, omschrijving, botsing, reden, tot }) => [
              namen.partij(partij),
              omschrijving === '' ? botsing : omschrijving,
              reden,
              dagVan(tot),
            ]),
            [20, 34, 30, 16],
          ),
        ]),
  ];
}

function openAfspraakBlokken(
  { nummer, inhoud, standpunten }: OpenAfspraak,
  toetsen: ArrangementInhoud['toetsen'],
  namen: Namen,
): readonly Blok[] {
  return [
    ...afspraakBlokken(nummer, inhoud, toetsen, namen),
    kop(3, 'Standpunten'),
    standpunten.length === 0
      ? alinea('Nog geen partij gaf een standpunt.')
      : tabel(
          ['Partij', 'Standpunt', 'Toelichting', 'Volgende stap'],
          standpunten.map(({ partij, soort, toelichting, volgendeStap }) => [
            namen.partij(partij),
            STANDPUNT[soort],
            toelichting,
            volgendeStap,
          ]),
          [22, 18, 36, 24],
        ),
  ];
}

function puntBlokken(punt: OpenPunt, namen: Namen): readonly Blok[] {
  const naam =
    punt.titel.trim() || (punt.soort === 'kans' ? 'Kans zonder naam' : 'Spanningspunt zonder naam');
  return [
    kop(2, `${punt.soort === 'kans' ? 'Kans' : 'Spanningspunt'}: ${naam}`),
    {
      soort: 'gegevens',
      rijen: [
        { naam: 'Stand', waarde: regel(PUNT_STATUS[punt.status]) },
        { naam: 'Ingebracht door', waarde: regel(namen.partij(punt.partij)) },
        ...(punt.betrokken.length === 0
          ? []
          : [{ naam: 'Betrokken', waarde: regel(namen.partijen(punt.betrokken)) }]),
      ],
    },
    ...alineas(punt.toelichting),
    ...(punt.opties.length === 0
      ? []
      : [
          kop(3, 'Mogelijke uitwegen'),
          tabel(
            ['Uitweg', 'Van', 'Toelichting'],
            punt.opties.map(({ titel, partij, toelichting }) => [titel, namen.partij(partij), toelichting]),
            [28, 22, 50],
          ),
        ]),
    ...(punt.woorden.length === 0
      ? []
      : [
          kop(3, 'In de woorden van de partijen'),
          tabel(
            ['Partij', 'Wat zij zegt', 'Volgende stap'],
            punt.woorden.map(({ partij, tekst, volgendeStap, termijn }) => [
              namen.partij(partij),
              tekst,
              termijn === null ? volgendeStap : `${volgendeStap}\n(uiterlijk ${termijnWoorden(termijn)})`,
            ]),
            [22, 48, 30],
          ),
        ]),
  ];
}
