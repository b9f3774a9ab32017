import type { Band } from '#shared/puzzel/band.ts';
import type { Knoop } from '#shared/puzzel/engine/knoop.ts';
import { dichtheid } from '#shared/puzzel/engine/raak.ts';
import { HORIZONNEN, liesAt, type Horizon } from '#shared/puzzel/horizon.ts';

/**
 * What one piece adds to gross and to net: for each horizon gross from cautious to generous, then net likewise. Net is its
 * own part of the land, so that sums count land once. Bare numbers, as tens of thousands are added up at each edit.
 */
export type RuimteDelen = Float64Array;

export const PER_HORIZON = 6;
/** Of a piece without a claim. */
export const NIETS: RuimteDelen = new Float64Array(PER_HORIZON * HORIZONNEN.length);

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
