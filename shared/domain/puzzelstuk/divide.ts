import type { Bijdrage, Claim, Puzzelstuk } from '#shared/domain/puzzelstuk/schema.ts';
import { shareByArea } from '#shared/geo/share-by-area.ts';

type Bijdragen = Puzzelstuk['bijdrage'];

/** Divides a claim in proportion to the weights: what is stated adds up to what it was, what is measured goes on being so. */
export function divideClaim(claim: Claim, weights: readonly number[]): readonly Claim[] {
  if (claim.soort === 'geometrie') return weights.map(() => claim);
  const upper = claim.hectareTot === undefined ? null : shareByArea(claim.hectareTot, weights, 2);
  return shareByArea(claim.hectare, weights, 2).map((hectare, index) => ({
    soort: 'opgegeven',
    hectare,
    ...(upper && { hectareTot: upper[index] ?? 0 }),
  }));
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
  const upper = bijdrage.waardeTot === undefined ? null : share(bijdrage.waardeTot);
  return share(bijdrage.waarde).map((waarde, index) => ({
    ...bijdrage,
    waarde,
    ...(upper && { waardeTot: upper[index] ?? 0 }),
  }));
}
