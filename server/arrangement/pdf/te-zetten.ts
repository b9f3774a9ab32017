import { BEDEKT } from '#server/arrangement/pdf/bedekt.ts';

/**
 * The words with every character that no font of the compiler has as its number, `[U+1F600]`: a PDF/A may hold no
 * character without a shape, and nothing that somebody wrote may fall out.
 */
export function teZetten(words: string): string {
  let out = '';
  for (const character of words) {
    const code = character.codePointAt(0) ?? 0;
    out += isBedekt(code) ? character : notatie(code);
  }
  return out;
}

/** The same with everything but plain letters as a number: for when a combination of characters has no shape. */
export function teZettenZeker(words: string): string {
  let out = '';
  for (const character of words) {
    const code = character.codePointAt(0) ?? 0;
    out +=
      (code >= 0x20 && code < 0x7f) || (code > 0xa0 && code <= 0xff && code !== 0xad)
        ? character
        : notatie(code);
  }
  return out;
}

function notatie(code: number): string {
  return `[U+${code.toString(16).toUpperCase().padStart(4, '0')}]`;
}

/** Pairs of first and last, in order. */
const RANGES: readonly (readonly [number, number])[] = BEDEKT.split(',').map((range) => {
  const [first = '', last = first] = range.split('-');
  return [Number.parseInt(first, 16), Number.parseInt(last, 16)];
});

function isBedekt(code: number): boolean {
  let low = 0;
  let high = RANGES.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const [first, last] = RANGES[middle] ?? [0, 0];
    if (code < first) high = middle - 1;
    else if (code > last) low = middle + 1;
    else return true;
  }
  return false;
}
