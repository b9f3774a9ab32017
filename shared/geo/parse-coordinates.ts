import { NETHERLANDS, positionProblem } from '#shared/geo/extent.ts';
import type { LngLat } from '#shared/geo/geometry.ts';
import { roundDegrees } from '#shared/geo/map-positions.ts';
import { rdToLngLat } from '#shared/geo/rd.ts';
import { err, ok, type Result } from '#shared/lib/result.ts';

export const COORDINATE_PROBLEMS = ['empty', 'not-understood', 'outside-netherlands'] as const;
export type CoordinateProblem = (typeof COORDINATE_PROBLEMS)[number];

/**
 * Reads a place as people type or paste it: `52,09 5,12`, `52.09, 5.12`, RD as `136000 455000` or `136.000 455.000`,
 * degrees and minutes as `52°05'24"N 5°07'12"O` (Dutch or English letters). Which number is which is told by the letters,
 * else by the only order that lies in the Netherlands.
 */
export function parseCoordinates(text: string): Result<LngLat, CoordinateProblem> {
  const clean = text
    .trim()
    .toUpperCase()
    .replaceAll(/[’′´`]/g, "'")
    .replaceAll(/[”″“]|''/g, '"')
    .replaceAll(/[−–]/g, '-');
  if (clean === '') return err('empty');
  const pair = /[°'"NZSOEW]/.test(clean.replaceAll(/NB|OL|RD/g, ''))
    ? fromDegrees(clean)
    : fromNumbers(clean);
  if (pair === null) return err('not-understood');
  return locate(pair);
}

function locate([a, b]: readonly [number, number]): Result<LngLat, CoordinateProblem> {
  for (const [longitude, latitude] of [
    [b, a],
    [a, b],
  ] as const) {
    if (positionProblem(longitude, latitude, NETHERLANDS) === null)
      return ok([roundDegrees(longitude), roundDegrees(latitude)]);
  }
  if (positionProblem(a, b) === 'looks-like-rd') {
    const [longitude, latitude] = rdToLngLat([a, b]);
    if (positionProblem(longitude, latitude) === null)
      return ok([roundDegrees(longitude), roundDegrees(latitude)]);
  }
  return err('outside-netherlands');
}

/** Two plain numbers; a comma may stand for a decimal point or divide the two. */
function fromNumbers(text: string): readonly [number, number] | null {
  const bare = text.replaceAll(/\b(RD|X|Y|NB|OL|LAT|LON|LNG|M)\b[:=]?/g, ' ').trim();
  const parts = splitPair(bare);
  if (parts === null) return null;
  const [a, b] = [toNumber(parts[0]), toNumber(parts[1])];
  return a === null || b === null ? null : [a, b];
}

function splitPair(text: string): readonly [string, string] | null {
  const divided = text
    .split(/\s*[;/|]\s*|,\s+|\s+,?\s*/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const [first, second] = divided;
  if (first !== undefined && second !== undefined) return divided.length === 2 ? [first, second] : null;
  const pieces = text.split(',');
  if (pieces.length === 2) return [pieces[0] ?? '', pieces[1] ?? ''];
  if (pieces.length === 4) return [`${pieces[0]},${pieces[1]}`, `${pieces[2]},${pieces[3]}`];
  return null;
}

function toNumber(text: string): number | null {
  // thousands as the Dutch write them: 136.000 or 455.123,45
  if (/^-?\d{1,3}(\.\d{3})+(,\d+)?$/.test(text)) return Number(text.replaceAll('.', '').replace(',', '.'));
  const plain = text.replace(',', '.');
  return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : null;
}

/** Degrees with minutes and seconds, or with a letter for the side of the world; latitude and longitude in any order. */
function fromDegrees(text: string): readonly [number, number] | null {
  const numbers = [...text.matchAll(/\d+(?:[.,]\d+)?/g)].map((match) => Number(match[0].replace(',', '.')));
  if (numbers.length % 2 !== 0 || numbers.length === 0 || numbers.length > 6) return null;
  if (/[ZSW]/.test(text)) return null; // south or west of Greenwich is never the Netherlands
  const half = numbers.length / 2;
  const [first, second] = [toDegrees(numbers.slice(0, half)), toDegrees(numbers.slice(half))];
  return first === null || second === null ? null : [first, second];
}

function toDegrees(numbers: readonly number[]): number | null {
  const [degrees = 0, minutes = 0, seconds = 0] = numbers;
  if (minutes >= 60 || seconds >= 60) return null;
  return degrees + minutes / 60 + seconds / 3600;
}
