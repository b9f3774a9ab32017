import type { AfspraakId } from '#shared/domain/afspraak/schema.ts';
import type { PartijId } from '#shared/domain/partij/schema.ts';
import type { Toets } from '#shared/domain/toets/schema.ts';
import { belofteSignalen } from '#shared/wederkerigheid/belofte-signalen.ts';
import { eenzijdigInAfspraak, eenzijdigInGeheel } from '#shared/wederkerigheid/eenzijdig.ts';
import {
  afsprakenBinnen,
  compareText,
  giftenBinnen,
  type Bereik,
  type BronAfspraak,
  type Overzicht,
} from '#shared/wederkerigheid/overzicht.ts';
import {
  PROCES_VELDEN,
  SIGNAAL_SOORTEN,
  type ProcesVeld,
  type Signaal,
} from '#shared/wederkerigheid/signaal.ts';
import { toetsStand } from '#shared/wederkerigheid/toets-stand.ts';
import { kringenIn, wachtgraafOf } from '#shared/wederkerigheid/wachten.ts';

/**
 * Everything that the afspraken in reach lack or where they do not hold, in a fixed order. Of one afspraak: what is
 * found in it, and circular waits that go through it, wherever else they go; of all: also what is out of balance over
 * the whole (WE3–WE8).
 */
export function signalenOf(overzicht: Overzicht, bereik: Bereik): readonly Signaal[] {
  const afspraken = afsprakenBinnen(overzicht, bereik);
  const found: readonly Signaal[] = [
    ...kringSignalen(overzicht, bereik),
    ...giftenBinnen(overzicht, bereik).flatMap((gift) => belofteSignalen(overzicht, gift)),
    ...afspraken.flatMap((afspraak) => eenzijdigInAfspraak(afspraak, overzicht.giften)),
    ...afspraken.flatMap((afspraak) => trekkerSignalen(overzicht, afspraak)),
    ...afspraken.flatMap(procesSignalen),
    ...afspraken.flatMap(({ id }) => toetsSignalen(overzicht, id)),
    ...(bereik === null ? eenzijdigInGeheel(overzicht) : []),
  ];
  const place = new Map(overzicht.afspraken.map(({ id }, index) => [id, index]));
  const placeOf = ({ afspraken: [first] }: Signaal): number =>
    first === undefined ? place.size : (place.get(first) ?? place.size);
  const isWhole = (signaal: Signaal): number => Number('bereik' in signaal && signaal.bereik === 'geheel');
  return [...found].sort(
    (left, right) =>
      SIGNAAL_SOORTEN.indexOf(left.soort) - SIGNAAL_SOORTEN.indexOf(right.soort) ||
      isWhole(left) - isWhole(right) ||
      placeOf(left) - placeOf(right) ||
      compareText(left.sleutel, right.sleutel),
  );
}

function kringSignalen(overzicht: Overzicht, bereik: Bereik): readonly Signaal[] {
  const door =
    bereik === null ? null : new Set(giftenBinnen(overzicht, bereik).map(({ belofte }) => belofte.id));
  return kringenIn(wachtgraafOf(overzicht), door).map(({ kring, groep }) => ({
    soort: 'kring',
    kring,
    groep,
    sleutel: `kring/${kring.join('/')}`,
    afspraken: [...new Set(kring.flatMap((id) => overzicht.giftOf.get(id)?.afspraak ?? []))],
    beloften: kring,
  }));
}

function trekkerSignalen({ aanTafel }: Overzicht, { id, trekker }: BronAfspraak): readonly Signaal[] {
  if (trekker === null || aanTafel.has(trekker)) return [];
  return [
    {
      soort: 'niet-aan-tafel',
      rol: 'trekker',
      wie: { soort: 'partij', partij: trekker },
      sleutel: `niet-aan-tafel/${id}/trekker`,
      afspraken: [id],
      beloften: [],
    },
  ];
}

/** A procesafspraak needs a next step, a date and somebody who sees to it, and nothing more (WE7). */
function procesSignalen(afspraak: BronAfspraak): readonly Signaal[] {
  if (afspraak.soort !== 'procesafspraak') return [];
  const mist = PROCES_VELDEN.filter((veld) => isMissing(afspraak, veld));
  if (mist.length === 0) return [];
  return [
    {
      soort: 'proces-mist',
      mist,
      sleutel: `proces-mist/${afspraak.id}`,
      afspraken: [afspraak.id],
      beloften: [],
    },
  ];
}

function isMissing(afspraak: BronAfspraak, veld: ProcesVeld): boolean {
  const value = afspraak[veld];
  return value === null || value.trim() === '';
}

function toetsSignalen({ toetsen }: Overzicht, afspraak: AfspraakId): readonly Signaal[] {
  return toetsen.filter((toets) => toets.afspraak === afspraak).flatMap(signalenOfToets);
}

function signalenOfToets(toets: Toets): readonly Signaal[] {
  const { nee, open, weetNiet, buitenZonderDoorgever } = toetsStand(toets);
  const place = { afspraken: [toets.afspraak as AfspraakId], beloften: [] };
  const found: Signaal[] = [];
  const tell = (
    soort: 'toets-nee' | 'toets-open' | 'toets-weet-niet',
    partijen: readonly PartijId[],
  ): void => {
    if (partijen.length > 0)
      found.push({ soort, toets: toets.id, partijen, sleutel: `${soort}/${toets.id}`, ...place });
  };
  tell('toets-nee', nee);
  tell('toets-open', open);
  tell('toets-weet-niet', weetNiet);
  if (buitenZonderDoorgever)
    found.push({
      soort: 'niet-aan-tafel',
      rol: 'toets',
      wie: { soort: 'anders', naam: toets.buiten },
      sleutel: `niet-aan-tafel/${toets.id}`,
      ...place,
    });
  return found;
}
