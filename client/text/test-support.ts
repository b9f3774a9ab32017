import type { Editor } from '@tiptap/core';
import * as Y from 'yjs';
import type { PlakVerslag } from './clean-paste.ts';
import { createTextEditor } from './create-editor.ts';
import type { TextRefusal } from './limits.ts';

export interface TestEditor {
  readonly doc: Y.Doc;
  readonly fragment: Y.XmlFragment;
  readonly editor: Editor;
  readonly refusals: TextRefusal[];
  readonly left: string[];
  readonly pasted: PlakVerslag[];
  /** How many updates this client made itself. */
  written: number;
}

/** A real editor on a real document, for tests. */
export function testEditor(clientId: number, start?: Uint8Array): TestEditor {
  const doc = new Y.Doc();
  doc.clientID = clientId;
  const fragment = doc.getXmlFragment('tekst');
  if (start) Y.applyUpdate(doc, start, 'laden');
  const made: Omit<TestEditor, 'editor'> = { doc, fragment, refusals: [], left: [], pasted: [], written: 0 };
  doc.on('update', (_update: Uint8Array, _origin: unknown, _doc: unknown, transaction: Y.Transaction) => {
    if (transaction.local) made.written++;
  });
  const element = document.createElement('div');
  document.body.append(element);
  const editor = createTextEditor({
    element,
    fragment,
    carets: null,
    label: 'Tekst',
    describedBy: 'uitleg',
    placeholder: 'Schrijf hier',
    onRefusal: (refusal) => made.refusals.push(refusal),
    onPasted: (weggelaten) => made.pasted.push(weggelaten),
    onLeave: (to) => made.left.push(to),
  });
  return Object.assign(made, { editor });
}

/** All send all to all, twice, so that what a merge makes a client write arrives too. */
export function exchange(docs: readonly Y.Doc[]): void {
  for (let round = 0; round < 3; round++)
    for (const from of docs)
      for (const to of docs)
        if (from !== to) Y.applyUpdate(to, Y.encodeStateAsUpdate(from, Y.encodeStateVector(to)), 'ver');
}

/** A document holding the HTML as if somebody had written it. */
export function writtenHtml(html: string): Uint8Array {
  const { doc, editor } = testEditor(77);
  editor.commands.setContent(html);
  const update = Y.encodeStateAsUpdate(doc);
  editor.destroy();
  return update;
}
