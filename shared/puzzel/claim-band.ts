import type { Claim } from '#shared/domain/puzzelstuk/schema.ts';
import { bandOf, type Band } from '#shared/puzzel/band.ts';

/** The claim in hectares; null when it follows a shape that is not there (PS3). `oppervlak`: hectares of that shape. */
export function claimBand(claim: Claim, oppervlak: number | null): Band | null {
  if (claim.soort === 'geometrie') return oppervlak === null ? null : bandOf(oppervlak);
  const { hectare, hectareTot = hectare } = claim;
  const [laag, hoog] = [Math.min(hectare, hectareTot), Math.max(hectare, hectareTot)];
  return { laag, waarschijnlijk: (laag + hoog) / 2, hoog };
}
