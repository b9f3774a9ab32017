/**
 * Ranges of what XML and PDF cannot hold, or what would turn the reading order of the words around it: control characters
 * but the ends of lines, marks of direction, and places that are no character.
 */
const NIET_TE_DRUKKEN: readonly (readonly [number, number])[] = [
  [0x00, 0x08],
  [0x0b, 0x0c],
  [0x0e, 0x1f],
  [0x7f, 0x9f],
  [0x202a, 0x202e],
  [0x2066, 0x2069],
  [0xfdd0, 0xfdef],
  [0xfeff, 0xfeff],
  [0xfff9, 0xfffb],
  [0xfffe, 0xffff],
];

/** The words without characters that no document may hold; a tab is a space, half a character a mark that it was there. */
export function schoon(words: string): string {
  const whole = words.toWellFormed().replaceAll('\t', ' ');
  return isSchoon(whole) ? whole : [...whole].filter(isSchoon).join('');
}

function isSchoon(words: string): boolean {
  for (let at = 0; at < words.length; at++) {
    const code = words.charCodeAt(at);
    if (NIET_TE_DRUKKEN.some(([first, last]) => code >= first && code <= last)) return false;
  }
  return true;
}
