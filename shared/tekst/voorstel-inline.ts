import type { TekstDeel, TekstWaarde } from '#shared/domain/afspraak/tekst-blok.ts';
import { delenVan, eenhedenVan, sameContent, sameEenheid, type Eenheid } from '#shared/tekst/eenheid.ts';
import { sameWaarde, sameWaarden } from '#shared/tekst/gelijk.ts';
import { verschil } from '#shared/tekst/verschil.ts';
import { eigenAttrs, eigenMarks, voorstelIn, voorstelMarks } from '#shared/tekst/voorstel-van.ts';

/** Under which proposal a change goes, and which open ones are of the same person. */
export interface Inbreng {
  readonly id: string;
  readonly isEigen: (id: string) => boolean;
  /** `woord`: compared by words, for a text as a whole; `teken`: by character, for what somebody types. */
  readonly fijn: 'teken' | 'woord';
}

/** The old words with the difference to the new ones in them as a proposal. */
export function proposeInline(
  oud: readonly TekstDeel[],
  nieuw: readonly TekstDeel[],
  inbreng: Inbreng,
): readonly TekstDeel[] {
  const all = eenhedenVan(oud);
  // compared with a whole text, words of open proposals are not there yet: they stay where they are
  const before = inbreng.fijn === 'woord' ? all.filter((unit) => !isVoorgesteld(unit)) : all;
  const after = eenhedenVan(nieuw);
  const made: Eenheid[] = [];
  let at = 0;
  const upTo = (unit: Eenheid | null): void => {
    for (let next = all[at]; next && next !== unit && isVoorgesteld(next); next = all[at]) {
      if (before.length === all.length) return;
      made.push(next);
      at++;
    }
  };
  for (const stap of inbreng.fijn === 'woord' ? byWord(before, after) : byCharacter(before, after)) {
    const was = stap.oud === null ? undefined : before[stap.oud];
    const is = stap.nieuw === null ? undefined : after[stap.nieuw];
    if (was) {
      upTo(was);
      at++;
    }
    if (was && is) made.push(kept(was, is, inbreng));
    else if (was) made.push(...gone(was, inbreng));
    else if (is) made.push(come(is, inbreng));
  }
  upTo(null);
  return delenVan(made);
}

function isVoorgesteld(unit: Eenheid): boolean {
  return unit.teken === null
    ? voorstelIn(unit.blok.attrs, 'toegevoegd') !== null
    : voorstelIn(unit.marks, 'insertion') !== null;
}

interface Paar {
  readonly oud: number | null;
  readonly nieuw: number | null;
}

/** One stretch goes and one comes: what somebody typed, pasted or deleted. */
function byCharacter(before: readonly Eenheid[], after: readonly Eenheid[]): readonly Paar[] {
  const least = Math.min(before.length, after.length);
  const equal = (same: typeof sameContent, o: number, n: number): boolean => {
    const left = before[o];
    const right = after[n];
    return left !== undefined && right !== undefined && same(left, right);
  };
  let start = 0;
  while (start < least && equal(sameEenheid, start, start)) start++;
  let end = 0;
  while (end < least - start && equal(sameEenheid, before.length - 1 - end, after.length - 1 - end)) end++;
  while (start < least - end && equal(sameContent, start, start)) start++;
  while (end < least - start && equal(sameContent, before.length - 1 - end, after.length - 1 - end)) end++;
  const paren: Paar[] = [];
  for (let i = 0; i < start; i++) paren.push({ oud: i, nieuw: i });
  for (let i = start; i < before.length - end; i++) paren.push({ oud: i, nieuw: null });
  for (let i = start; i < after.length - end; i++) paren.push({ oud: null, nieuw: i });
  for (let i = end; i > 0; i--) paren.push({ oud: before.length - i, nieuw: after.length - i });
  return paren;
}

function byWord(before: readonly Eenheid[], after: readonly Eenheid[]): readonly Paar[] {
  const olds = wordsOf(before);
  const news = wordsOf(after);
  return verschil(olds, news, sameWord).flatMap((stap): Paar[] => {
    const was = 'oud' in stap ? olds[stap.oud] : undefined;
    const is = 'nieuw' in stap ? news[stap.nieuw] : undefined;
    const length = (was ?? is)?.units.length ?? 0;
    return Array.from({ length }, (_, i) => ({
      oud: was ? was.start + i : null,
      nieuw: is ? is.start + i : null,
    }));
  });
}

