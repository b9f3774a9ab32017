import type { Extensions } from '@tiptap/core';
import { Blockquote } from '@tiptap/extension-blockquote';
import { Bold } from '@tiptap/extension-bold';
import { Document } from '@tiptap/extension-document';
import { HardBreak } from '@tiptap/extension-hard-break';
import { Heading } from '@tiptap/extension-heading';
import { HorizontalRule } from '@tiptap/extension-horizontal-rule';
import { Italic } from '@tiptap/extension-italic';
import { BulletList, ListKeymap, OrderedList } from '@tiptap/extension-list';
import { Paragraph } from '@tiptap/extension-paragraph';
import { Strike } from '@tiptap/extension-strike';
import { Text } from '@tiptap/extension-text';
import { Underline } from '@tiptap/extension-underline';
import { Dropcursor, Gapcursor } from '@tiptap/extensions';
import type * as Y from 'yjs';
import { BronNode } from './bron/bron-node.ts';
import type { CaretPort } from './caret-port.ts';
import { carets } from './carets.ts';
import { lengthLimit, type TextRefusal } from './limits.ts';
import { VeiligeLink } from './link-mark.ts';
import { CodeMark, ListItem } from './own-nodes.ts';
import { samenschrijven } from './samen/samenschrijven.ts';
import { tableNodes } from './table-nodes.ts';
import { VeldNode } from './veld/veld-node.ts';
import { VoetnootNode } from './voetnoot/voetnoot-node.ts';
import { VoorAttribute } from './voor/voor-attribute.ts';
import { voorstelModus } from './voorstel/voorstel-modus.ts';
import type { VoorstelPort } from './voorstel/voorstel-port.ts';
import { voorstelSchema } from './voorstel/voorstel-schema.ts';
import { voorstelWeergave } from './voorstel/voorstel-weergave.ts';
import { wholeCharacters } from './whole-characters.ts';

/**
 * The schema of a text. Nothing in it writes by itself: no trailing paragraph, no automatic links, no unique ids (C8).
 * The extensions one by one and not as the starter kit: that brings its links, code blocks and own undo along unused.
 */
export const schemaExtensions: Extensions = [
  Bold,
  Blockquote,
  BulletList,
  Document,
  Dropcursor,
  Gapcursor,
  HardBreak,
  Heading.configure({ levels: [1, 2, 3] }),
  HorizontalRule,
  Italic,
  ListKeymap,
  OrderedList,
  Paragraph,
  Strike,
  Text,
  Underline,
  ListItem,
  CodeMark,
  VeiligeLink,
  ...tableNodes,
  VoetnootNode,
  BronNode,
  VeldNode,
  VoorAttribute,
  ...voorstelSchema,
];

/** Everything of an editor on one shared fragment; undo covers this fragment only, and only the user's own edits (C9). */
export function editorExtensions(
  fragment: Y.XmlFragment,
  port: CaretPort | null,
  onRefusal: (refusal: TextRefusal) => void,
  voorstel: VoorstelPort | null = null,
): Extensions {
  return [
    ...schemaExtensions,
    samenschrijven(fragment),
    wholeCharacters,
    lengthLimit(onRefusal),
    ...(voorstel ? [voorstelModus(voorstel)] : []),
    voorstelWeergave(voorstel?.zeg ?? (() => '')),
    ...(port ? [carets(port)] : []),
  ];
}
