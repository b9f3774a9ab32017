import { isRun, type TekstBlok, type TekstDeel } from '#shared/domain/afspraak/tekst-blok.ts';
import { besluit } from '#shared/tekst/besluit.ts';
import { delenVan, eenhedenVan, sameContent, type Eenheid } from '#shared/tekst/eenheid.ts';
import { sameDeel, sameWaarden } from '#shared/tekst/gelijk.ts';
import { blokkenIn } from '#shared/tekst/maak-element.ts';
import { familyOf, isCell, isLeaf, isList, isTextblock } from '#shared/tekst/soort.ts';
import { isGat, paren, uitlijnen, type Gat, type Lot } from '#shared/tekst/uitlijnen.ts';
import { proposeInline, type Inbreng } from '#shared/tekst/voorstel-inline.ts';
import { eigenAttrs, heeftInhoud, voorstelAttrs, voorstelIn, zonder } from '#shared/tekst/voorstel-van.ts';

export type { Inbreng } from '#shared/tekst/voorstel-inline.ts';

/**
 * The old text with the difference to the new one in it as a proposal: nothing that another wrote is taken out or moved,
 * it is marked. What the proposer brought in in an open proposal of the own changes for real. Pure.
 */
export function maakVoorstel(
  oud: readonly TekstBlok[],
  nieuw: readonly TekstBlok[],
  inbreng: Inbreng,
): readonly TekstBlok[] {
  if (inbreng.fijn === 'woord') return besideOpen(oud, nieuw, inbreng);
  return uitlijnen(oud, nieuw).flatMap((lot) => lotOf(lot, oud, oud, nieuw, inbreng));
}

function lotOf(
  lot: Lot | Gat,
  seen: readonly TekstBlok[],
  oud: readonly TekstBlok[],
  nieuw: readonly TekstBlok[],
  inbreng: Inbreng,
): readonly TekstBlok[] {
  if (!isGat(lot)) return one(lot, oud, nieuw, inbreng);
  return (
    pattern(lot, oud, nieuw, inbreng) ??
    paren(lot, seen, nieuw).flatMap((found) => one(found, oud, nieuw, inbreng))
  );
}

/** Compared with the text as it stands without open proposals; those stay open where they are. */
function besideOpen(
  oud: readonly TekstBlok[],
  nieuw: readonly TekstBlok[],
  inbreng: Inbreng,
): readonly TekstBlok[] {
  const made: TekstBlok[] = [];
  const standing: TekstBlok[] = [];
  const seen: TekstBlok[] = [];
  /** Blocks that are only proposed, by how many standing ones lie before them. */
  const proposed = new Map<number, TekstBlok[]>();
  for (const blok of oud) {
    const [clean] = besluit([blok], () => true, 'af');
    if (clean) {
      standing.push(blok);
      seen.push(clean);
    } else proposed.set(standing.length, [...(proposed.get(standing.length) ?? []), blok]);
  }
  let at = 0;
  for (const lot of uitlijnen(seen, nieuw)) {
    const count = isGat(lot) ? lot.oud.length : 'oud' in lot ? 1 : 0;
    made.push(...lotOf(lot, seen, standing, nieuw, inbreng));
    for (let i = 0; i < count; i++) made.push(...(proposed.get(++at) ?? []));
  }
  return [...(proposed.get(0) ?? []), ...made];
}

function one(
  lot: Lot,
  oud: readonly TekstBlok[],
  nieuw: readonly TekstBlok[],
  inbreng: Inbreng,
): readonly TekstBlok[] {
  const before = lot.soort === 'erbij' ? undefined : oud[lot.oud];
  const after = lot.soort === 'weg' ? undefined : nieuw[lot.nieuw];
  if (!before) return after ? [added(after, inbreng)] : [];
  if (!after) return removed(before, inbreng);
  return lot.soort === 'zelfde' ? [before] : [changed(before, after, inbreng)];
}

/** A block that the proposal brings, with all in it. */
function added(blok: TekstBlok, inbreng: Inbreng): TekstBlok {
  const { id } = inbreng;
  const attrs = eigenAttrs(blok.attrs);
  if (isTextblock(blok.soort))
    return {
      ...blok,
      attrs: { ...attrs, toegevoegd: { id } },
      inhoud: proposeInline([], blok.inhoud, inbreng),
    };
  const inhoud = blokkenIn(blok).map((child) => {
    const inner = added(child, inbreng);
    // a cell goes with its row, and what stands in a cell with the cell
    return isCell(inner.soort) || isCell(blok.soort)
      ? withAttrs(inner, zonder(inner.attrs, 'toegevoegd'))
      : inner;
  });
  return { ...blok, attrs: { ...attrs, toegevoegd: { id } }, inhoud };
}

