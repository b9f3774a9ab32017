// @vitest-environment happy-dom
import type { Editor } from '@tiptap/core';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { testId } from '#shared/crdt/test-support.ts';
import { readVoorstellen } from '#shared/tekst/lees-voorstellen.ts';
import { cleanTree } from '#shared/tekst/schoon.ts';
import { woordenVan } from '#shared/tekst/uitlijnen.ts';
import { createTextEditor } from '#client/text/create-editor.ts';
import { treeOf } from '#client/text/samen/boom.ts';
import { beslisVoorstellen, applyAsVoorstel } from './beslis.ts';
import { openTekstVan } from './open-tekst.ts';
import type { VoorstelPort } from './voorstel-port.ts';

const ANNA = testId(901);
const BRAM = testId(902);

interface Schrijver {
  readonly editor: Editor;
  readonly fragment: Y.XmlFragment;
  readonly port: VoorstelPort;
}

function writer(door: string, start: Uint8Array | null, isVoorstellen = true): Schrijver {
  const doc = new Y.Doc();
  doc.clientID = door === ANNA ? 1 : 2;
  if (start) Y.applyUpdate(doc, start);
  const fragment = doc.getXmlFragment('tekst');
  let count = 0;
  const port: VoorstelPort = {
    deelnemerId: door,
    partij: door === ANNA ? 'provincie-utrecht' : 'hdsr',
    freshId: () => testId(doc.clientID * 1000 + ++count),
    nowIso: () => '2026-11-21T10:00:00.000Z',
    isVoorstellen,
  };
  const editor = createTextEditor({
    element: document.body.appendChild(document.createElement('div')),
    fragment,
    carets: null,
    voorstel: port,
    label: 'Tekst',
    describedBy: 'uitleg',
    placeholder: '',
    onRefusal: () => undefined,
    onLeave: () => undefined,
  });
  return { editor, fragment, port };
}

function laid(html: string): Uint8Array {
  const { editor, fragment } = writer(testId(900), null, false);
  editor.commands.setContent(html);
  const update = Y.encodeStateAsUpdate(fragment.doc!);
  editor.destroy();
  return update;
}

const press = ({ editor: { view } }: Schrijver, key: string): void => {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true });
  view.someProp('handleKeyDown', (handle) => handle(view, event));
};
const words = ({ fragment }: Schrijver): string => cleanTree(fragment).map(woordenVan).join('|');

describe('suggestion mode', () => {
  it('[TV4] what is typed is one proposal that grows, in the name of who types', () => {
    const anna = writer(ANNA, laid('<p>een drie</p>'));
    anna.editor.commands.setTextSelection(5);
    for (const letter of 'twee ') anna.editor.commands.insertContent(letter);
    expect(anna.editor.getText()).toBe('een twee drie');
    expect(words(anna)).toBe('een drie');
    expect(readVoorstellen(anna.fragment)).toMatchObject([
      { herkomst: { door: ANNA, partij: 'provincie-utrecht' }, stukken: [{ erbij: 'twee ', eraf: '' }] },
    ]);
  });

  it('[TV4] the caret passes what was deleted, to the side that was deleted to', () => {
    const anna = writer(ANNA, laid('<p>abcd</p>'));
    anna.editor.commands.setTextSelection({ from: 3, to: 4 });
    anna.editor.commands.deleteSelection();
    expect(anna.editor.getText()).toBe('abcd');
    expect(anna.editor.state.selection.head).toBe(4);
    expect(words(anna)).toBe('abcd');
    const bram = writer(BRAM, laid('<p>abcd</p>'));
    bram.editor.commands.setTextSelection(4);
    bram.editor.view.dispatch(bram.editor.state.tr.delete(3, 4));
    expect(bram.editor.state.selection.head).toBe(3);
  });

  it('[TV4] Enter in the words of others stands as one sign, and makes a paragraph once taken over', () => {
    const anna = writer(ANNA, laid('<p>een twee</p>'));
    anna.editor.commands.setTextSelection(5);
    press(anna, 'Enter');
    expect(anna.fragment.length).toBe(1);
    const [voorstel] = readVoorstellen(anna.fragment);
    expect(voorstel?.stukken).toEqual([{ wat: 'splitsing', grens: 'alinea' }]);
    beslisVoorstellen(anna.editor, new Set([voorstel!.id]), 'aan');
    expect(treeOf(anna.editor.state.doc).map(woordenVan)).toEqual(['een ', 'twee']);
    anna.editor.commands.undo();
    expect(readVoorstellen(anna.fragment)).toEqual([voorstel]);
  });

  it("[TV4] plain words inside another's proposal are not the other's", () => {
    const anna = writer(ANNA, laid('<p>een</p>'));
    anna.editor.commands.setTextSelection(4);
    anna.editor.commands.insertContent(' voorstel');
    const bram = writer(BRAM, Y.encodeStateAsUpdate(anna.fragment.doc!), false);
    bram.editor.commands.setTextSelection(8);
    bram.editor.commands.insertContent('XX');
    expect(words(bram)).toBe('eenXX');
  });

  it('[TV4] a full text still takes a proposal that keeps what it takes away', () => {
    const anna = writer(ANNA, laid(`<p>${'x'.repeat(199_990)}</p>`));
    anna.editor.commands.setTextSelection({ from: 1, to: 101 });
    anna.editor.commands.insertContent('y'.repeat(90));
    expect(words(anna)).toBe('x'.repeat(199_990));
    expect(readVoorstellen(anna.fragment)).toHaveLength(1);
  });

  it('[TV7] another text becomes one proposal, taken back in one step', () => {
    const anna = writer(ANNA, laid('<p>een twee</p><p>drie</p>'));
    const wanted = writer(BRAM, laid('<h2>kop</h2><p>een vier</p>'));
    const id = applyAsVoorstel(anna.editor, cleanTree(wanted.fragment), anna.port);
    expect(readVoorstellen(anna.fragment).map((voorstel) => voorstel.id)).toEqual([id]);
    expect(words(anna)).toBe('een twee|drie');
    expect(applyAsVoorstel(anna.editor, cleanTree(anna.fragment), anna.port)).toBe(null);
    anna.editor.commands.undo();
    expect(readVoorstellen(anna.fragment)).toEqual([]);
  });

  it('[TV2] shows a proposal for a block with its words, and which one somebody looks at', () => {
    const zeg = { ...writer(ANNA, null).port, zeg: () => 'wordt kop' };
    const anna = writer(ANNA, laid('<p>een</p>'));
    anna.editor.destroy();
    const editor = createTextEditor({
      element: document.body.appendChild(document.createElement('div')),
      fragment: anna.fragment,
      carets: null,
      voorstel: zeg,
      label: 'Tekst',
      describedBy: 'uitleg',
      placeholder: '',
      onRefusal: () => undefined,
      onLeave: () => undefined,
    });
    editor.commands.toggleHeading({ level: 2 });
    const [voorstel] = readVoorstellen(anna.fragment);
    expect(voorstel?.stukken).toMatchObject([{ wat: 'wordt', naar: 'heading', niveau: 2 }]);
    expect(editor.view.dom.querySelector('p[data-woorden="wordt kop"]')).not.toBe(null);
    openTekstVan(editor, zeg).toon(voorstel?.id ?? null, true);
    expect(editor.view.dom.querySelector('.tekst-voorstel-actief')).not.toBe(null);
    openTekstVan(editor, zeg).toon(null, false);
    expect(editor.view.dom.querySelector('.tekst-voorstel-actief')).toBe(null);
  });
});
