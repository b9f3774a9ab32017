import type { PartijId } from '#shared/domain/partij/schema.ts';
import { isBinnen } from '#shared/voortgang/binnen.ts';
import type { Volging } from '#shared/voortgang/volg.ts';

/** What asks something of a partij, most pressing first (VO8). */
export const WACHT_SOORTEN = ['te-laat', 'aan-zet', 'anderen-wachten', 'binnenkort', 'terugblik'] as const;
export type WachtSoort = (typeof WACHT_SOORTEN)[number];

export interface Wacht {
  readonly soort: WachtSoort;
  readonly volging: Volging;
}

/** As near as `binnenkort` is. */
export const BINNENKORT_MAANDEN = 3;

/** What waits for one partij today: each belofte of its own once, under the most pressing of what it asks. */
export function wachtOp(volgingen: readonly Volging[], partij: PartijId, vandaag: string): readonly Wacht[] {
  const awaited = new Set(
    volgingen.flatMap(({ voorwaarde }) => (voorwaarde.soort === 'wacht' ? voorwaarde.op : [])),
  );
  const own = volgingen.filter(({ gever }) => gever === partij);
  const found = own.flatMap((volging): readonly Wacht[] => {
    const soort = soortOf(volging, awaited.has(volging.belofte.id), vandaag);
    return soort === null ? [] : [{ soort, volging }];
  });
  return found.sort((left, right) => WACHT_SOORTEN.indexOf(left.soort) - WACHT_SOORTEN.indexOf(right.soort));
}

function soortOf(volging: Volging, isAwaited: boolean, vandaag: string): WachtSoort | null {
  const { stand, isTeLaat, isAanZet, gepland, jarenOpen } = volging;
  const isOver = stand === 'gereed' || stand === 'vervallen';
  if (isTeLaat) return 'te-laat';
  if (isAanZet) return 'aan-zet';
  if (isAwaited && !isOver) return 'anderen-wachten';
  if (!isOver && isBinnen(gepland, vandaag, BINNENKORT_MAANDEN)) return 'binnenkort';
  return jarenOpen.length > 0 ? 'terugblik' : null;
}
