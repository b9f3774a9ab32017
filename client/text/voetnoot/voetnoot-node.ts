import { Node } from '@tiptap/core';
import { MAX_VOETNOOT_LENGTH } from '#shared/domain/afspraak/tekst.ts';
import { freshId } from '#client/text/fresh-id.ts';

/** A footnote: stands in the line as its number, with its words in an attribute (AF12). */
export const VoetnootNode = Node.create({
  name: 'voetnoot',
  group: 'inline',
  inline: true,
  atom: true,
  addAttributes: () => ({ id: { default: '' }, tekst: { default: '' } }),
  parseHTML: () => [
    {
      tag: 'sup[data-voetnoot]',
      getAttrs: (element) => {
        const tekst = noteWords(element.dataset['voetnoot'] ?? '');
        return tekst === '' ? false : { id: freshId(), tekst };
      },
    },
  ],
  renderHTML: ({ node }) => ['sup', { 'data-voetnoot': String(node.attrs['tekst']), class: 'tekst-noot' }],
  renderText: ({ node }) => ` [${String(node.attrs['tekst'])}]`,
});

/** The words of a footnote as it may hold them: whole characters, no longer than it may be, spaces as one. */
export function noteWords(text: string): string {
  return wholeWords(text, MAX_VOETNOOT_LENGTH);
}

/** At most `max` characters of a text in one line, never half a character. */
export function wholeWords(text: string, max: number): string {
  const line = text.toWellFormed().replace(/\s+/g, ' ').trim();
  if (line.length <= max) return line;
  const cut = line.slice(0, max);
  return (cut.isWellFormed() ? cut : cut.slice(0, -1)).trimEnd();
}
