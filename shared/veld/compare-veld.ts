import type { Words } from '#shared/veld/current-words.ts';

/** How a field stands against its source (VE3). */
export type VeldStand =
  | { readonly soort: 'gelijk' }
  | { readonly soort: 'veranderd'; readonly oud: string; readonly nieuw: string }
  | { readonly soort: 'bron-weg'; readonly oud: string; readonly reden: 'gearchiveerd' | 'verwijderd' };

/** The adopted words beside what the source says now; what cannot be known now counts as the same. */
export function compareVeld(waarde: string, words: Words): VeldStand {
  switch (words.soort) {
    case 'onbekend':
      return { soort: 'gelijk' };
    case 'weg':
      return { soort: 'bron-weg', oud: waarde, reden: words.reden };
    case 'tekst':
      return words.tekst === waarde
        ? { soort: 'gelijk' }
        : { soort: 'veranderd', oud: waarde, nieuw: words.tekst };
  }
}
