import { alleStukken, type Namen } from '#shared/arrangement/document/namen.ts';
import { alinea, kop, tabel, type Blok } from '#shared/arrangement/document/blok.ts';
import { FUNCTIE, HORIZON, OORDEEL, STUK_STATUS, ZONDER_NAAM } from '#shared/arrangement/document/woorden.ts';
import type { ArrangementInhoud } from '#shared/domain/arrangement/inhoud.ts';
import type { BalansInhoud, StukInhoud } from '#shared/domain/arrangement/kaart-inhoud.ts';
import { plus, bandOf } from '#shared/puzzel/band.ts';
import { HORIZON_JAAR } from '#shared/puzzel/horizon.ts';
import { bandWoorden, getal, hoeveelheid } from '#shared/veld/getal.ts';
import { periodeWoorden } from '#shared/veld/termijn-woorden.ts';

/** Figures: how the balans stands on every kaartbeeld, how opgaven were divided, and the pieces. */
export function cijferBlokken(inhoud: ArrangementInhoud, namen: Namen): readonly Blok[] {
  return [
    kop(1, 'Cijfers'),
    alinea(
      'Alle hectares zijn gemeten in het stelsel van de Rijksdriehoeksmeting (RD). Een bandbreedte loopt van voorzichtig tot ruim gerekend.',
    ),
    ...balansBlokken(inhoud, namen),
    ...verdelingBlokken(inhoud, namen),
    ...bronBlokken(inhoud),
    kop(1, 'Puzzelstukken'),
    ...stukBlokken(inhoud, namen),
  ];
}

function balansBlokken({ balans }: ArrangementInhoud, namen: Namen): readonly Blok[] {
  const varianten = [...new Set(balans.map(({ variant }) => variant))];
  return varianten.flatMap((variant) => [
    kop(2, `Balans: ${namen.variant(variant)}`),
    tabel(
      ['Opgave', 'Jaar', 'Gevraagd', 'Gelegd', 'Oordeel'],
      balans.filter((rij) => rij.variant === variant).map((rij) => balansRij(rij, namen)),
      [38, 12, 18, 18, 14],
    ),
  ]);
}

function balansRij(
  { opgave, horizon, gevraagd, hard, zacht, oordeel }: BalansInhoud,
  namen: Namen,
): string[] {
  const eenheid = namen.eenheid(opgave);
  const asked =
    gevraagd === null
      ? '–'
      : bandWoorden(
          { ...bandOf(gevraagd.waarde), hoog: Math.max(gevraagd.waarde, gevraagd.waardeTot) },
          eenheid,
        );
  return [
    namen.opgave(opgave),
    `${HORIZON[horizon]} (${HORIZON_JAAR[horizon]})`,
    asked,
    bandWoorden(plus(hard, zacht), eenheid),
    OORDEEL[oordeel],
  ];
}

function verdelingBlokken({ verdelingen }: ArrangementInhoud, namen: Namen): readonly Blok[] {
  if (verdelingen.length === 0) return [];
  return [
    kop(2, 'Verdeling van opgaven'),
    tabel(
      ['Opgave', 'Voor', 'Aandeel', 'Stand', 'Toelichting'],
      verdelingen.map(({ opgave, gebied, waarde, waardeTot, stand, toelichting }) => [
        namen.opgave(opgave),
        gebied.soort === 'tafel' ? 'De hele tafel' : gebied.naam,
        waardeTot === null
          ? hoeveelheid(waarde, namen.eenheid(opgave))
          : `${getal(waarde)} tot ${hoeveelheid(waardeTot, namen.eenheid(opgave))}`,
        stand === 'afgesproken' ? 'Afgesproken' : 'Voorstel',
        toelichting,
      ]),
      [30, 18, 18, 12, 22],
    ),
  ];
}

function bronBlokken({ opgaven }: ArrangementInhoud): readonly Blok[] {
  if (opgaven.length === 0) return [];
  return [
    kop(2, 'Waar de opgaven vandaan komen'),
    tabel(
      ['Opgave', 'Gebied', 'Bron'],
      opgaven.map(({ titel, gebied, bron }) => [
        titel,
        gebied.naam,
        [bron.document, bron.paragraaf].filter((part) => part.trim() !== '').join(', '),
      ]),
      [50, 18, 32],
    ),
  ];
}

function stukBlokken(inhoud: ArrangementInhoud, namen: Namen): readonly Blok[] {
  const stukken = alleStukken(inhoud);
  if (stukken.length === 0) return [alinea('Er liggen geen puzzelstukken op tafel.')];
  return inhoud.partijen.flatMap(({ id }) => {
    const own = stukken.filter(({ partij }) => partij === id);
    if (own.length === 0) return [];
    return [
      kop(2, namen.partij(id)),
      tabel(
        ['Nr.', 'Naam', 'Functie', 'Hectare', 'Periode', 'Status'],
        own.map(stukRij),
        [7, 33, 20, 12, 14, 14],
      ),
    ];
  });
}

function stukRij(stuk: StukInhoud): string[] {
  return [
    String(stuk.nummer),
    stuk.titel.trim() || ZONDER_NAAM,
    stuk.functies.map((functie) => FUNCTIE[functie]).join(', '),
    stuk.hectare === null ? '–' : getal(stuk.hectare, stuk.hectare < 10 ? 1 : 0),
    periodeWoorden(stuk.periode) ?? 'Altijd',
    STUK_STATUS[stuk.status],
  ];
}
