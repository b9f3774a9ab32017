import type * as Y from 'yjs';
import type { TekstBlok } from '#shared/domain/afspraak/tekst-blok.ts';
import { besluit } from '#shared/tekst/besluit.ts';
import { readTekst } from '#shared/tekst/lees.ts';

/** The text as it stands without any open proposal: what is agreed on. */
export function cleanTree(fragment: Y.XmlFragment): readonly TekstBlok[] {
  return besluit(readTekst(fragment), () => true, 'af');
}

/** The text as it would be if every open proposal were taken over. */
export function proposedTree(fragment: Y.XmlFragment): readonly TekstBlok[] {
  return besluit(readTekst(fragment), () => true, 'aan');
}
