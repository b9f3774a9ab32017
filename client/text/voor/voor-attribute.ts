import { Extension } from '@tiptap/core';
import { MAX_VOOR } from '#shared/domain/afspraak/tekst.ts';
import { partijIdSchema } from '#shared/domain/partij/schema.ts';

/**
 * Which partijen a paragraph or heading is about (AF14): sorted ids, each once; null is all partijen to the afspraak. Only
 * who these are to is bound by them, so that a change in it voids only their akkoord.
 */
export const VoorAttribute = Extension.create({
  name: 'voor',
  addGlobalAttributes: () => [
    {
      types: ['paragraph', 'heading'],
      attributes: {
        voor: {
          default: null,
          parseHTML: (element) => voorFrom((element.dataset['voor'] ?? '').split(' ')),
          renderHTML: ({ voor }) => (Array.isArray(voor) ? { 'data-voor': voor.join(' ') } : {}),
        },
      },
    },
  ],
});

/** Partijen as the attribute holds them; null when there are none. */
export function voorFrom(partijen: readonly string[]): readonly string[] | null {
  const known = [...new Set(partijen)].filter((id) => partijIdSchema.safeParse(id).success).sort();
  return known.length === 0 ? null : known.slice(0, MAX_VOOR);
}
