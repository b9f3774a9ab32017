import { isRun, type TekstBlok, type TekstDeel } from '#shared/domain/afspraak/tekst-blok.ts';
import { sameDeel } from '#shared/tekst/gelijk.ts';
import { familyOf } from '#shared/tekst/soort.ts';
import { verschil } from '#shared/tekst/verschil.ts';

/** What became of each block on the way from one list to another. */
export type Lot =
  | { readonly soort: 'zelfde' | 'gewijzigd'; readonly oud: number; readonly nieuw: number }
  | { readonly soort: 'weg'; readonly oud: number }
  | { readonly soort: 'erbij'; readonly nieuw: number };

/** Blocks that have gone and come in one place; the pairs among them are sought per gap. */
export interface Gat {
  readonly oud: readonly number[];
  readonly nieuw: readonly number[];
}

/** Beyond so many pairs to compare, blocks are paired in order. */
const MAX_COMPARED = 3600;
/** Less alike than this, one block is not a changed form of the other. */
const LEAST_ALIKE = 0.25;

/** Which old block each new one is: equal ones first, then in each gap the most alike, never out of order. */
export function uitlijnen(oud: readonly TekstBlok[], nieuw: readonly TekstBlok[]): readonly (Lot | Gat)[] {
  const found: (Lot | Gat)[] = [];
  let gat: { oud: number[]; nieuw: number[] } | null = null;
  for (const stap of verschil(oud, nieuw, sameDeel)) {
    if (stap.soort === 'zelfde') {
      gat = null;
      found.push(stap);
      continue;
    }
    if (gat === null) found.push((gat = { oud: [], nieuw: [] }));
    if (stap.soort === 'weg') gat.oud.push(stap.oud);
    else gat.nieuw.push(stap.nieuw);
  }
  return found;
}

export function isGat(lot: Lot | Gat): lot is Gat {
  return !('soort' in lot);
}

/** The pairs in one gap. */
export function paren(gat: Gat, oud: readonly TekstBlok[], nieuw: readonly TekstBlok[]): readonly Lot[] {
  const olds = gat.oud.map((index) => ({ index, blok: oud[index] as TekstBlok })); // indexes of that list
  const news = gat.nieuw.map((index) => ({ index, blok: nieuw[index] as TekstBlok }));
  const inOrder =
    olds.length === news.length &&
    olds.every(({ blok }, i) => familyOf(blok.soort) === familyOf(news[i]?.blok.soort ?? ''));
  const pairs = inOrder
    ? olds.map((_, i) => [i, i] as const)
    : bestPairs(
        olds.map(({ blok }) => blok),
        news.map(({ blok }) => blok),
      );
  const lots: Lot[] = [];
  let o = 0;
  let n = 0;
  for (const [pairedOld, pairedNew] of [...pairs, [olds.length, news.length] as const]) {
    for (; o < pairedOld; o++) lots.push({ soort: 'weg', oud: olds[o]?.index ?? 0 });
    for (; n < pairedNew; n++) lots.push({ soort: 'erbij', nieuw: news[n]?.index ?? 0 });
    if (pairedOld < olds.length)
      lots.push({ soort: 'gewijzigd', oud: olds[o++]?.index ?? 0, nieuw: news[n++]?.index ?? 0 });
  }
  return lots;
}

/** The pairs, in order, that are most alike together. */
function bestPairs(
  olds: readonly TekstBlok[],
  news: readonly TekstBlok[],
): readonly (readonly [number, number])[] {
  if (olds.length * news.length > MAX_COMPARED) return [];
  const width = news.length + 1;
  const best = new Float64Array((olds.length + 1) * width);
  const score = (o: number, n: number): number => best[o * width + n] ?? 0;
  const alike = olds.map((oud) => news.map((nieuw) => likeness(oud, nieuw)));
  for (let o = olds.length - 1; o >= 0; o--)
    for (let n = news.length - 1; n >= 0; n--) {
      const pair = alike[o]?.[n] ?? 0;
      const paired = pair >= LEAST_ALIKE ? pair + score(o + 1, n + 1) : 0;
      best[o * width + n] = Math.max(paired, score(o + 1, n), score(o, n + 1));
    }
  const pairs: (readonly [number, number])[] = [];
  let o = 0;
  let n = 0;
  while (o < olds.length && n < news.length) {
    const pair = alike[o]?.[n] ?? 0;
    if (pair >= LEAST_ALIKE && score(o, n) === pair + score(o + 1, n + 1)) pairs.push([o++, n++]);
    else if (score(o, n) === score(o + 1, n)) o++;
    else n++;
  }
  return pairs;
}

/** From 0 (nothing to do with each other) to 1: how much of the longer one they begin and end with alike. */
function likeness(oud: TekstBlok, nieuw: TekstBlok): number {
  if (familyOf(oud.soort) !== familyOf(nieuw.soort)) return 0;
  const left = woordenVan(oud);
  const right = woordenVan(nieuw);
  const longest = Math.max(left.length, right.length);
  if (longest === 0) return 1;
  const least = Math.min(left.length, right.length);
  let start = 0;
  while (start < least && left[start] === right[start]) start++;
  let end = 0;
  while (end < least - start && left.at(-1 - end) === right.at(-1 - end)) end++;
  // what begins or ends the other is surely the same block, however much was added
  return start + end === least && least > 0 ? Math.max(0.5, least / longest) : (start + end) / longest;
}

/** All words in it on end, without marks. */
export function woordenVan(deel: TekstDeel): string {
  return isRun(deel) ? deel.tekst : deel.inhoud.map(woordenVan).join('');
}
