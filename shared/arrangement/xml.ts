import { schoon } from '#shared/arrangement/document/schoon.ts';

/** Words as text or attribute value of an XML file, without what XML cannot hold. */
export function xmlTekst(words: string): string {
  return schoon(words)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
