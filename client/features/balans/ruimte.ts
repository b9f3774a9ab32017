import { FUNCTIES, type Functie } from '#shared/domain/functie/functies.ts';
import type { LiveShapes } from '#shared/domain/opgave/stand.ts';
import { claimOf } from '#shared/domain/puzzelstuk/claim.ts';
import type { Puzzelstuk } from '#shared/domain/puzzelstuk/schema.ts';

export interface FunctieRuimte {
  readonly functie: Functie;
  readonly hectare: number;
}

/** Claimed hectares per main functie, largest first; pieces over each other still count twice here. */
export function ruimtePerFunctie(stukken: readonly Puzzelstuk[], live: LiveShapes): readonly FunctieRuimte[] {
  const hectares = new Map<Functie, number>();
  for (const stuk of stukken) {
    const functie = stuk.functies[0];
    if (functie)
      hectares.set(functie, (hectares.get(functie) ?? 0) + (claimOf(stuk, live.get(stuk.id) ?? null) ?? 0));
  }
  return FUNCTIES.map((functie) => ({ functie, hectare: hectares.get(functie) ?? 0 }))
    .filter((part) => part.hectare > 0)
    .sort((left, right) => right.hectare - left.hectare);
}
