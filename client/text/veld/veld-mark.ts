import type { VeldStand } from '#shared/veld/compare-veld.ts';

/** Class of a field by how it stands: never by colour alone, a changed one has a mark before its words. */
export function veldClass(stand: VeldStand): string {
  return stand.soort === 'gelijk' ? 'tekst-veld' : `tekst-veld tekst-veld--${stand.soort}`;
}

/** What stands before the words of a field of which the source says otherwise, or is gone. */
export function veldMark(stand: VeldStand): string {
  return stand.soort === 'gelijk' ? '' : stand.soort === 'veranderd' ? '▲' : '✕';
}
