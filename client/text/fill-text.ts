import * as Y from 'yjs';

/** One paragraph to lay down: plain words, or words that link to their source. */
export interface Alinea {
  readonly tekst: string;
  readonly cursief?: boolean;
}

/** Fills an empty fragment with paragraphs; a fragment that already holds something is left alone. */
export function fillText(fragment: Y.XmlFragment, alineas: readonly Alinea[], origin: unknown): void {
  if (fragment.length > 0 || alineas.length === 0) return;
  const write = (): void => {
    fragment.insert(
      0,
      alineas.map(({ tekst, cursief }) => {
        const paragraph = new Y.XmlElement('paragraph');
        const text = new Y.XmlText();
        text.insert(0, tekst, cursief === true ? { italic: {} } : {});
        paragraph.insert(0, [text]);
        return paragraph;
      }),
    );
  };
  if (fragment.doc) fragment.doc.transact(write, origin);
  else write();
}
