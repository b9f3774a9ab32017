import type { Functie } from '#shared/domain/functie/functies.ts';

/** A functie as it stands in a Dutch sentence. */
export function functieWoord(functie: Functie): string {
  return functie.replace('-', ' en ');
}
