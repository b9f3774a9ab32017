/** A source as it reads in a line: `[Nota Ruimte, par. 3.2]`. */
export function bronWords(document: string, plaats: string): string {
  return plaats === '' ? `[${document}]` : `[${document}, ${plaats}]`;
}
