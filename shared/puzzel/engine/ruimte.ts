import { FUNCTIES, type Functie } from '#shared/domain/functie/functies.ts';
import { GEEN, plus, type Band } from '#shared/puzzel/band.ts';
import { HORIZONNEN, liesAt, type Horizon } from '#shared/puzzel/horizon.ts';
import type { Knoop } from '#shared/puzzel/engine/knoop.ts';
import { dichtheid } from '#shared/puzzel/engine/raak.ts';
import type { Ruimte } from '#shared/puzzel/uitkomst.ts';

/** What one piece adds to gross and to net at one horizon; net is its own part of the land, so that sums count land once. */
export interface RuimteDeel {
  readonly bruto: Band;
  readonly netto: Band;
}

const NIETS: RuimteDeel = { bruto: GEEN, netto: GEEN };

export type RuimteDelen = Readonly<Record<Horizon, RuimteDeel>>;

/** Of land with several pieces the first by id counts it; of a search area what the others leave of it (BA7). */
export function ruimteDelen(knoop: Knoop, andere: (id: string) => Knoop | undefined): RuimteDelen {
  const at = (horizon: Horizon): RuimteDeel => ruimteDeel(knoop, andere, horizon);
  return { nu: at('nu'), straks: at('straks'), later: at('later') };
}

function ruimteDeel(knoop: Knoop, andere: (id: string) => Knoop | undefined, horizon: Horizon): RuimteDeel {
  const { stuk, maat, delen, buren } = knoop;
  if (maat.claim === null || !liesAt(stuk.periode, horizon)) return NIETS;
  if (delen === null) return { bruto: maat.claim, netto: maat.claim };
  const searches = maat.zoekt === 'claim';
  let [likely, alone, free, first] = [0, 0, 0, 0];
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
    likely += hectare * dichtheid(maat) * chance;
    if (others === 0) alone += hectare;
    if (fixed === 0) free += hectare;
    if (fixedBefore === 0) first += hectare;
  }
  const { claim, binnen } = maat;
  const land: Band = searches
    ? {
        laag: Math.max(0, binnen.laag - (maat.oppervlak - alone)),
        waarschijnlijk: likely,
        hoog: Math.min(binnen.hoog, free),
      }
    : { laag: first, waarschijnlijk: likely, hoog: first };
  return {
    bruto: claim,
    netto: {
      laag: land.laag + claim.laag - binnen.laag,
      waarschijnlijk: land.waarschijnlijk + claim.waarschijnlijk - binnen.waarschijnlijk,
      hoog: land.hoog + claim.hoog - binnen.hoog,
    },
  };
}

/** The sums per horizon (BA7); the pieces in order of id. */
export function ruimteVan(
  stukken: readonly { readonly functie: Functie; readonly delen: RuimteDelen }[],
): readonly Ruimte[] {
  return HORIZONNEN.map((horizon) => {
    let [bruto, netto] = [GEEN, GEEN];
    const perFunctie = new Map<Functie, number>();
    for (const { functie, delen } of stukken) {
      const deel = delen[horizon];
      if (deel === NIETS) continue;
      bruto = plus(bruto, deel.bruto);
      netto = plus(netto, deel.netto);
      perFunctie.set(functie, (perFunctie.get(functie) ?? 0) + deel.bruto.waarschijnlijk);
    }
    // the likely reading of the first by id may lie outside what is possible by a rounding only
    const likely = Math.min(Math.max(netto.waarschijnlijk, netto.laag), Math.max(netto.laag, netto.hoog));
    return {
      horizon,
      brutoHectare: bruto.waarschijnlijk,
      nettoHectare: Math.min(likely, bruto.waarschijnlijk),
      gedeeldHectare: Math.max(0, bruto.waarschijnlijk - likely),
      bruto,
      netto: { ...netto, waarschijnlijk: likely },
      perFunctie: FUNCTIES.map((functie) => ({ functie, brutoHectare: perFunctie.get(functie) ?? 0 }))
        .filter(({ brutoHectare }) => brutoHectare > 0)
        .sort((a, b) => b.brutoHectare - a.brutoHectare),
    };
  });
}
