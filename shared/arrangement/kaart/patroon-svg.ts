import type { Functie } from '#shared/domain/functie/functies.ts';
import { FUNCTIE_WEERGAVE, type Patroon } from '#shared/domain/functie/weergave.ts';

/** One tile of 14 by 14 units for each pattern; the same marks as on the board. */
const TEGEL: Readonly<Record<Patroon, string>> = {
  schuin: 'M-1 15L15 -1M-1 1L1 -1M13 15L15 13',
  tegenschuin: 'M-1 -1L15 15M-1 13L1 15M13 -1L15 1',
  kruisschuin: 'M-1 15L15 -1M-1 -1L15 15',
  staand: 'M7 0V14',
  liggend: 'M0 7H14',
  kruis: 'M7 3V11M3 7H11',
  golf: 'M0 9Q3.5 4 7 9T14 9',
  ruit: 'M7 3L11 7L7 11L3 7Z',
  blad: 'M3 11Q3 3 11 3Q11 11 3 11Z',
  streepstip: 'M1 7H7M10 7H12',
  stip: 'M6 7A1.2 1.2 0 1 0 8.4 7A1.2 1.2 0 1 0 6 7Z',
  ring: 'M4 7A3 3 0 1 0 10 7A3 3 0 1 0 4 7Z',
};

export function patroonSvg(functie: Functie): string {
  const { kleur, patroon } = FUNCTIE_WEERGAVE[functie];
  const fill = patroon === 'stip' ? kleur : 'none';
  return `<pattern id="patroon-${functie}" patternUnits="userSpaceOnUse" width="14" height="14"><path d="${TEGEL[patroon]}" fill="${fill}" stroke="${kleur}" stroke-width="1.2"/></pattern>`;
}
