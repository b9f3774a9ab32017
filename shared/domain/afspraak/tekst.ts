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
] as const;
export type TextNodeName = (typeof TEXT_NODES)[number];

export const TEXT_MARKS = ['bold', 'italic', 'strike', 'underline', 'link', 'code'] as const;
export type TextMarkName = (typeof TEXT_MARKS)[number];

/** Size of one text in characters, with one or two for each paragraph, cell or list item. */
export const MAX_TEXT_SIZE = 200_000;

export function isTextNodeName(name: string): name is TextNodeName {
  return (TEXT_NODES as readonly string[]).includes(name);
}

export function isTextMarkName(name: string): name is TextMarkName {
  return (TEXT_MARKS as readonly string[]).includes(name);
}
