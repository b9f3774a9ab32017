import type { Bijdrage, Claim, Puzzelstuk } from '#shared/domain/puzzelstuk/schema.ts';
import { shareByArea } from '#shared/geo/share-by-area.ts';

type Bijdragen = Puzzelstuk['bijdrage'];

/** Divides a claim in proportion to the weights: what is stated adds up to what it was, what is measured goes on being so. */
export function divideClaim(claim: Claim, weights: readonly number[]): readonly Claim[] {
  if (claim.soort === 'geometrie') return weights.map(() => claim);
  const lower = shareByArea(claim.hectare, weights, 2);
  if (claim.hectareTot === undefined) return lower.map((hectare) => ({ soort: 'opgegeven', hectare }));
  const upper = shareByArea(claim.hectareTot, weights, 2);
  return lower.map((hectare, index) => ({ soort: 'opgegeven', hectare, hectareTot: upper[index] ?? 0 }));
}

/** Divides the contributions in proportion to the weights, one record for each weight. */
export function divideBijdragen(bijdragen: Bijdragen, weights: readonly number[]): readonly Bijdragen[] {
  const divided: Record<string, Bijdrage>[] = weights.map(() => ({}));
  for (const [opgave, bijdrage] of Object.entries(bijdragen)) {
    const shares = divideBijdrage(bijdrage, weights);
    for (const [index, part] of divided.entries()) part[opgave] = shares[index] ?? bijdrage;
  }
  return divided;
}

/** What goes by the hectare goes on doing so in each part; only a stated amount is divided. */
function divideBijdrage(bijdrage: Bijdrage, weights: readonly number[]): readonly Bijdrage[] {
  if (bijdrage.soort !== 'opgegeven') return weights.map(() => bijdrage);
  const share = (amount: number) => shareByArea(amount, weights, Number.isInteger(amount) ? 0 : 2);
  const { soort, eenheid, waardeTot } = bijdrage;
  const lower = share(bijdrage.waarde);
  if (waardeTot === undefined) return lower.map((waarde) => ({ soort, waarde, eenheid }));
  const upper = share(waardeTot);
  return lower.map((waarde, index) => ({ soort, waarde, waardeTot: upper[index] ?? 0, eenheid }));
}
