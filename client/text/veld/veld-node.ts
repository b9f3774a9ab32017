import { Node } from '@tiptap/core';
import { freshId } from '#client/text/fresh-id.ts';

/** A live field: what it is of, and the words that were taken over from it (VE1). */
export const VeldNode = Node.create({
  name: 'veld',
  group: 'inline',
  inline: true,
  atom: true,
  addAttributes: () => ({
    id: { default: '' },
    soort: { default: 'puzzelstuk' },
    bron: { default: '' },
    eigenschap: { default: '' },
    waarde: { default: '' },
  }),
  parseHTML: () => [
    {
      tag: 'data[data-veld]',
      getAttrs: (element) => ({
        id: freshId(),
        soort: element.dataset['veld'],
        bron: element.dataset['bron'],
        eigenschap: element.dataset['eigenschap'],
        waarde: element.textContent,
      }),
    },
  ],
  renderHTML: ({ node }) => {
    const { soort, bron, eigenschap, waarde } = node.attrs as Readonly<Record<string, string>>;
    const data = { 'data-veld': soort, 'data-bron': bron, 'data-eigenschap': eigenschap };
    return ['data', { ...data, class: 'tekst-veld' }, waarde ?? ''];
  },
  renderText: ({ node }) => String(node.attrs['waarde']),
});
