import type { TekstDeel } from '#shared/domain/afspraak/tekst-blok.ts';
import { joinRuns } from '#shared/tekst/lees.ts';
import { verschil } from '#shared/tekst/verschil.ts';
import { lijnUit } from '#shared/tekst/vergelijk/lijn-uit.ts';
import { gelijkenis, woordenOf, type Woord } from '#shared/tekst/vergelijk/woord.ts';
import { zinnenOf } from '#shared/tekst/vergelijk/zinnen.ts';

/** A stretch of a paragraph: as it was, gone, new, or with the same words in another form (bold, a link). */
export type WoordVerschil =
  | { readonly soort: 'gelijk' | 'weg' | 'nieuw'; readonly delen: readonly TekstDeel[] }
  | { readonly soort: 'opmaak'; readonly delen: readonly TekstDeel[]; readonly was: readonly TekstDeel[] };

/** Less alike than this a sentence reads better as replaced than as a row of loose words. */
const ZELFDE_ZIN = 0.4;
/** A stretch of so few letters between two changes is read as part of them. */
const EILAND = 3;

type Stuk =
  | { readonly soort: 'gelijk'; readonly oud: Woord; readonly nieuw: Woord }
  | { readonly soort: 'weg'; readonly oud: Woord }
  | { readonly soort: 'nieuw'; readonly nieuw: Woord };

/** What changed in a paragraph or heading, by sentence and then by word. Gives back all of both. */
export function woordVerschil(
  oud: readonly TekstDeel[],
  nieuw: readonly TekstDeel[],
): readonly WoordVerschil[] {
  const oudZinnen = zinnenOf(woordenOf(oud));
  const nieuwZinnen = zinnenOf(woordenOf(nieuw));
  const lines = lijnUit({
    oud: oudZinnen.map(zin),
    nieuw: nieuwZinnen.map(zin),
    same: (left, right) => left.key === right.key,
    gelijkenis: (left, right) => gelijkenis(left.telling, right.telling),
    drempel: ZELFDE_ZIN,
  });
  return joined(
    lines.flatMap((line): readonly Stuk[] => {
      const was = 'oud' in line ? (oudZinnen[line.oud] ?? []) : [];
      const wordt = 'nieuw' in line ? (nieuwZinnen[line.nieuw] ?? []) : [];
      return line.soort === 'paar' || line.soort === 'zelfde' ? inZin(was, wordt) : replaced(was, wordt);
    }),
  );
}

interface Zin {
  readonly key: string;
  readonly telling: ReadonlyMap<string, number>;
}

function zin(woorden: readonly Woord[]): Zin {
  const telling = new Map<string, number>();
  for (const { key, gewicht } of woorden)
    if (gewicht > 0) telling.set(key.toLowerCase(), (telling.get(key.toLowerCase()) ?? 0) + 1);
  return { key: woorden.map(({ key }) => key).join('\u0000'), telling };
}

function replaced(oud: readonly Woord[], nieuw: readonly Woord[]): readonly Stuk[] {
  return [
    ...oud.map((woord): Stuk => ({ soort: 'weg', oud: woord })),
    ...nieuw.map((woord): Stuk => ({ soort: 'nieuw', nieuw: woord })),
  ];
}

function inZin(oud: readonly Woord[], nieuw: readonly Woord[]): readonly Stuk[] {
  const steps = verschil(oud, nieuw, (left, right) => left.key === right.key);
  const groups: { isChange: boolean; oud: Woord[]; nieuw: Woord[] }[] = [];
  for (const step of steps) {
    const isChange = step.soort !== 'zelfde';
    let group = groups.at(-1);
    if (group?.isChange !== isChange) groups.push((group = { isChange, oud: [], nieuw: [] }));
    if ('oud' in step) group.oud.push(...oud.slice(step.oud, step.oud + 1));
    if ('nieuw' in step) group.nieuw.push(...nieuw.slice(step.nieuw, step.nieuw + 1));
  }
  return withoutIslands(groups).flatMap((group) =>
    group.isChange
      ? replaced(group.oud, group.nieuw)
      : group.oud.map((woord, i): Stuk => ({ soort: 'gelijk', oud: woord, nieuw: group.nieuw[i] ?? woord })),
  );
}

type Group = { isChange: boolean; oud: Woord[]; nieuw: Woord[] };

/** Words of hardly any weight between two changes go along with them: nobody reads a change per particle. */
function withoutIslands(groups: readonly Group[]): readonly Group[] {
  const merged: Group[] = [];
  groups.forEach((group, index) => {
    const last = merged.at(-1);
    const next = groups[index + 1];
    const isIsland =
      !group.isChange &&
      last?.isChange === true &&
      next?.isChange === true &&
      weight(group.oud) <= EILAND &&
      isReplacement(last) &&
      isReplacement(next);
    if (last?.isChange === true && (group.isChange || isIsland)) {
      last.oud.push(...group.oud);
      last.nieuw.push(...group.nieuw);
    } else merged.push({ isChange: group.isChange, oud: [...group.oud], nieuw: [...group.nieuw] });
  });
  return merged;
}

function isReplacement({ oud, nieuw }: Group): boolean {
  return weight(oud) > 0 && weight(nieuw) > 0;
}

function weight(woorden: readonly Woord[]): number {
  return woorden.reduce((total, { gewicht }) => total + gewicht, 0);
}

/** Stretches of one kind together: first all that goes, then all that comes. */
function joined(stukken: readonly Stuk[]): readonly WoordVerschil[] {
  const stretches: { soort: WoordVerschil['soort']; delen: TekstDeel[]; was: TekstDeel[] }[] = [];
  const add = (soort: WoordVerschil['soort'], deel: TekstDeel, was: TekstDeel): void => {
    let last = stretches.at(-1);
    // what goes is told before what came in the same place
    if (soort === 'weg' && last?.soort === 'nieuw') {
      const before = stretches.at(-2);
      if (before?.soort === 'weg') last = before;
      else stretches.splice(-1, 0, (last = { soort, delen: [], was: [] }));
    } else if (last?.soort !== soort) stretches.push((last = { soort, delen: [], was: [] }));
    last.delen.push(deel);
    last.was.push(was);
  };
  for (const stuk of stukken) {
    if (stuk.soort === 'weg') add('weg', stuk.oud.deel, stuk.oud.deel);
    else if (stuk.soort === 'nieuw') add('nieuw', stuk.nieuw.deel, stuk.nieuw.deel);
    else add(stuk.oud.marks === stuk.nieuw.marks ? 'gelijk' : 'opmaak', stuk.nieuw.deel, stuk.oud.deel);
  }
  return stretches.map(({ soort, delen, was }) =>
    soort === 'opmaak'
      ? { soort, delen: joinRuns(delen), was: joinRuns(was) }
      : { soort, delen: joinRuns(delen) },
  );
}
