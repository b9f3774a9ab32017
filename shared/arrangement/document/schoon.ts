/** What XML and PDF cannot hold, or what would turn the reading order of the words around it. */
// eslint-disable-next-line no-control-regex
const NIET_TE_DRUKKEN =
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069\uFDD0-\uFDEF\uFEFF\uFFF9-\uFFFB\uFFFE\uFFFF]/g;

/** The words without characters that no document may hold; a tab is a space, half a character a mark that it was there. */
export function schoon(words: string): string {
  return words.toWellFormed().replaceAll('\t', ' ').replaceAll(NIET_TE_DRUKKEN, '');
}