/** A block that the proposal takes away: marked, with all in it; for real what the proposer brought in. */
function removed(blok: TekstBlok, inbreng: Inbreng): readonly TekstBlok[] {
  const { attrs, soort } = blok;
  const isOwn = isEigen(attrs, inbreng);
  if (isOwn && isLeaf(soort)) return [];
  const inhoud = isTextblock(soort)
    ? proposeInline(blok.inhoud, [], inbreng)
    : blokkenIn(blok).flatMap((child) => {
        const left = removed(child, inbreng);
        return isCell(child.soort) || isCell(soort)
          ? left.map((inner) => withAttrs(inner, child.attrs))
          : left;
      });
  const left: TekstBlok = { ...blok, inhoud };
  if (isOwn) return heeftInhoud(left) ? [left] : [];
  return [
    voorstelIn(attrs, 'verwijderd') === null
      ? { ...left, attrs: { ...attrs, verwijderd: { id: inbreng.id } } }
      : left,
  ];
}

function withAttrs({ soort, inhoud }: TekstBlok, attrs: TekstBlok['attrs']): TekstBlok {
  return { soort, attrs, inhoud };
}

function isEigen(attrs: TekstBlok['attrs'], inbreng: Inbreng): boolean {
  const id = voorstelIn(attrs, 'toegevoegd');
  return id !== null && inbreng.isEigen(id);
}

/** A block of which something changed. */
function changed(before: TekstBlok, after: TekstBlok, inbreng: Inbreng): TekstBlok {
  const inhoud = isTextblock(before.soort)
    ? proposeInline(before.inhoud, after.inhoud, inbreng)
    : maakVoorstel(blokkenIn(before), blokkenIn(after), inbreng);
  const wanted = { soort: after.soort, attrs: eigenAttrs(after.attrs) };
  if (before.soort === wanted.soort && sameWaarden(eigenAttrs(before.attrs), wanted.attrs))
    return { ...before, inhoud };
  if (isEigen(before.attrs, inbreng))
    return { soort: wanted.soort, attrs: { ...wanted.attrs, ...voorstelAttrs(before.attrs) }, inhoud };
  return { ...before, attrs: { ...before.attrs, gewijzigd: { id: inbreng.id, naar: wanted } }, inhoud };
}

/** Changes that read as one act: a paragraph cut in two or joined to the one before, put in a list or taken out. */
function pattern(
  { oud: olds, nieuw: news }: Gat,
  oud: readonly TekstBlok[],
  nieuw: readonly TekstBlok[],
  inbreng: Inbreng,
): readonly TekstBlok[] | null {
  const before = olds.flatMap((index) => oud[index] ?? []);
  const after = news.flatMap((index) => nieuw[index] ?? []);
  const [first, second] = before;
  const [only] = after;
  if (!first || !only) return null;
  if (before.length === 1 && after.length > 1)
    return split(first, after, inbreng) ?? unwrapped(first, after, inbreng);
  if (before.length === 2 && after.length === 1 && second) {
    const joined = join(first, second, only, inbreng);
    if (joined) return joined;
  }
  return after.length === 1
    ? wrapped(before, only, inbreng)
    : before.length === 1
      ? unwrapped(first, after, inbreng)
      : null;
}

function split(blok: TekstBlok, after: readonly TekstBlok[], inbreng: Inbreng): readonly TekstBlok[] | null {
  if (isTextblock(blok.soort)) {
    if (!after.every(({ soort, inhoud }) => isTextblock(soort) && inhoud.length > 0)) return null;
    const inhoud = cut(
      blok.inhoud,
      after.map((part) => part.inhoud),
      'alinea',
      inbreng,
    );
    return inhoud && [{ ...blok, inhoud }];
  }
  const [paragraph, ...rest] = blok.inhoud;
  if (blok.soort !== 'listItem' || !paragraph || isRun(paragraph) || !isTextblock(paragraph.soort))
    return null;
  const firsts = after.map(({ inhoud }) => inhoud[0]);
  const others = after.flatMap(({ inhoud }) => inhoud.slice(1));
  if (!sameAll(rest, others)) return null;
  const parts = firsts.map((deel) => (deel && !isRun(deel) && isTextblock(deel.soort) ? deel.inhoud : []));
  if (parts.some((part) => part.length === 0)) return null;
  const inhoud = cut(paragraph.inhoud, parts, 'item', inbreng);
  return inhoud && [{ ...blok, inhoud: [{ ...paragraph, inhoud }, ...rest] }];
}

