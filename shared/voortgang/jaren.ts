import type { Voortgang } from '#shared/domain/voortgang/schema.ts';

/**
 * The years, from that of signing on, that ended before today without a word of how far it was; none after the year in
 * which it was done, and none once it is off the table (VO7). Dates are ISO.
 */
export function jarenZonderWoord(
  voortgang: Voortgang | null,
  vastgesteldOp: string,
  vandaag: string,
): readonly number[] {
  if (voortgang?.stand === 'vervallen') return [];
  const first = yearOf(vastgesteldOp);
  const ready = voortgang?.stand === 'gereed' ? yearOf(voortgang.gereedOp ?? vandaag) : null;
  const last = Math.min(yearOf(vandaag) - 1, ready === null ? Infinity : ready - 1);
  const years = Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
  return years.filter((year) => !Object.hasOwn(voortgang?.jaar ?? {}, String(year)));
}

function yearOf(date: string): number {
  return Number(date.slice(0, 4));
}
