import { Node } from '@tiptap/core';
import { safeHref } from '#shared/domain/afspraak/safe-href.ts';
import { MAX_BRON_LENGTH } from '#shared/domain/afspraak/tekst.ts';
import { bronWords } from './bron-words.ts';
import { wholeWords } from '#client/text/voetnoot/voetnoot-node.ts';

/** A reference to a source: a document and a place in it, with or without an address (AF13). */
export const BronNode = Node.create({
  name: 'bron',
  group: 'inline',
  inline: true,
  atom: true,
  addAttributes: () => ({ document: { default: '' }, plaats: { default: '' }, href: { default: null } }),
  parseHTML: () => [
    {
      tag: 'cite[data-bron]',
      getAttrs: (element) => {
        const document = wholeWords(element.dataset['bron'] ?? '', MAX_BRON_LENGTH);
        if (document === '') return false;
        const plaats = wholeWords(element.dataset['plaats'] ?? '', MAX_BRON_LENGTH);
        return { document, plaats, href: safeHref(element.dataset['adres']) };
      },
    },
  ],
  renderHTML: ({ node }) => {
    const { document, plaats } = node.attrs as { document: string; plaats: string };
    const href = safeHref(node.attrs['href']);
    const data = { 'data-bron': document, 'data-plaats': plaats, ...(href ? { 'data-adres': href } : {}) };
    return ['cite', { ...data, class: 'tekst-bron' }, bronWords(document, plaats)];
  },
  renderText: ({ node }) => bronWords(String(node.attrs['document']), String(node.attrs['plaats'])),
});
