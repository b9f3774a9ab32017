import type { ComposeVraag } from '#shared/arrangement/compose-vraag.ts';
import type { ArrangementInhoud, OpenPunt } from '#shared/domain/arrangement/inhoud.ts';
import type { Spanningspunt } from '#shared/domain/spanningspunt/schema.ts';
import type { Toets } from '#shared/domain/toets/schema.ts';
import type { Botsing } from '#shared/puzzel/uitkomst.ts';

/** What is not settled, with who says what of it; the names of people stay behind (LE5). */
export function composeOpen(
  vraag: ComposeVraag,
): Pick<ArrangementInhoud, 'openPunten' | 'voorbehouden' | 'toetsen'> {
  const afspraken = new Set(
    [...vraag.afspraken, ...vraag.openAfspraken].map(({ inhoud }) => inhoud.id as string),
  );
  return {
    openPunten: vraag.spanningspunten
      .filter(({ archief }) => archief === null)
      .map(openPunt)
      .toSorted(byId),
    voorbehouden: composeVoorbehouden(vraag),
    toetsen: vraag.toetsen
      .filter(({ archief, afspraak }) => archief === null && afspraken.has(afspraak))
      .map(toetsInhoud)
      .toSorted(byId),
  };
}

function openPunt(punt: Spanningspunt): OpenPunt {
  const { id, partij, soort, titel, toelichting, aard, ernst, status, anker, betrokken, optie, woord } = punt;
  return {
    id,
    partij,
    soort,
    titel,
    toelichting,
    aard,
    ernst,
    status,
    anker,
    betrokken: betrokken.toSorted(),
    opties: optie
      .filter(({ archief }) => archief === null)
      .map((each) => ({ id: each.id, partij: each.partij, titel: each.titel, toelichting: each.toelichting }))
      .toSorted(byId),
    woorden: entriesOf(woord).map(([from, { tekst, volgendeStap, termijn, op }]) => ({
      partij: from,
      tekst,
      volgendeStap,
      termijn,
      op,
    })),
  };
}

function toetsInhoud({ id, partij, afspraak, aspect, vraag, buiten, betrokken, antwoord }: Toets) {
  return {
    id,
    partij,
    afspraak,
    aspect,
    vraag,
    buiten,
    gevraagd: betrokken.toSorted(),
    antwoorden: entriesOf(antwoord).map(([from, { oordeel, toelichting, op }]) => ({
      partij: from,
      oordeel,
      toelichting,
      op,
    })),
  };
}

function composeVoorbehouden({
  aanvaardingen,
  botsingen,
  stukken,
  opgemaaktOp,
}: ComposeVraag): ArrangementInhoud['voorbehouden'] {
  const bySleutel = new Map(botsingen.map((botsing) => [botsing.sleutel, botsing]));
  const titels = new Map(stukken.map(({ id, titel }) => [id as string, titel]));
  return aanvaardingen
    .filter(({ archief, tot }) => archief === null && tot > opgemaaktOp.slice(0, 10))
    .map(({ id, partij, botsing, reden, tot }) => {
      const found = bySleutel.get(botsing);
      const omschrijving = found === undefined ? '' : describe(found, titels).slice(0, 1000);
      return { id, partij, botsing, omschrijving, reden, tot };
    })
    .toSorted(byId);
}

function describe({ met, regel }: Botsing, titels: ReadonlyMap<string, string>): string {
  const stukken = met.stukken.map((id) => titels.get(id) ?? id);
  const names = met.soort === 'stuk' ? stukken : [...stukken, met.naam];
  return `${names.join(' / ')}: ${regel.tekst}`;
}

function entriesOf<Value>(record: Readonly<Record<string, Value>>): readonly (readonly [string, Value])[] {
  return Object.entries(record).toSorted(([left], [right]) => (left < right ? -1 : 1));
}

function byId(left: { readonly id: string }, right: { readonly id: string }): number {
  return left.id < right.id ? -1 : 1;
}
