import * as Y from 'yjs';
import { isShown } from '#shared/tekst/element.ts';

/**
 * A text as one line of places, the same for the editor, the text for reading and the document: each character takes one,
 * and so does each thing between words. A new paragraph takes none.
 */
export interface Stuk {
  /** The first place of it. */
  readonly van: number;
  readonly lengte: number;
  /** As it reads; of a thing between words, its words. */
  readonly woorden: string;
  readonly type: Y.XmlText | Y.XmlElement;
  /** Which paragraph, cell or item it stands in, counted in order. */
  readonly blok: number;
}

/** Reads the places of a text; writes nothing. */
export function leesPlekken(fragment: Y.XmlFragment): readonly Stuk[] {
  const stukken: Stuk[] = [];
  let van = 0;
  let blok = 0;
  const add = (type: Stuk['type'], lengte: number, woorden: string): void => {
    if (lengte === 0) return;
    stukken.push({ van, lengte, woorden, type, blok });
    van += lengte;
  };
  const visit = (node: unknown): void => {
    if (node instanceof Y.XmlText) return add(node, node.length, plainText(node));
    if (!(node instanceof Y.XmlElement) || !isShown(node)) return;
    if (INLINE.has(node.nodeName)) return add(node, 1, atomWords(node));
    blok++;
    for (const child of node.toArray()) visit(child);
    blok++;
  };
  for (const child of fragment.toArray()) visit(child);
  return stukken;
}

/** Things between words; a line across the text stands between paragraphs and takes no place. */
const INLINE: ReadonlySet<string> = new Set(['hardBreak', 'veld', 'voetnoot', 'bron']);

export function isInlineThing(name: string): boolean {
  return INLINE.has(name);
}

function plainText(text: Y.XmlText): string {
  // Each part of a delta is a string here: a text holds no embedded objects.
  return (text.toDelta() as readonly { readonly insert?: unknown }[])
    .map(({ insert }) => (typeof insert === 'string' ? insert : ' '))
    .join('');
}

function atomWords(element: Y.XmlElement): string {
  const words: unknown = element.getAttribute(element.nodeName === 'bron' ? 'document' : 'waarde');
  return typeof words === 'string' && words !== '' ? words : ' ';
}
