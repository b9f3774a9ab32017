import type { Functie } from '#shared/domain/functie/functies.ts';
import { regelsTussen, teltSamen, type RegelBoek } from '#shared/puzzel/engine/regel-boek.ts';

/**
 * Which part of a hectare counts for each of two pieces that share it, as far as one may rely on it; 0: they may not share.
 * Only what a rule combines shares: two pieces with the same main functie both need land of their own, and what no rule
 * speaks of is not combined (FI1). Under conditions the cautious reading of the rule counts, as the condition is not yet
 * met: whoever is told that it fits should not depend on luck.
 */
export function teltVoorBeide(boek: RegelBoek, a: readonly Functie[], b: readonly Functie[]): number {
  if (a[0] === b[0]) return 0;
  const regels = regelsTussen(boek, a, b);
  if (regels.length === 0 || regels.some(({ oordeel }) => oordeel === 'botst')) return 0;
  return teltSamen(regels).laag;
}
