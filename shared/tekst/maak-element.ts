import * as Y from 'yjs';
import { isRun, type TekstBlok, type TekstDeel } from '#shared/domain/afspraak/tekst-blok.ts';
import { ER } from '#shared/tekst/element.ts';
import { sameWaarde } from '#shared/tekst/gelijk.ts';
import { isLeaf, isTextblock } from '#shared/tekst/soort.ts';

export function blokkenIn({ inhoud }: TekstBlok): readonly TekstBlok[] {
  return inhoud.filter((deel): deel is TekstBlok => !isRun(deel));
}

export function setAttrs(element: Y.XmlElement, oud: TekstBlok['attrs'], nieuw: TekstBlok['attrs']): void {
  for (const key of new Set([...Object.keys(oud), ...Object.keys(nieuw)])) {
    const value = nieuw[key] ?? null;
    if (sameWaarde(oud[key], value)) continue;
    if (value === null) element.removeAttribute(key);
    else setAttr(element, key, value);
  }
}

/** The types of Yjs know strings alone; it stores any plain value. */
export function setAttr(element: Y.XmlElement, key: string, value: unknown): void {
  element.setAttribute(key, value as string);
}

export function elementOf(blok: TekstBlok): Y.XmlElement {
  const element = new Y.XmlElement(blok.soort);
  if (!isLeaf(blok.soort)) setAttr(element, ER, true);
  for (const [key, value] of Object.entries(blok.attrs)) if (value !== null) setAttr(element, key, value);
  const children = isTextblock(blok.soort) ? inlineTypes(blok.inhoud) : blokkenIn(blok).map(elementOf);
  if (children.length > 0) element.insert(0, children);
  return element;
}

/** There is always a place for words, so that two people who begin in it at once write in the same one. */
export function inlineTypes(delen: readonly TekstDeel[]): (Y.XmlText | Y.XmlElement)[] {
  const types: (Y.XmlText | Y.XmlElement)[] = [new Y.XmlText()];
  let offset = 0;
  for (const deel of delen) {
    const last = types.at(-1);
    if (!isRun(deel)) {
      types.push(elementOf(deel), new Y.XmlText());
      offset = 0;
    } else if (last instanceof Y.XmlText) {
      last.insert(offset, deel.tekst, { ...deel.marks });
      offset += deel.tekst.length;
    }
  }
  return types;
}
