import {
  isRun,
  type TekstBlok,
  type TekstDeel,
  type TekstWaarde,
} from '#shared/domain/afspraak/tekst-blok.ts';
import { joinRuns } from '#shared/tekst/lees.ts';
import { familyOf, isCell, isLeaf, isList, isTextblock } from '#shared/tekst/soort.ts';
import { sameWaarden } from '#shared/tekst/gelijk.ts';
import { heeftInhoud, voorstelIn, wordtIn, zonder } from '#shared/tekst/voorstel-van.ts';

/** `aan`: the proposal is taken over. `af`: it is not, because it was rejected or withdrawn. */
export type Oordeel = 'aan' | 'af';
type Welke = (id: string) => boolean;
type Wordt = { readonly soort: string; readonly attrs: TekstBlok['attrs'] };

/** The text with these proposals decided, all pieces of each together. Pure; what is not theirs stays as it is. */
export function besluit(tekst: readonly TekstBlok[], welke: Welke, oordeel: Oordeel): readonly TekstBlok[] {
  return blokken(tekst, welke, oordeel);
}

/** What the block before was put in, so that the next one of the same proposal joins it. */
const NOTHING: { readonly id: string | null; readonly soort: string } = { id: null, soort: '' };

function blokken(tekst: readonly TekstBlok[], welke: Welke, oordeel: Oordeel): readonly TekstBlok[] {
  const made: TekstBlok[] = [];
  let wrapped = NOTHING;
  for (const blok of tekst) {
    const { soort, attrs } = blok;
    const joins = oordeel === 'aan' ? chosen(attrs, 'samengevoegd', welke) : null;
    const becomes = oordeel === 'aan' ? chosen(attrs, 'gewijzigd', welke) : null;
    const naar = becomes === null ? null : wordtIn(attrs);
    const parts = decided(blok, welke, oordeel);
    const last = made.at(-1);
    const [first, ...rest] = parts;
    if (joins !== null && isTextblock(soort) && last && isTextblock(last.soort) && first) {
      made[made.length - 1] = { ...last, inhoud: joinRuns([...last.inhoud, ...first.inhoud]) };
      made.push(...rest);
      wrapped = NOTHING;
    } else if (naar !== null && becomes !== null && familyOf(naar.soort) !== familyOf(soort)) {
      const wraps = parts.flatMap((part) => remade(part, naar));
      const [only] = wraps;
      if (
        last &&
        only &&
        wraps.length === 1 &&
        isList(only.soort) &&
        wrapped.id === becomes &&
        wrapped.soort === only.soort
      )
        made[made.length - 1] = { ...last, inhoud: [...last.inhoud, ...only.inhoud] };
      else made.push(...wraps);
      wrapped = { id: becomes, soort: naar.soort };
    } else {
      made.push(...(naar === null ? parts : parts.map((part) => become(part, naar))));
      wrapped = NOTHING;
    }
  }
  return made.length === tekst.length && made.every((blok, index) => blok === tekst[index]) ? tekst : made;
}

/** The attributes of proposals that stay open when a block becomes something else. */
function restOf(attrs: TekstBlok['attrs']): TekstBlok['attrs'] {
  return Object.fromEntries(
    Object.entries(attrs).filter(
      ([name]) => name === 'toegevoegd' || name === 'verwijderd' || name === 'samengevoegd',
    ),
  );
}

function become({ attrs, inhoud }: TekstBlok, naar: Wordt): TekstBlok {
  return { soort: naar.soort, attrs: { ...naar.attrs, ...restOf(attrs) }, inhoud };
}

/** A block in what it becomes part of, or out of it. */
function remade(blok: TekstBlok, naar: Wordt): readonly TekstBlok[] {
  if (isList(naar.soort))
    return [
      { soort: naar.soort, attrs: naar.attrs, inhoud: [{ soort: 'listItem', attrs: {}, inhoud: [blok] }] },
    ];
  if (naar.soort === 'blockquote') return [{ soort: naar.soort, attrs: naar.attrs, inhoud: [blok] }];
  // out of a list or a quote: what stood in it
  return blok.inhoud.flatMap((deel) =>
    isRun(deel)
      ? []
      : deel.soort === 'listItem'
        ? deel.inhoud.filter((inner): inner is TekstBlok => !isRun(inner))
        : [deel],
  );
}

function chosen(
  attrs: TekstBlok['attrs'],
  name: Parameters<typeof voorstelIn>[1],
  welke: Welke,
): string | null {
  const id = voorstelIn(attrs, name);
  return id !== null && welke(id) ? id : null;
}

/** One block with what is decided in it: none when it goes, more when it is split. */
function decided(blok: TekstBlok, welke: Welke, oordeel: Oordeel): readonly TekstBlok[] {
  const { soort, attrs } = blok;
  const added = chosen(attrs, 'toegevoegd', welke) !== null;
  const removed = chosen(attrs, 'verwijderd', welke) !== null;
  const goes = (added && oordeel === 'af') || (removed && oordeel === 'aan');
  if (goes && isLeaf(soort)) return [];
  const names = (['toegevoegd', 'verwijderd', 'samengevoegd', 'gewijzigd'] as const).filter(
    (name) => chosen(attrs, name, welke) !== null,
  );
  const kept = names.length > 0 ? zonder(attrs, ...names) : attrs;
  const parts = isTextblock(soort)
    ? lines(blok, kept, welke, oordeel)
    : [{ blok: withInhoud(blok, kept, nested(blok, welke, oordeel)), item: false }];
  if (goes && parts.every((part) => !heeftInhoud(part.blok))) return [];
  return parts.flatMap((part) => (isHollow(part.blok, blok) ? [] : [part.blok]));
}

