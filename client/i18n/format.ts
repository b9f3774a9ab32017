import { inEenheid } from '#shared/domain/opgave/eenheid.ts';
import type { Band } from '#shared/puzzel/band.ts';
import { bandVorm } from '#shared/puzzel/band-vorm.ts';
import { eenheidText } from '#client/i18n/eenheid.ts';

/**
 * Numbers, areas and times as they are written at the table. Figures keep the Dutch notation in both languages (1.200),
 * because they are quoted from, and into, Dutch documents.
 */
const LOCALE = 'nl-NL';

const formats = new Map<number, Intl.NumberFormat>();
const SMALL = new Intl.NumberFormat(LOCALE, { maximumSignificantDigits: 2 });

/** `1200` → `1.200`, `1.25` → `1,25`; at most `decimals` decimals (default 2). */
export function formatNumber(value: number, decimals = 2): string {
  let format = formats.get(decimals);
  if (!format) {
    format = new Intl.NumberFormat(LOCALE, { maximumFractionDigits: decimals });
    formats.set(decimals, format);
  }
  // A risk of one in a million is not nothing.
  if (value !== 0 && Math.abs(value) < 10 ** -decimals) return SMALL.format(value);
  return format.format(value);
}

/** Hectares with a precision that fits the size: `0,4 ha`, `85 ha`, `9.060 ha`. */
export function formatHectare(hectare: number): string {
  return `${formatNumber(hectare, Math.abs(hectare) < 10 ? 1 : 0)} ha`;
}

const METERS_PER_KILOMETER = 1000;

/** `120 m`, `1,2 km`. */
export function formatDistance(meters: number): string {
  return meters < METERS_PER_KILOMETER
    ? `${formatNumber(Math.round(meters))} m`
    : `${formatNumber(meters / METERS_PER_KILOMETER, 1)} km`;
}

/** A value in the unit of its opgave: `1.200 woningen`, `5%`. */
export function formatAmount(value: number, unit: string | null): string {
  if (unit === null) return formatNumber(value);
  if (unit.startsWith('%')) return `${formatNumber(value)}${unit}`;
  const whole = inEenheid(value, unit);
  return `${formatNumber(whole)} ${eenheidText(unit, whole)}`;
}

/** What separates the ends of a range, by how it is read: `1.200 – 1.500`. */
const RANGE = ' – ';
/** Read alike in both languages. */
const ABOUT = 'ca.';
/**
 * A band in its unit, with no more digits than its width allows: `1.200 – 1.500 woningen`; a narrow one is about one
 * figure: `ca. 80 ha`.
 */
export function formatBand(band: Band, unit: string | null): string {
  const vorm = bandVorm(band);
  switch (vorm.soort) {
    case 'een':
      return formatAmount(vorm.waarde, unit);
    case 'ongeveer':
      return `${ABOUT} ${formatAmount(vorm.waarde, unit)}`;
    case 'van-tot':
      return `${formatNumber(vorm.laag)}${RANGE}${formatAmount(vorm.hoog, unit)}`;
  }
}

/** `12 mei 2027`, from an ISO time or a Date. */
export function formatDate(at: string | Date, language: string): string {
  return new Intl.DateTimeFormat(language, { day: 'numeric', month: 'long', year: 'numeric' }).format(
    new Date(at),
  );
}

/** `12 mei 2027 10:42`. */
export function formatDateTime(at: string | Date, language: string): string {
  return new Intl.DateTimeFormat(language, {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
  }).format(new Date(at));
}

const STEPS: readonly (readonly [Intl.RelativeTimeFormatUnit, number])[] = [
  ['year', 31_536_000],
  ['month', 2_592_000],
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
];

/** `9 minuten geleden`, `gisteren`; under a minute `nu`. */
export function formatRelative(at: string | Date, now: Date, language: string): string {
  const seconds = (new Date(at).getTime() - now.getTime()) / 1000;
  const relative = new Intl.RelativeTimeFormat(language, { numeric: 'auto' });
  for (const [unit, size] of STEPS) {
    if (Math.abs(seconds) >= size) return relative.format(Math.round(seconds / size), unit);
  }
  return relative.format(0, 'second');
}
