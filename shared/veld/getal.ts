import { EENHEID_VORMEN, inEenheid } from '#shared/domain/opgave/eenheid.ts';
import type { Band } from '#shared/puzzel/band.ts';
import { bandVorm } from '#shared/puzzel/band-vorm.ts';

/**
 * Figures in Dutch notation without the locale of the machine: the same words on every screen and on the server, because
 * they are taken over into a text that is signed (VE2).
 */
export function getal(value: number, decimals = 2): string {
  if (value === 0) return '0';
  const size = Math.abs(value);
  const places = size < 10 ** -decimals ? 1 - Math.floor(Math.log10(size)) : decimals;
  // Halves go away from zero, also below it.
  const [whole = '0', part = ''] = rounded(size, places).split('.');
  const kept = part.replace(/0+$/, '');
  const grouped = whole.replaceAll(/\B(?=(\d{3})+$)/g, '.');
  const text = kept === '' ? grouped : `${grouped},${kept}`;
  return value < 0 && text !== '0' ? `-${text}` : text;
}

/** Decimal rounding of what the number reads as: 1,005 is 1,01 although its nearest double is just below. */
function rounded(size: number, places: number): string {
  return Number(`${Math.round(Number(`${plain(size)}e${places}`))}e-${places}`).toFixed(places);
}

/** The number without an exponent of its own. */
function plain(size: number): string {
  const text = String(size);
  return text.includes('e') ? size.toFixed(20) : text;
}

/** `1.200 woningen`, `5%`; without a unit the bare figure. */
export function hoeveelheid(value: number, eenheid: string | null, decimals = 2): string {
  if (eenheid === null) return getal(value, decimals);
  if (eenheid.startsWith('%')) return `${getal(value, decimals)}${eenheid}`;
  const whole = inEenheid(value, eenheid);
  const vormen = EENHEID_VORMEN.get(eenheid);
  return `${getal(whole, decimals)} ${vormen === undefined ? eenheid : vormen[whole === 1 ? 0 : 1]}`;
}

/** `1.200 tot 1.500 woningen`, `ca. 80.050 woningen`, `85 ha`: no more digits than are known. */
export function bandWoorden(band: Band, eenheid: string | null): string {
  const vorm = bandVorm(band);
  if (vorm.soort === 'een') return hoeveelheid(vorm.waarde, eenheid);
  if (vorm.soort === 'ongeveer') return `ca. ${hoeveelheid(vorm.waarde, eenheid)}`;
  return `${getal(vorm.laag)} tot ${hoeveelheid(vorm.hoog, eenheid)}`;
}

/** Land of a piece, as precise as it is drawn: `0,4 ha`, `85 ha`, `3.260 ha`, `80 tot 100 ha`. */
export function hectareWoorden(claim: Band): string {
  const vorm = bandVorm(claim);
  if (vorm.soort !== 'een') return bandWoorden(claim, 'ha');
  return `${getal(vorm.waarde, Math.abs(vorm.waarde) < 10 ? 1 : 0)} ha`;
}

/** `a, b en c`. */
export function opsomming(words: readonly string[]): string {
  if (words.length < 2) return words.join('');
  return `${words.slice(0, -1).join(', ')} en ${words.at(-1)}`;
}

/** `a, b en 12 andere gemeenten`: as many names as fit in so many characters. */
export function opsommingBinnen(words: readonly string[], meer: string, max: number): string {
  const all = opsomming(words);
  if (all.length <= max) return all;
  for (let shown = words.length - 2; shown > 0; shown--) {
    const text = opsomming([...words.slice(0, shown), `${words.length - shown} ${meer}`]);
    if (text.length <= max) return text;
  }
  return `${words.length} ${meer}`;
}
