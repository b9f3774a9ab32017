import type { DeelBand } from '#shared/domain/combinatieregel/schema.ts';
import { GEEN, type Band } from '#shared/puzzel/band.ts';
import type { Horizon } from '#shared/puzzel/horizon.ts';
import { liesAt } from '#shared/puzzel/horizon.ts';
import type { Deel, Knoop } from '#shared/puzzel/engine/knoop.ts';
import { dichtheid } from '#shared/puzzel/engine/raak.ts';

/** How a neighbour bears on what the land counts for. */
export interface Invloed {
  /** What land that both lie on counts for (BA6). */
  readonly telt: DeelBand;
  readonly knoop: Knoop;
}

const NIETS: DeelBand = { laag: 0, hoog: 0 };

/**
 * Hectares of a claim as they count for a goal at a horizon (BA6): on land that others lie on too, the least of what the
 * rules say. `eerder`: neighbours that already count this land for the same goal. Cautious: a search area lies where it
 * counts least, and others that search lie on it as far as they can; generous: where it counts most, and they do not.
 */
export function effectieveHectares(
  { stuk, maat, delen }: Knoop,
  invloed: readonly Invloed[],
  horizon: Horizon,
  eerder: ReadonlySet<number> | null,
): Band {
  if (maat.claim === null || !liesAt(stuk.periode, horizon)) return GEEN;
  if (delen === null) return maat.claim;
  const { claim, binnen } = maat;
  const teltBij = (at: number): DeelBand =>
    eerder?.has(at) ? NIETS : (invloed[at]?.telt ?? { laag: 1, hoog: 1 });
  const zoekend = new Map<number, number>();
  const parts = delen.map((deel) => partOf(deel, invloed, horizon, teltBij, zoekend));

  let laag = fill(parts, (part) => part.laag, binnen.laag);
  for (const [at, shared] of zoekend) {
    const other = invloed[at]?.knoop.maat.binnen.hoog ?? 0;
    laag -= (1 - teltBij(at).laag) * Math.min(other, shared, binnen.laag);
  }
  const hoog = fill(parts, (part) => -part.hoog, binnen.hoog);
  const dens = dichtheid(maat);
  let likely = 0;
  for (const part of parts) likely += part.hectare * dens * part.midden;

  // what is claimed beyond the shape lies nowhere, so nobody lies on it
  likely += claim.waarschijnlijk - binnen.waarschijnlijk;
  return {
    laag: Math.min(likely, Math.max(0, laag) + claim.laag - binnen.laag),
    waarschijnlijk: likely,
    hoog: Math.max(likely, hoog + claim.hoog - binnen.hoog),
  };
}

interface Part {
  readonly hectare: number;
  readonly laag: number;
  readonly midden: number;
  readonly hoog: number;
}

function partOf(
  { met, hectare }: Deel,
  invloed: readonly Invloed[],
  horizon: Horizon,
  teltBij: (at: number) => DeelBand,
  zoekend: Map<number, number>,
): Part {
  let [laag, hoog] = [1, 1];
  const chances: { readonly midden: number; readonly dens: number }[] = [];
  for (const at of met) {
    const knoop = invloed[at]?.knoop;
    if (!knoop || !liesAt(knoop.stuk.periode, horizon)) continue;
    const telt = teltBij(at);
    if (telt.laag === 1 && telt.hoog === 1) continue;
    const dens = dichtheid(knoop.maat);
    chances.push({ midden: (telt.laag + telt.hoog) / 2, dens });
    if (knoop.maat.zoekt === 'claim') {
      zoekend.set(at, (zoekend.get(at) ?? 0) + hectare);
      continue;
    }
    laag = Math.min(laag, telt.laag);
    hoog = Math.min(hoog, telt.hoog);
  }
  return { hectare, laag, midden: expectedLeast(chances), hoog };
}

/** What is to be expected of the least of these, each of which is there with its own chance; 1 when none is. */
function expectedLeast(chances: { readonly midden: number; readonly dens: number }[]): number {
  if (chances.length > 1) chances.sort((a, b) => a.midden - b.midden || a.dens - b.dens);
  let [expected, none] = [0, 1];
  for (const { midden, dens } of chances) {
    expected += none * dens * midden;
    none *= 1 - dens;
  }
  return expected + none;
}

/** What a claim counts for when it takes the parts in order of `by`, least first; `by` is the factor, or minus it. */
function fill(parts: readonly Part[], by: (part: Part) => number, claim: number): number {
  let left = claim;
  let counted = 0;
  for (const part of parts.length > 1 ? [...parts].sort((a, b) => by(a) - by(b)) : parts) {
    const taken = Math.min(left, part.hectare);
    counted += taken * Math.abs(by(part));
    left -= taken;
  }
  return counted;
}
