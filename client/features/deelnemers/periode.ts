import { formatDate, formatDateTime } from '#client/i18n/format.ts';

/** Of a seat; moments as ISO texts, null: at once, or without end. */
export interface Periode {
  readonly van: string | null;
  readonly tot: string | null;
}

/** A day as a date field gives it (`2026-12-03`), as the moment at which it begins here. */
export function startOfDay(day: string): string {
  return localMidnight(day, 0).toISOString();
}

/** The moment at which that day is over here: a seat up to and including a day counts until then. */
export function endOfDay(day: string): string {
  return localMidnight(day, 1).toISOString();
}

/** The day of a moment here, as a date field takes it. */
export function dayOf(moment: Date): string {
  const pad = (part: number): string => String(part).padStart(2, '0');
  return `${moment.getFullYear()}-${pad(moment.getMonth() + 1)}-${pad(moment.getDate())}`;
}

/** The last whole day before this moment when it is a midnight here; null when it lies within a day. */
export function lastDayBefore(tot: string): Date | null {
  const end = new Date(tot);
  const isMidnight = end.getHours() === 0 && end.getMinutes() === 0 && end.getSeconds() === 0;
  return isMidnight ? new Date(end.getFullYear(), end.getMonth(), end.getDate() - 1) : null;
}

function localMidnight(day: string, plusDays: number): Date {
  const [year = Number.NaN, month = Number.NaN, date = Number.NaN] = day.split('-').map(Number);
  return new Date(year, month - 1, date + plusDays);
}

/** The words that a period is said with, in the language of the interface. */
export interface PeriodeWords {
  readonly language: string;
  readonly vanaf: (van: string) => string;
  readonly vanTot: (van: string, tot: string) => string;
  readonly totDag: (dag: string) => string;
  readonly totMoment: (moment: string) => string;
  readonly open: string;
}

/** `tot en met 3 december 2026`; empty when there is no end. */
export function totText(tot: string | null, words: PeriodeWords): string {
  if (tot === null) return '';
  const last = lastDayBefore(tot);
  if (last === null) return words.totMoment(formatDateTime(tot, words.language));
  return words.totDag(formatDate(last, words.language));
}

/** `van 1 december 2026 tot en met 3 december 2026`, or as much of that as there is. */
export function periodeText({ van, tot }: Periode, words: PeriodeWords): string {
  if (van === null) return tot === null ? words.open : totText(tot, words);
  const isMidnight = new Date(van).getHours() === 0 && new Date(van).getMinutes() === 0;
  const from = isMidnight ? formatDate(van, words.language) : formatDateTime(van, words.language);
  return tot === null ? words.vanaf(from) : words.vanTot(from, totText(tot, words));
}
