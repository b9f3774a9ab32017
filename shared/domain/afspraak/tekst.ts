/** The nodes and marks that a text may hold (GU3): the editor knows these, and the server accepts no others. */
export const TEXT_NODES = [
  'paragraph',
  'heading',
  'bulletList',
  'orderedList',
  'listItem',
  'blockquote',
  'hardBreak',
  'horizontalRule',
  'table',
  'tableRow',
  'tableHeader',
  'tableCell',
  'voetnoot',
  'bron',
  'veld',
] as const;
export type TextNodeName = (typeof TEXT_NODES)[number];

/** How words look. */
export const OPMAAK_MARKS = ['bold', 'italic', 'strike', 'underline', 'link', 'code'] as const;
/** Words of an open proposal: they come, they go, they get another look. */
export const VOORSTEL_MARKS = ['insertion', 'deletion', 'opmaak'] as const;
export const TEXT_MARKS = [...OPMAAK_MARKS, ...VOORSTEL_MARKS] as const;
export type TextMarkName = (typeof TEXT_MARKS)[number];

/** Size of one text in characters, with one or two for each paragraph, cell or list item. */
export const MAX_TEXT_SIZE = 200_000;

/** What stands in a line as one thing, with its words in attributes: it holds no text of its own and carries no marks. */
export const INLINE_ATOMS = ['voetnoot', 'bron', 'veld'] as const;

export const MAX_VOETNOOT_LENGTH = 2000;
export const MAX_BRON_LENGTH = 200;
export const MAX_VELD_LENGTH = 300;
/** Of what a live field in a text can be. */
export const VELD_SOORTEN = ['puzzelstuk', 'opgave', 'balans', 'inzet', 'tafel'] as const;
export type VeldSoort = (typeof VELD_SOORTEN)[number];
/** As many partijen as one paragraph can be about. */
export const MAX_VOOR = 40;

export function isTextNodeName(name: string): name is TextNodeName {
  return (TEXT_NODES as readonly string[]).includes(name);
}

export function isTextMarkName(name: string): name is TextMarkName {
  return (TEXT_MARKS as readonly string[]).includes(name);
}
