import * as Y from 'yjs';
import type { TekstBlok } from '#shared/domain/afspraak/tekst-blok.ts';
import { ALS, ER, inlineOf, isGone, shownIn, soortOf, WEG } from '#shared/tekst/element.ts';
import { blokkenIn, elementOf, setAttr, setAttrs } from '#shared/tekst/maak-element.ts';
import { writeInline } from '#shared/tekst/schrijf-inline.ts';
import { isLeaf, isTextblock } from '#shared/tekst/soort.ts';
import { isGat, paren, uitlijnen, type Lot } from '#shared/tekst/uitlijnen.ts';
import { assert } from '#shared/lib/assert.ts';

/**
 * Brings a text, or what lies in one element of it, from `before` (as it is read now) to `after`, changing only what
 * differs. No element that can hold words is deleted or made anew, so that what others write in it meanwhile stays.
 * Call it in a transaction.
 */
export function writeTekst(
  parent: Y.XmlFragment,
  before: readonly TekstBlok[],
  after: readonly TekstBlok[],
): void {
  const shown = shownIn(parent);
  // where nothing shows, an editor shows an empty paragraph of its own
  const known = shown.length === 0 ? [] : before;
  if (shown.length === 0 && isOneEmptyParagraph(after)) return;
  assert(shown.length === known.length, 'a text is written from what is read in it');
  let last: Y.XmlElement | null = null;
  for (const lot of lotsOf(known, after)) {
    const element: Y.XmlElement | undefined = lot.soort === 'erbij' ? undefined : shown[lot.oud];
    const nieuw = lot.soort === 'weg' ? undefined : after[lot.nieuw];
    if (lot.soort === 'erbij' && nieuw) {
      const made: Y.XmlElement = elementOf(nieuw);
      parent.insertAfter(last, [made]);
      last = made;
    } else if (element) {
      const oud = lot.soort === 'gewijzigd' ? known[lot.oud] : undefined;
      if (lot.soort === 'weg') bury(parent, element);
      else if (oud && nieuw) updateElement(element, oud, nieuw);
      if (element._item?.deleted === false) last = element;
    }
  }
}

function lotsOf(before: readonly TekstBlok[], after: readonly TekstBlok[]): readonly Lot[] {
  return uitlijnen(before, after).flatMap((lot) => (isGat(lot) ? paren(lot, before, after) : [lot]));
}

function isOneEmptyParagraph(blokken: readonly TekstBlok[]): boolean {
  const [only, ...more] = blokken;
  return (
    only !== undefined &&
    more.length === 0 &&
    only.soort === 'paragraph' &&
    only.inhoud.length === 0 &&
    Object.keys(only.attrs).length === 0
  );
}

function updateElement(element: Y.XmlElement, oud: TekstBlok, nieuw: TekstBlok): void {
  if (soortOf(element) !== nieuw.soort) {
    if (element.nodeName === nieuw.soort) element.removeAttribute(ALS);
    else element.setAttribute(ALS, nieuw.soort);
  }
  setAttrs(element, oud.attrs, nieuw.attrs);
  if (isGone(element)) revive(element);
  if (isTextblock(nieuw.soort)) writeInline(element, nieuw.inhoud);
  else writeTekst(element, blokkenIn(oud), blokkenIn(nieuw));
}

/** What was taken away, but still shows because somebody wrote in it, is taken up again by who changes it. */
function revive(element: Y.XmlElement): void {
  if ((element.getAttribute(WEG) as unknown) === true) element.removeAttribute(WEG);
  if (element._map.get(ER)?.deleted === true) setAttr(element, ER, true);
}

function bury(parent: Y.XmlFragment, element: Y.XmlElement): void {
  if (isLeaf(element.nodeName)) {
    parent.delete(parent.toArray().indexOf(element), 1);
    return;
  }
  setAttr(element, WEG, true);
  if (!isTextblock(element.nodeName)) {
    for (const child of shownIn(element)) bury(element, child);
    return;
  }
  for (const child of inlineOf(element)) {
    if (child instanceof Y.XmlText) child.delete(0, child.length);
    else bury(element, child);
  }
}
