import { composeKaart } from '#shared/arrangement/compose-kaart.ts';
import { composeOpen } from '#shared/arrangement/compose-open.ts';
import type { BevrorenAfspraak, ComposeVraag } from '#shared/arrangement/compose-vraag.ts';
import { onderdeelVan } from '#shared/arrangement/onderdeel-van.ts';
import type { ArrangementInhoud, OpenAfspraak } from '#shared/domain/arrangement/inhoud.ts';
import { ONDERDEEL_IDS, type OnderdeelId } from '#shared/domain/arrangement/onderdelen.ts';
import { canonicalJson } from '#shared/domain/ledger/canonical-json.ts';
import type { Standpunt } from '#shared/domain/standpunt/schema.ts';
import type { Json } from '#shared/lib/json.ts';

/** The content of one generation (AR8): the same for the same input, in whatever order its lists come. */
export function composeArrangement(vraag: ComposeVraag): ArrangementInhoud {
  const { id, naam, soort, gebied, fase } = vraag.tafel;
  const { onderdelen, afspraken } = composeAfspraken(vraag);
  const openAfspraken = vraag.openAfspraken
    .toSorted(byVolgorde)
    .map(({ inhoud, inhoudHash, standpunten }, index): OpenAfspraak => ({
      nummer: afspraken.length + index + 1,
      inhoudHash,
      inhoud,
      standpunten: standpunten
        .map(withoutPeople)
        .toSorted((left, right) => compare(left.partij, right.partij)),
    }));
  const kaart = composeKaart(vraag);
  const verdelingen = composeVerdelingen(vraag);
  const inhoud: ArrangementInhoud = {
    formaat: 'puzzeltafel/arrangement/1',
    tafel: { id, naam, soort, gebied, fase },
    nummer: vraag.nummer,
    titel: vraag.titel,
    vorige: vraag.vorige,
    opgemaaktOp: vraag.opgemaaktOp,
    partijen: vraag.partijen.toSorted(byId),
    ondertekenaars: vraag.ondertekenaars.toSorted(),
    regeling: vraag.regeling,
    onderdelen,
    afspraken,
    openAfspraken,
    ...composeOpen(vraag),
    ...kaart,
    opgaven: usedOpgaven(vraag, { ...kaart, verdelingen }),
    verdelingen,
    kaartbronnen: vraag.kaartlagen
      .map(({ naam, bron, jaar, licentie }) => ({ naam, bron, jaar, licentie }))
      .toSorted((left, right) => compare(left.naam, right.naam)),
  };
  return asJson(inhoud);
}

/** The text that is hashed and signed, and lies in the package as `arrangement.json`. */
export function canonicalArrangement(inhoud: ArrangementInhoud): string {
  return canonicalJson(asJson(inhoud) as unknown as Json);
}

function composeAfspraken(vraag: ComposeVraag): Pick<ArrangementInhoud, 'onderdelen' | 'afspraken'> {
  const rijk = new Set(vraag.partijen.filter(({ soort }) => soort === 'rijk').map(({ id }) => id));
  const placeOf = ({ onderdeel, inhoud }: BevrorenAfspraak): OnderdeelId =>
    onderdeel ?? onderdeelVan(inhoud, rijk);
  const parts = ONDERDEEL_IDS.map((id) => ({
    id,
    own: vraag.afspraken.filter((afspraak) => placeOf(afspraak) === id).toSorted(byVolgorde),
  }));
  return {
    onderdelen: parts.map(({ id, own }, index) => ({
      id,
      nummer: index + 1,
      inleiding: vraag.inleidingen[id] ?? '',
      afspraken: own.map(({ inhoud }) => inhoud.id),
    })),
    afspraken: parts
      .flatMap(({ own }) => own)
      .map(({ versie, inhoudHash, inhoud }, index) => ({ nummer: index + 1, versie, inhoudHash, inhoud })),
  };
}

function composeVerdelingen({ verdelingen }: ComposeVraag): ArrangementInhoud['verdelingen'] {
  return verdelingen
    .filter(({ archief }) => archief === null)
    .map(({ id, partij, opgave, gebied, waarde, waardeTot, stand, toelichting }) => ({
      id,
      partij,
      opgave,
      gebied,
      waarde,
      waardeTot,
      stand,
      toelichting,
    }))
    .toSorted(byId);
}

/** The opgaven that something in the arrangement speaks of. */
function usedOpgaven(
  { opgaven, afspraken, openAfspraken }: ComposeVraag,
  {
    stukken,
    varianten,
    balans,
    verdelingen,
  }: Pick<ArrangementInhoud, 'stukken' | 'varianten' | 'balans' | 'verdelingen'>,
): ArrangementInhoud['opgaven'] {
  const used = new Set<string>([
    ...[...stukken, ...varianten.flatMap((variant) => variant.stukken)].flatMap(({ bijdrage }) =>
      Object.keys(bijdrage),
    ),
    ...balans.map(({ opgave }) => opgave),
    ...verdelingen.map(({ opgave }) => opgave),
    ...[...afspraken, ...openAfspraken].flatMap(({ inhoud }) => Object.keys(inhoud.gebonden.opgave)),
  ]);
  return opgaven.filter(({ id }) => used.has(id)).toSorted(byId);
}

function withoutPeople({ partij, soort, toelichting, volgendeStap, inhoudHash, op }: Standpunt) {
  return { partij, soort, toelichting, volgendeStap, inhoudHash, op };
}

function byVolgorde(
  left: Pick<BevrorenAfspraak, 'volgorde' | 'inhoud'>,
  right: Pick<BevrorenAfspraak, 'volgorde' | 'inhoud'>,
): number {
  return left.volgorde - right.volgorde || compare(left.inhoud.id, right.inhoud.id);
}

function byId(left: { readonly id: string }, right: { readonly id: string }): number {
  return compare(left.id, right.id);
}

function compare(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}

/** As it comes out of a JSON file: no undefined, no half characters. */
function asJson(inhoud: ArrangementInhoud): ArrangementInhoud {
  return JSON.parse(
    JSON.stringify(inhoud, (_, value: unknown) => (typeof value === 'string' ? value.toWellFormed() : value)),
  ) as ArrangementInhoud;
}
