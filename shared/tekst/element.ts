import * as Y from 'yjs';
import type { TekstWaarde } from '#shared/domain/afspraak/tekst-blok.ts';
import { familyOf, fitsIn, hasAttr, isLeaf, isTextblock } from '#shared/tekst/soort.ts';

/**
 * An element that can hold words is never taken out of a text, because words that somebody else is typing in it at that
 * moment would go with it: it is emptied, and from then on shows only if something stands in it after all. Nor is one
 * made anew because it becomes something else. Three attributes of the document say so; no reader shows them:
 *
 *   als   what it is now, when that differs from what it was made as (within one family: paragraph and heading, …)
 *   weg   taken away
 *   er    made by an edit that can be undone: undo takes this attribute away, and the element counts as taken away
 */
export const ALS = 'als';
export const WEG = 'weg';
export const ER = 'er';
const OWN: ReadonlySet<string> = new Set([ALS, WEG, ER]);

export function soortOf(element: Y.XmlElement): string {
  const als: unknown = element.getAttribute(ALS);
  return typeof als === 'string' && familyOf(als) === familyOf(element.nodeName) ? als : element.nodeName;
}

/** Its attributes as people mean them. */
export function attrsOf(element: Y.XmlElement, soort: string): Record<string, TekstWaarde> {
  const attrs: Record<string, TekstWaarde> = {};
  // as the guard lets in: plain JSON
  const values = element.getAttributes() as Readonly<Record<string, TekstWaarde | undefined>>;
  for (const key of Object.keys(values).sort()) {
    const value = values[key] ?? null;
    if (value !== null && !OWN.has(key) && hasAttr(soort, key)) attrs[key] = value;
  }
  return attrs;
}

export function isGone(element: Y.XmlElement): boolean {
  return (element.getAttribute(WEG) as unknown) === true || element._map.get(ER)?.deleted === true;
}

/** Whether a word or a thing between words stands in it. */
function holdsContent(element: Y.XmlElement): boolean {
  return element
    .toArray()
    .some((child) =>
      child instanceof Y.XmlText
        ? child.length > 0
        : child instanceof Y.XmlElement && (isLeaf(child.nodeName) || holdsContent(child)),
    );
}

/** Whether a reader sees it at all. */
export function isShown(element: Y.XmlElement): boolean {
  const { nodeName } = element;
  if (isLeaf(nodeName)) return true;
  if (isGone(element) && !holdsContent(element)) return false;
  return isTextblock(nodeName) || familyOf(nodeName) === 'tableCell' || shownIn(element).length > 0;
}

/** The elements in a text or container that a reader sees, in order. */
export function shownIn(parent: Y.XmlFragment): readonly Y.XmlElement[] {
  const soort = parent instanceof Y.XmlElement ? parent.nodeName : null;
  return parent
    .toArray()
    .filter(
      (child): child is Y.XmlElement =>
        child instanceof Y.XmlElement && fitsIn(soort, child.nodeName) && isShown(child),
    );
}

/** What stands in a paragraph or heading, in order: words, and things between words. */
export function inlineOf(element: Y.XmlElement): readonly (Y.XmlText | Y.XmlElement)[] {
  return element
    .toArray()
    .filter(
      (child): child is Y.XmlText | Y.XmlElement =>
        child instanceof Y.XmlText ||
        (child instanceof Y.XmlElement && fitsIn(element.nodeName, child.nodeName)),
    );
}