/** A container of which all that it held has gone; a cell keeps an empty paragraph. */
function isHollow(now: TekstBlok, before: TekstBlok): boolean {
  return !isTextblock(now.soort) && !isLeaf(now.soort) && now.inhoud.length === 0 && before.inhoud.length > 0;
}

function nested(blok: TekstBlok, welke: Welke, oordeel: Oordeel): readonly TekstDeel[] {
  const children = blok.inhoud.filter((deel): deel is TekstBlok => !isRun(deel));
  const split =
    blok.soort === 'bulletList' || blok.soort === 'orderedList'
      ? children.flatMap((item) => splitItem(item, welke, oordeel))
      : children;
  const made = blokken(split, welke, oordeel);
  return made.length === 0 && isCell(blok.soort) ? [{ soort: 'paragraph', attrs: {}, inhoud: [] }] : made;
}

/** A list item in which a new item was proposed in the middle of a paragraph. */
function splitItem(item: TekstBlok, welke: Welke, oordeel: Oordeel): readonly TekstBlok[] {
  const [first, ...rest] = item.inhoud;
  if (oordeel === 'af' || !first || isRun(first) || !isTextblock(first.soort)) return [item];
  const lines = cutAt(first.inhoud, (marks) => grensOf(marks, welke) === 'item');
  if (lines.length === 1) return [item];
  return lines.map((inhoud, index) => {
    const attrs = index === 0 ? first.attrs : zonder(first.attrs, 'samengevoegd');
    const block: TekstBlok = { soort: first.soort, attrs, inhoud };
    const isLast = index === lines.length - 1;
    return { soort: item.soort, attrs: item.attrs, inhoud: isLast ? [block, ...rest] : [block] };
  });
}

function withInhoud(blok: TekstBlok, attrs: TekstBlok['attrs'], inhoud: readonly TekstDeel[]): TekstBlok {
  const same =
    inhoud.length === blok.inhoud.length && inhoud.every((deel, index) => deel === blok.inhoud[index]);
  return same && attrs === blok.attrs ? blok : { ...blok, attrs, inhoud };
}

/** The lines of a paragraph: more than one where a proposed end of a paragraph is taken over. */
function lines(
  blok: TekstBlok,
  attrs: TekstBlok['attrs'],
  welke: Welke,
  oordeel: Oordeel,
): readonly { readonly blok: TekstBlok }[] {
  const parts =
    oordeel === 'aan' ? cutAt(blok.inhoud, (marks) => grensOf(marks, welke) === 'alinea') : [blok.inhoud];
  return parts.map((part, index) => {
    const inhoud = joinRuns(part.flatMap((deel) => inline(deel, welke, oordeel)));
    const own = index === 0 ? attrs : zonder(attrs, 'samengevoegd');
    return { blok: withInhoud(blok, own, inhoud) };
  });
}

function grensOf(marks: Readonly<Record<string, TekstWaarde>>, welke: Welke): string | null {
  const id = voorstelIn(marks, 'insertion');
  const deletion = voorstelIn(marks, 'deletion');
  if (id === null || !welke(id) || (deletion !== null && welke(deletion))) return null;
  const { grens } = marks['insertion'] as Readonly<Record<string, TekstWaarde>>; // has an id
  return typeof grens === 'string' ? grens : null;
}

/** Each character that ends a line separates; it belongs to neither. */
function cutAt(
  delen: readonly TekstDeel[],
  isEnd: (marks: Readonly<Record<string, TekstWaarde>>) => boolean,
): readonly (readonly TekstDeel[])[] {
  const parts: TekstDeel[][] = [[]];
  for (const deel of delen) {
    if (!isRun(deel) || !isEnd(deel.marks)) parts.at(-1)?.push(deel);
    else for (let i = 0; i < Array.from(deel.tekst).length; i++) parts.push([]);
  }
  return parts;
}

function inline(deel: TekstDeel, welke: Welke, oordeel: Oordeel): readonly TekstDeel[] {
  if (!isRun(deel)) {
    const naar =
      oordeel === 'aan' && chosen(deel.attrs, 'gewijzigd', welke) !== null ? wordtIn(deel.attrs) : null;
    const parts = decided(deel, welke, oordeel);
    return naar === null ? parts : parts.map((part) => become(part, naar));
  }
  const { tekst, marks } = deel;
  const inserted = voorstelIn(marks, 'insertion');
  const deleted = voorstelIn(marks, 'deletion');
  const restyled = voorstelIn(marks, 'opmaak');
  const isIn = inserted !== null && welke(inserted);
  const isOut = deleted !== null && welke(deleted);
  if ((isIn && oordeel === 'af') || (isOut && oordeel === 'aan')) return [];
  if (isIn && grensOf(marks, welke) === 'regel')
    return Array.from(tekst, () => ({ soort: 'hardBreak', attrs: {}, inhoud: [] }));
  let kept = marks;
  if (isIn) kept = zonder(kept, 'insertion');
  if (isOut) kept = zonder(kept, 'deletion');
  if (restyled !== null && welke(restyled)) {
    const naar = (marks['opmaak'] as { readonly naar?: Readonly<Record<string, TekstWaarde>> }).naar ?? {};
    kept = zonder(kept, 'opmaak');
    if (oordeel === 'aan')
      kept = Object.fromEntries(Object.entries({ ...kept, ...naar }).filter(([, value]) => value !== null));
  }
  return [kept === marks || sameWaarden(kept, marks) ? deel : { tekst, marks: kept }];
}
