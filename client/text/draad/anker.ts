import * as Y from 'yjs';
import { fromBase64, toBase64 } from 'lib0/buffer';
import { leesPlekken, type Stuk } from './lees-plekken.ts';

/** A row of places in a text (see `leesPlekken`); `tot` is the first one after it. */
export interface Bereik {
  readonly van: number;
  readonly tot: number;
}

/** Words in a text in a way that finds them again: two places that move along with it, and the words themselves. */
export interface Anker {
  readonly van: string;
  readonly tot: string;
  readonly citaat: string;
}

const MAX_CITAAT = 500;

/** Anchors these words; null when there are none. */
export function ankerVan(fragment: Y.XmlFragment, { van, tot }: Bereik): Anker | null {
  const stukken = leesPlekken(fragment);
  const citaat = woordenVan(stukken, { van, tot });
  const from = placeAt(stukken, van, 'eerste');
  const to = placeAt(stukken, tot - 1, 'laatste');
  if (citaat.trim() === '' || from === null || to === null) return null;
  return { van: encode(from), tot: encode(to), citaat: whole(citaat.trim()) };
}

/**
 * Where the words stand now; null when they are gone. Their places are believed as long as both are still there, however
 * the words between them changed; else the words are looked for, nearest to where they stood; else what is left of them.
 */
export function vindAnker(fragment: Y.XmlFragment, anker: Anker): Bereik | null {
  const stukken = leesPlekken(fragment);
  const van = resolve(fragment, stukken, anker.van);
  const tot = resolve(fragment, stukken, anker.tot);
  const range = van !== null && tot !== null && tot.plek > van.plek ? { van: van.plek, tot: tot.plek } : null;
  if (range !== null && van?.leeft && tot?.leeft) return range;
  return vindWoorden(stukken, anker.citaat, van?.plek ?? 0) ?? range;
}

/** The words of a row of places, paragraphs apart. */
export function woordenVan(stukken: readonly Stuk[], { van, tot }: Bereik): string {
  let words = '';
  let blok: number | null = null;
  for (const stuk of stukken) {
    const from = Math.max(van, stuk.van);
    const to = Math.min(tot, stuk.van + stuk.lengte);
    if (from >= to) continue;
    if (blok !== null && blok !== stuk.blok) words += ' ';
    blok = stuk.blok;
    words +=
      stuk.type instanceof Y.XmlText ? stuk.woorden.slice(from - stuk.van, to - stuk.van) : stuk.woorden;
  }
  return words;
}

/** At most so many characters, never half of one. */
function whole(words: string): string {
  const cut = words.slice(0, MAX_CITAAT);
  return cut.isWellFormed() ? cut : cut.slice(0, -1);
}

function placeAt(
  stukken: readonly Stuk[],
  plek: number,
  end: 'eerste' | 'laatste',
): Y.RelativePosition | null {
  const stuk = stukken.find(({ van, lengte }) => plek >= van && plek < van + lengte);
  if (!stuk) return null;
  // It sticks to the character itself: what is written before the first or after the last does not belong to it.
  const [after, assoc] = end === 'eerste' ? [0, 0] : [1, -1];
  if (stuk.type instanceof Y.XmlText)
    return Y.createRelativePositionFromTypeIndex(stuk.type, plek - stuk.van + after, assoc);
  const parent = stuk.type.parent;
  if (!(parent instanceof Y.XmlElement)) return null;
  return Y.createRelativePositionFromTypeIndex(parent, parent.toArray().indexOf(stuk.type) + after, assoc);
}

interface Gevonden {
  readonly plek: number;
  /** The character that it stuck to is still there. */
  readonly leeft: boolean;
}

function resolve(fragment: Y.XmlFragment, stukken: readonly Stuk[], code: string): Gevonden | null {
  const bytes = fragment.doc && fromBase64(code);
  if (!bytes || !fragment.doc) return null;
  try {
    const relative = Y.decodeRelativePosition(bytes);
    const found = Y.createAbsolutePositionFromRelativePosition(relative, fragment.doc);
    if (!found) return null;
    const plek = plekVan(stukken, found.type, found.index);
    if (plek === null) return null;
    const item = relative.item === null ? null : Y.getItem(fragment.doc.store, relative.item);
    return { plek, leeft: item instanceof Y.Item && !item.deleted };
  } catch {
    // What another client stored here may be anything.
    return null;
  }
}

/** The place of an index in a Yjs type; null when it does not show here. */
function plekVan(stukken: readonly Stuk[], type: Y.AbstractType<unknown>, index: number): number | null {
  const own = stukken.find((stuk) => stuk.type === type);
  if (own) return own.van + Math.min(index, own.lengte);
  if (!(type instanceof Y.XmlElement)) return null;
  const before = type
    .toArray()
    .slice(0, index)
    .findLast((child) => stukken.some((stuk) => stuk.type === child));
  const after = type
    .toArray()
    .slice(index)
    .find((child) => stukken.some((stuk) => stuk.type === child));
  const left = stukken.find((stuk) => stuk.type === before);
  if (left) return left.van + left.lengte;
  return stukken.find((stuk) => stuk.type === after)?.van ?? null;
}

/** Where these words stand, whatever spaces or new paragraphs came between; of several the nearest. */
function vindWoorden(stukken: readonly Stuk[], citaat: string, near: number): Bereik | null {
  const { letters, plekken } = lettersVan(stukken);
  const needle = citaat.replaceAll(/\s/g, '');
  if (needle === '') return null;
  let best: Bereik | null = null;
  for (let at = letters.indexOf(needle); at !== -1; at = letters.indexOf(needle, at + 1)) {
    const range = { van: plekken[at] ?? 0, tot: (plekken[at + needle.length - 1] ?? 0) + 1 };
    if (best === null || Math.abs(range.van - near) < Math.abs(best.van - near)) best = range;
  }
  return best;
}

function lettersVan(stukken: readonly Stuk[]): {
  readonly letters: string;
  readonly plekken: readonly number[];
} {
  let letters = '';
  const plekken: number[] = [];
  for (const { van, woorden, type } of stukken)
    for (let at = 0; at < woorden.length; at++) {
      const letter = woorden.charAt(at);
      if (/\s/.test(letter)) continue;
      letters += letter;
      plekken.push(type instanceof Y.XmlText ? van + at : van);
    }
  return { letters, plekken };
}

function encode(relative: Y.RelativePosition): string {
  return toBase64(Y.encodeRelativePosition(relative));
}