interface Woord {
  readonly start: number;
  readonly units: readonly Eenheid[];
}

function wordsOf(units: readonly Eenheid[]): readonly Woord[] {
  const words: { start: number; units: Eenheid[] }[] = [];
  units.forEach((unit, index) => {
    const last = words.at(-1);
    const isPart = last?.units.every((other) => isLetter(other)) === true && isLetter(unit);
    if (last && isPart) last.units.push(unit);
    else words.push({ start: index, units: [unit] });
  });
  return words;
}

function isLetter({ teken }: Eenheid): boolean {
  return teken !== null && /[\p{L}\p{N}]/u.test(teken);
}

function sameWord(left: Woord, right: Woord): boolean {
  return (
    left.units.length === right.units.length &&
    left.units.every((unit, index) => {
      const other = right.units[index];
      return other !== undefined && sameContent(unit, other);
    })
  );
}

function come(unit: Eenheid, { id }: Inbreng): Eenheid {
  if (unit.teken !== null)
    return { teken: unit.teken, marks: { ...eigenMarks(unit.marks), insertion: { id } } };
  const { blok } = unit;
  // as a character it needs no place of its own, so that the words around it stay where they are
  if (blok.soort === 'hardBreak') return { teken: '↵', marks: { insertion: { id, grens: 'regel' } } };
  return { teken: null, blok: { ...blok, attrs: { ...eigenAttrs(blok.attrs), toegevoegd: { id } } } };
}

function gone(unit: Eenheid, { id, isEigen }: Inbreng): readonly Eenheid[] {
  const waarden = unit.teken === null ? unit.blok.attrs : unit.marks;
  const brought = voorstelIn(waarden, unit.teken === null ? 'toegevoegd' : 'insertion');
  if (brought !== null && isEigen(brought)) return [];
  if (unit.teken === null) {
    if (voorstelIn(waarden, 'verwijderd') !== null) return [unit];
    return [{ teken: null, blok: { ...unit.blok, attrs: { ...waarden, verwijderd: { id } } } }];
  }
  if (voorstelIn(waarden, 'deletion') !== null) return [unit];
  return [{ teken: unit.teken, marks: { ...waarden, deletion: { id } } }];
}

/** What stays, perhaps with another look. Proposals on it stay whatever the editor made of them. */
function kept(was: Eenheid, is: Eenheid, { id, isEigen }: Inbreng): Eenheid {
  if (was.teken === null || is.teken === null) {
    if (was.teken !== null || is.teken !== null) return was;
    const wanted = eigenAttrs(is.blok.attrs);
    if (sameWaarden(eigenAttrs(was.blok.attrs), wanted)) return was;
    const own = voorstelIn(was.blok.attrs, 'toegevoegd');
    const attrs: Record<string, TekstWaarde> =
      own !== null && isEigen(own)
        ? { ...wanted, toegevoegd: { id: own } }
        : { ...was.blok.attrs, gewijzigd: { id, naar: { soort: is.blok.soort, attrs: wanted } } };
    return { teken: null, blok: { ...was.blok, attrs } };
  }
  const look = eigenMarks(was.marks);
  const wanted = eigenMarks(is.marks);
  if (sameWaarden(look, wanted)) return was;
  const own = voorstelIn(was.marks, 'insertion');
  if (own !== null && isEigen(own))
    return { teken: was.teken, marks: { ...wanted, ...voorstelMarks(was.marks) } };
  const earlier = (was.marks['opmaak'] as { readonly naar?: Record<string, TekstWaarde> } | undefined)?.naar;
  const naar: Record<string, TekstWaarde> = { ...earlier };
  for (const name of new Set([...Object.keys(look), ...Object.keys(wanted)]))
    if (!sameWaarde(look[name], wanted[name])) naar[name] = wanted[name] ?? null;
  return { teken: was.teken, marks: { ...was.marks, opmaak: { id, naar } } };
}
