import { Extension, Mark } from '@tiptap/core';
import { TEXT_NODES } from '#shared/domain/afspraak/tekst.ts';
import { VOORSTEL_ATTRS } from '#shared/domain/afspraak/voorstel.ts';

/** Nothing of a proposal is ever read from pasted HTML: what comes in is of who brings it in. */
const id = { id: { default: null, rendered: false } };

/** Words that a proposal brings. */
const Insertion = Mark.create({
  name: 'insertion',
  inclusive: false,
  excludes: 'insertion',
  addAttributes: () => ({ ...id, grens: { default: null, rendered: false } }),
  renderHTML: ({ mark }) => [
    'ins',
    { 'data-voorstel': String(mark.attrs['id']), ...(mark.attrs['grens'] ? { 'data-grens': '' } : {}) },
    0,
  ],
});

/** Words that a proposal takes away. */
const Deletion = Mark.create({
  name: 'deletion',
  inclusive: false,
  excludes: 'deletion',
  addAttributes: () => id,
  renderHTML: ({ mark }) => ['del', { 'data-voorstel': String(mark.attrs['id']) }, 0],
});

/** Words to which a proposal gives another look. */
const Opmaak = Mark.create({
  name: 'opmaak',
  inclusive: false,
  excludes: 'opmaak',
  addAttributes: () => ({ ...id, naar: { default: {}, rendered: false } }),
  renderHTML: ({ mark }) => ['span', { class: 'tekst-opmaak', 'data-voorstel': String(mark.attrs['id']) }, 0],
});

/** What a proposal does to a block or to a thing between words stands in its attributes: marks on nodes do not sync. */
const BlockAttributes = Extension.create({
  name: 'voorstelAttributes',
  addGlobalAttributes: () => [
    {
      types: [...TEXT_NODES],
      attributes: Object.fromEntries(
        VOORSTEL_ATTRS.map((name) => [name, { default: null, rendered: false, keepOnSplit: false }]),
      ),
    },
  ],
});

export const voorstelSchema = [Insertion, Deletion, Opmaak, BlockAttributes];
