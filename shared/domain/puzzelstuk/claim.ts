import { areaHectares } from '#shared/geo/area.ts';
import type { Geometry } from '#shared/geo/geometry.ts';
import { geometrieOf, type Claim, type Puzzelstuk } from '#shared/domain/puzzelstuk/schema.ts';

const measured = new WeakMap<Geometry, number>();

/** Hectares of a shape in RD New; remembered per object, since shapes are never changed in place. */
export function measuredHectares(geometrie: Geometry): number {
  let hectares = measured.get(geometrie);
  if (hectares === undefined) {
    hectares = areaHectares(geometrie);
    measured.set(geometrie, hectares);
  }
  return hectares;
}

/** The claim in hectares (PS3); null when it follows the shape and there is none yet. */
export function claimHectares(claim: Claim, geometrie: Geometry | null): number | null {
  if (claim.soort === 'opgegeven') return claim.hectare;
  return geometrie === null ? null : measuredHectares(geometrie);
}

/** The claim of a piece, with the shape under somebody's hands in place of the stored one. */
export function claimOf(stuk: Puzzelstuk, live: Geometry | null = null): number | null {
  return claimHectares(stuk.claim, live ?? geometrieOf(stuk.plaats));
}
