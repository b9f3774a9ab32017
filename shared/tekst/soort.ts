import { INLINE_ATOMS } from '#shared/domain/afspraak/tekst.ts';

/** Holds words: the only elements in which runs lie. */
const TEXTBLOCKS: ReadonlySet<string> = new Set(['paragraph', 'heading']);
/** Stand between words and hold no words themselves. */
const BETWEEN_WORDS: ReadonlySet<string> = new Set(['hardBreak', ...INLINE_ATOMS]);
const LEAF_BLOCKS: ReadonlySet<string> = new Set(['horizontalRule']);
const CELLS: ReadonlySet<string> = new Set(['tableCell', 'tableHeader']);
const LISTS: ReadonlySet<string> = new Set(['bulletList', 'orderedList']);
const CONTAINERS: ReadonlySet<string> = new Set([
  ...LISTS,
  ...CELLS,
  'listItem',
  'blockquote',
  'table',
  'tableRow',
]);

export const isTextblock = (soort: string): boolean => TEXTBLOCKS.has(soort);
export const isInlineAtom = (soort: string): boolean => BETWEEN_WORDS.has(soort);
/** Holds nothing, so that taking it out can take nobody's words along. */
export const isLeaf = (soort: string): boolean => BETWEEN_WORDS.has(soort) || LEAF_BLOCKS.has(soort);
export const isCell = (soort: string): boolean => CELLS.has(soort);
export const isList = (soort: string): boolean => LISTS.has(soort);

/** What can become each other without being made anew: a paragraph a heading, a list a numbered one, a cell a head. */
export function familyOf(soort: string): string {
  if (TEXTBLOCKS.has(soort)) return 'paragraph';
  if (LISTS.has(soort)) return 'bulletList';
  return CELLS.has(soort) ? 'tableCell' : soort;
}

/** Whether an element of that soort can lie in one of that soort; null: in the text itself. */
export function fitsIn(parent: string | null, soort: string): boolean {
  if (parent !== null && TEXTBLOCKS.has(parent)) return BETWEEN_WORDS.has(soort);
  if (parent !== null && LISTS.has(parent)) return soort === 'listItem';
  if (parent === 'table') return soort === 'tableRow';
  if (parent === 'tableRow') return CELLS.has(soort);
  if (parent !== null && !CONTAINERS.has(parent)) return false;
  if (BETWEEN_WORDS.has(soort) || CELLS.has(soort) || soort === 'listItem' || soort === 'tableRow')
    return false;
  return TEXTBLOCKS.has(soort) || LEAF_BLOCKS.has(soort) || CONTAINERS.has(soort);
}

/** Attributes that only one soort has: left over on another, they mean nothing. */
const ONLY_OF: Readonly<Record<string, string>> = {
  level: 'heading',
  start: 'orderedList',
  type: 'orderedList',
};

export function hasAttr(soort: string, attr: string): boolean {
  return !Object.hasOwn(ONLY_OF, attr) || ONLY_OF[attr] === soort;
}