function sameAll(left: readonly TekstDeel[], right: readonly TekstDeel[]): boolean {
  return (
    left.length === right.length &&
    left.every((deel, index) => right[index] !== undefined && sameDeel(deel, right[index]))
  );
}

/** The words on end with a proposed end of a paragraph between the parts; null when they are not those words. */
function cut(
  oud: readonly TekstDeel[],
  parts: readonly (readonly TekstDeel[])[],
  grens: 'alinea' | 'item',
  { id }: Inbreng,
): readonly TekstDeel[] | null {
  const units = eenhedenVan(oud);
  const wanted = parts.map(eenhedenVan);
  if (!sameUnits(units, wanted.flat())) return null;
  const made: Eenheid[] = [];
  let at = 0;
  for (const part of wanted) {
    if (at > 0) made.push({ teken: '¶', marks: { insertion: { id, grens } } });
    made.push(...units.slice(at, at + part.length));
    at += part.length;
  }
  return delenVan(made);
}

function sameUnits(left: ReturnType<typeof eenhedenVan>, right: ReturnType<typeof eenhedenVan>): boolean {
  return (
    left.length === right.length &&
    left.every((unit, index) => {
      const other = right[index];
      return other !== undefined && sameContent(unit, other);
    })
  );
}

function join(
  first: TekstBlok,
  second: TekstBlok,
  only: TekstBlok,
  { id }: Inbreng,
): readonly TekstBlok[] | null {
  if (!isTextblock(first.soort) || !isTextblock(second.soort) || !isTextblock(only.soort)) return null;
  if (first.inhoud.length === 0 || second.inhoud.length === 0) return null;
  if (!sameUnits([...eenhedenVan(first.inhoud), ...eenhedenVan(second.inhoud)], eenhedenVan(only.inhoud)))
    return null;
  return [
    first,
    voorstelIn(second.attrs, 'samengevoegd') === null
      ? { ...second, attrs: { ...second.attrs, samengevoegd: { id } } }
      : second,
  ];
}

/** The paragraphs that a list or quote holds, when it holds nothing else. */
function paragraphsIn({ soort, inhoud }: TekstBlok): readonly TekstBlok[] | null {
  const items = isList(soort)
    ? inhoud.flatMap((item) => (isRun(item) ? [] : item.inhoud))
    : soort === 'blockquote'
      ? inhoud
      : null;
  if (items === null || (isList(soort) && items.length !== inhoud.length)) return null;
  const blokken = items.filter((deel): deel is TekstBlok => !isRun(deel) && isTextblock(deel.soort));
  return blokken.length === items.length ? blokken : null;
}

function sameWords(left: readonly TekstBlok[], right: readonly TekstBlok[]): boolean {
  return (
    left.length === right.length &&
    left.every((blok, index) => {
      const other = right[index];
      return other !== undefined && sameUnits(eenhedenVan(blok.inhoud), eenhedenVan(other.inhoud));
    })
  );
}

function wrapped(
  before: readonly TekstBlok[],
  only: TekstBlok,
  inbreng: Inbreng,
): readonly TekstBlok[] | null {
  const inside = paragraphsIn(only);
  if (
    inside === null ||
    before.some(({ soort, attrs }) => !isTextblock(soort) || isEigen(attrs, inbreng)) ||
    !sameWords(before, inside)
  )
    return null;
  const naar = { soort: only.soort, attrs: eigenAttrs(only.attrs) };
  const gewijzigd = { id: inbreng.id, naar };
  return before.map((blok) => withAttrs(blok, { ...blok.attrs, gewijzigd }));
}

function unwrapped(
  first: TekstBlok,
  after: readonly TekstBlok[],
  inbreng: Inbreng,
): readonly TekstBlok[] | null {
  const inside = paragraphsIn(first);
  if (
    inside === null ||
    isEigen(first.attrs, inbreng) ||
    familyOf(first.soort) === familyOf(after[0]?.soort ?? '') ||
    after.some(({ soort }) => !isTextblock(soort)) ||
    !sameWords(inside, after)
  )
    return null;
  const naar = { soort: 'paragraph', attrs: {} };
  return [{ ...first, attrs: { ...first.attrs, gewijzigd: { id: inbreng.id, naar } } }];
}
