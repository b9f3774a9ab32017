import { FUNCTIES, type Functie } from '#shared/domain/functie/functies.ts';
import type { Band } from '#shared/puzzel/band.ts';
import type { Knoop } from '#shared/puzzel/engine/knoop.ts';
import { dichtheid } from '#shared/puzzel/engine/raak.ts';
import { HORIZONNEN, liesAt, type Horizon } from '#shared/puzzel/horizon.ts';
import type { Ruimte } from '#shared/puzzel/uitkomst.ts';

/**
 * What one piece adds to gross and to net: for each horizon gross from cautious to generous, then net likewise. Net is its
 * own part of the land, so that sums count land once. Bare numbers, as tens of thousands are added up at each edit.
 */
export type RuimteDelen = Float64Array;

const PER_HORIZON = 6;
const NIETS: RuimteDelen = new Float64Array(PER_HORIZON * HORIZONNEN.length);

/** Of land with several pieces the first by id counts it; of a search area what the others leave of it (BA7). */
export function ruimteDelen(knoop: Knoop, andere: (id: string) => Knoop | undefined): RuimteDelen {
  const { claim } = knoop.maat;
  if (claim === null) return NIETS;
  const delen = new Float64Array(PER_HORIZON * HORIZONNEN.length);
  HORIZONNEN.forEach((horizon, h) => {
    if (!liesAt(knoop.stuk.periode, horizon)) return;
    const netto = nettoVan(knoop, claim, andere, horizon);
    delen.set(
      [claim.laag, claim.waarschijnlijk, claim.hoog, netto.laag, netto.waarschijnlijk, netto.hoog],
      h * PER_HORIZON,
    );
  });
  return delen;
}

function nettoVan(
  { stuk, maat, delen, buren }: Knoop,
  claim: Band,
  andere: (id: string) => Knoop | undefined,
  horizon: Horizon,
): Band {
  if (delen === null) return claim;
  let [likely, alone, free, first] = [0, 0, 0, 0];
  const own = dichtheid(maat);
  for (const { met, hectare } of delen) {
    let [chance, others, fixed, fixedBefore] = [1, 0, 0, 0];
    for (const place of met) {
      const other = andere(buren[place]?.id ?? '');
      if (!other || !liesAt(other.stuk.periode, horizon)) continue;
      const isBefore = other.stuk.id < stuk.id;
      others++;
      if (other.maat.zoekt !== 'claim') {
        fixed++;
        if (isBefore) fixedBefore++;
      }
      if (isBefore) chance *= 1 - dichtheid(other.maat);
    }
    likely += hectare * own * chance;
    if (others === 0) alone += hectare;
    if (fixed === 0) free += hectare;
    if (fixedBefore === 0) first += hectare;
  }
  const { binnen } = maat;
  const searches = maat.zoekt === 'claim';
  const laag = searches ? Math.max(0, binnen.laag - (maat.oppervlak - alone)) : first;
  const hoog = searches ? Math.min(binnen.hoog, free) : first;
  // what is claimed beyond the shape lies nowhere, so nobody lies on it
  return {
    laag: laag + claim.laag - binnen.laag,
    waarschijnlijk: likely + claim.waarschijnlijk - binnen.waarschijnlijk,
    hoog: hoog + claim.hoog - binnen.hoog,
  };
}

/** The sums per horizon (BA7); the pieces in order of id. */
export function ruimteVan(
  stukken: readonly ({ readonly functie: Functie; readonly ruimte: RuimteDelen } | undefined)[],
): readonly Ruimte[] {
  const sums = new Float64Array(PER_HORIZON * HORIZONNEN.length);
  const perFunctie = new Map(FUNCTIES.map((functie) => [functie, new Float64Array(HORIZONNEN.length)]));
  for (const stuk of stukken) {
    if (!stuk || stuk.ruimte === NIETS) continue;
    const { ruimte } = stuk;
    for (let i = 0; i < sums.length; i++) sums[i] = (sums[i] ?? 0) + (ruimte[i] ?? 0);
    addBruto(perFunctie.get(stuk.functie), ruimte);
  }
  return HORIZONNEN.map((horizon, h) => {
    const [bruto, netto] = [bandAt(sums, h * PER_HORIZON), bandAt(sums, h * PER_HORIZON + 3)];
    const likely = Math.min(
      bruto.waarschijnlijk,
      Math.max(netto.laag, Math.min(netto.waarschijnlijk, netto.hoog)),
    );
    return {
      horizon,
      brutoHectare: bruto.waarschijnlijk,
      nettoHectare: likely,
      gedeeldHectare: bruto.waarschijnlijk - likely,
      bruto,
      netto: { ...netto, waarschijnlijk: likely },
      perFunctie: FUNCTIES.map((functie) => ({ functie, brutoHectare: perFunctie.get(functie)?.[h] ?? 0 }))
        .filter(({ brutoHectare }) => brutoHectare > 0)
        .sort((a, b) => b.brutoHectare - a.brutoHectare),
    };
  });
}

function addBruto(own: Float64Array | undefined, ruimte: RuimteDelen): void {
  own?.forEach((sum, h) => {
    own[h] = sum + (ruimte[h * PER_HORIZON + 1] ?? 0);
  });
}

function bandAt(numbers: Float64Array, at: number): Band {
  return {
    laag: numbers[at] ?? 0,
    waarschijnlijk: numbers[at + 1] ?? 0,
    hoog: numbers[at + 2] ?? 0,
  };
}
