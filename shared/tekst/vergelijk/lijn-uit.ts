import { verschil } from '#shared/tekst/verschil.ts';

/** Two rows laid beside each other: the same, changed (alike enough to be one thing), gone, or new. */
export type Uitlijning =
  | { readonly soort: 'zelfde' | 'paar'; readonly oud: number; readonly nieuw: number }
  | { readonly soort: 'weg'; readonly oud: number }
  | { readonly soort: 'erbij'; readonly nieuw: number };

export interface UitlijnVraag<T> {
  readonly oud: readonly T[];
  readonly nieuw: readonly T[];
  readonly same: (oud: T, nieuw: T) => boolean;
  /** From 0 to 1. */
  readonly gelijkenis: (oud: T, nieuw: T) => number;
  /** From here two things are one thing that changed. */
  readonly drempel: number;
}

/** Beyond this many pairs in one gap only what stands in the same place is compared: what it costs is bounded. */
const MAX_PAIRS = 10_000;

/** Lays two rows beside each other, in order; what goes comes before what comes in the same place. */
export function lijnUit<T>(vraag: UitlijnVraag<T>): readonly Uitlijning[] {
  const lines: Uitlijning[] = [];
  let weg: number[] = [];
  let erbij: number[] = [];
  const closeGap = (): void => {
    lines.push(...gap(vraag, weg, erbij));
    weg = [];
    erbij = [];
  };
  for (const stap of verschil(vraag.oud, vraag.nieuw, vraag.same)) {
    if (stap.soort === 'weg') weg.push(stap.oud);
    else if (stap.soort === 'erbij') erbij.push(stap.nieuw);
    else {
      closeGap();
      lines.push(stap);
    }
  }
  closeGap();
  return lines;
}

function gap<T>(
  vraag: UitlijnVraag<T>,
  weg: readonly number[],
  erbij: readonly number[],
): readonly Uitlijning[] {
  const pairs =
    weg.length * erbij.length > MAX_PAIRS ? samePlace(vraag, weg, erbij) : best(vraag, weg, erbij);
  const lines: Uitlijning[] = [];
  let o = 0;
  let n = 0;
  for (const [pairOld, pairNew] of [...pairs, [weg.length, erbij.length] as const]) {
    while (o < pairOld) lines.push({ soort: 'weg', oud: weg[o++] ?? 0 });
    while (n < pairNew) lines.push({ soort: 'erbij', nieuw: erbij[n++] ?? 0 });
    if (pairOld < weg.length) lines.push({ soort: 'paar', oud: weg[o++] ?? 0, nieuw: erbij[n++] ?? 0 });
  }
  return lines;
}

function scoreOf<T>({ oud, nieuw, gelijkenis, drempel }: UitlijnVraag<T>, o: number, n: number): number {
  const score = gelijkenis(oud[o] as T, nieuw[n] as T); // both are places in the rows
  return score >= drempel ? score : 0;
}

function samePlace<T>(
  vraag: UitlijnVraag<T>,
  weg: readonly number[],
  erbij: readonly number[],
): readonly (readonly [number, number])[] {
  return weg.flatMap((o, place) => {
    const n = erbij[place];
    return n !== undefined && scoreOf(vraag, o, n) > 0 ? [[place, place] as const] : [];
  });
}

/** The pairs, in order, that together are most alike. */
function best<T>(
  vraag: UitlijnVraag<T>,
  weg: readonly number[],
  erbij: readonly number[],
): readonly (readonly [number, number])[] {
  if (weg.length === 0 || erbij.length === 0) return [];
  const width = erbij.length + 1;
  const scores = new Float64Array(weg.length * erbij.length);
  const totals = new Float64Array((weg.length + 1) * width);
  for (let o = weg.length - 1; o >= 0; o--)
    for (let n = erbij.length - 1; n >= 0; n--) {
      const score = scoreOf(vraag, weg[o] ?? 0, erbij[n] ?? 0);
      scores[o * erbij.length + n] = score;
      const paired = score > 0 ? score + at(totals, (o + 1) * width + n + 1) : 0;
      totals[o * width + n] = Math.max(
        paired,
        at(totals, (o + 1) * width + n),
        at(totals, o * width + n + 1),
      );
    }
  const pairs: (readonly [number, number])[] = [];
  let o = 0;
  let n = 0;
  while (o < weg.length && n < erbij.length) {
    const score = at(scores, o * erbij.length + n);
    const total = at(totals, o * width + n);
    if (score > 0 && total === score + at(totals, (o + 1) * width + n + 1)) pairs.push([o++, n++]);
    else if (total === at(totals, (o + 1) * width + n)) o++;
    else n++;
  }
  return pairs;
}

function at(values: Float64Array, index: number): number {
  return values[index] ?? 0;
}
