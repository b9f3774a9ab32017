// @vitest-environment happy-dom
import { NodeSelection } from '@tiptap/pm/state';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { createTextEditor, fitsEditor } from '#client/text/create-editor.ts';
import { setVoor, voorInSelectie } from '#client/text/voor/voor-plugin.ts';
import { exchange, writtenHtml } from '#client/text/test-support.ts';
import { bronnenlijst } from './noten.ts';
import { findNoot, insertNoot, notenInDoc, type NootInTekst } from './inline-atoms.ts';

function writer(clientId: number, start?: Uint8Array) {
  const doc = new Y.Doc();
  doc.clientID = clientId;
  if (start) Y.applyUpdate(doc, start, 'laden');
  const opened: (NootInTekst | null)[] = [];
  const editor = createTextEditor({
    element: document.body.appendChild(document.createElement('div')),
    fragment: doc.getXmlFragment('tekst'),
    carets: null,
    noten: { naam: (nummer, tekst) => `Voetnoot ${nummer}: ${tekst}`, open: (noot) => opened.push(noot) },
    voor: { partijVan: () => null, over: (namen) => `Gaat over ${namen}` },
    label: 'Tekst',
    describedBy: 'uitleg',
    placeholder: '',
    onRefusal: () => undefined,
    onLeave: () => undefined,
  });
  return { doc, editor, opened };
}

function insert(made: ReturnType<typeof writer>, at: number, tekst: string): void {
  made.editor.commands.setTextSelection(at);
  const tr = insertNoot(made.editor.state, 'voetnoot', { tekst });
  if (tr) made.editor.view.dispatch(tr);
}

describe('footnotes and sources', () => {
  it('[AF12] are numbered over the whole text, in whatever order they came', () => {
    const made = writer(1, writtenHtml('<p>eerste</p><ul><li><p>tweede</p></li></ul>'));
    insert(made, 12, 'achteraan');
    insert(made, 3, 'vooraan');
    expect(notenInDoc(made.editor.state.doc).noten.map(({ nummer, tekst }) => `${nummer} ${tekst}`)).toEqual([
      '1 vooraan',
      '2 achteraan',
    ]);
    const refs = [...made.editor.view.dom.querySelectorAll('[role="doc-noteref"]')];
    expect(refs.map((ref) => ref.getAttribute('aria-label'))).toEqual([
      'Voetnoot 1: vooraan',
      'Voetnoot 2: achteraan',
    ]);
    expect(refs.map((ref) => ref.getAttribute('data-nummer'))).toEqual(['1', '2']);
  });

  it('[AF12] open by Enter where they are selected, and a new one is asked for by Control, Alt and F', () => {
    const made = writer(1, writtenHtml('<p>ab</p>'));
    insert(made, 2, 'noot');
    const { view } = made.editor;
    view.dispatch(view.state.tr.setSelection(NodeSelection.create(view.state.doc, 2)));
    const press = (init: KeyboardEventInit) =>
      view.dom.dispatchEvent(new KeyboardEvent('keydown', { bubbles: true, cancelable: true, ...init }));
    press({ key: 'Enter' });
    press({ key: 'f', ctrlKey: true, altKey: true });
    expect(made.opened).toMatchObject([{ soort: 'voetnoot', attrs: { tekst: 'noot' }, positie: 2 }, null]);
    expect(made.editor.getText()).toBe('a [noot]b');
  });

  it('[AF12] is found again after others wrote above it, and not when it is gone', () => {
    const one = writer(1, writtenHtml('<p>ab</p>'));
    insert(one, 2, 'noot');
    const two = writer(2, Y.encodeStateAsUpdate(one.doc));
    const [noot] = notenInDoc(one.editor.state.doc).noten;
    const attrs = one.editor.state.doc.nodeAt(noot!.positie)!.attrs;
    const seen: NootInTekst = { soort: 'voetnoot', attrs, positie: noot!.positie };
    two.editor.commands.insertContentAt(1, 'hiervoor ');
    exchange([one.doc, two.doc]);
    expect(findNoot(one.editor.state.doc, seen)).toBe(noot!.positie + 'hiervoor '.length);
    two.editor.commands.setContent('<p>leeg</p>');
    exchange([one.doc, two.doc]);
    expect(findNoot(one.editor.state.doc, seen)).toBe(null);
  });

  it('[AF12] a copy is another footnote, and carries no looks', () => {
    const made = writer(1, writtenHtml('<p>ab</p>'));
    insert(made, 2, 'noot');
    made.editor.chain().selectAll().toggleBold().run();
    const html = made.editor.getHTML();
    made.editor.commands.setTextSelection(1);
    made.editor.view.pasteHTML(html);
    const ids: string[] = [];
    made.editor.state.doc.descendants((node) => {
      if (node.type.name !== 'voetnoot') return;
      ids.push(String(node.attrs['id']));
      expect(node.marks).toEqual([]);
    });
    expect(ids).toHaveLength(2);
    expect(new Set(ids).size).toBe(2);
    const late = writer(9, Y.encodeStateAsUpdate(made.doc));
    expect(late.editor.getJSON()).toEqual(made.editor.getJSON());
  });

  it('[AF13] names each document once, with all its places in order', () => {
    const bron = (document: string, plaats: string, href: string | null = null) => ({
      document,
      plaats,
      href,
    });
    expect(
      bronnenlijst([
        bron('Nota Ruimte', 'par. 10'),
        bron('Deltaprogramma', ''),
        bron('nota ruimte', 'par. 2', 'https://voorbeeld.nl/'),
        bron('Nota Ruimte', 'par. 10'),
      ]),
    ).toEqual([
      { document: 'Deltaprogramma', plaatsen: [], href: null },
      { document: 'Nota Ruimte', plaatsen: ['par. 2', 'par. 10'], href: 'https://voorbeeld.nl/' },
    ]);
  });

  it('[AF14] a paragraph says which partijen it is about, shows it in words, and takes it along when it is split', () => {
    const made = writer(1, writtenHtml('<p>eerste</p><p>tweede</p>'));
    made.editor.commands.setTextSelection(2);
    made.editor.view.dispatch(
      setVoor(made.editor.state, ['provincie-utrecht', 'gemeente-gm0344', 'provincie-utrecht']),
    );
    expect(made.editor.getJSON().content?.[0]?.attrs?.['voor']).toEqual([
      'gemeente-gm0344',
      'provincie-utrecht',
    ]);
    expect(made.editor.view.dom.querySelector('.tekst-voor')?.getAttribute('aria-label')).toBe(
      'Gaat over gemeente-gm0344, provincie-utrecht',
    );
    made.editor.commands.splitBlock();
    expect(voorInSelectie(made.editor.state)).toEqual(['gemeente-gm0344', 'provincie-utrecht']);
    made.editor.commands.selectAll();
    expect(voorInSelectie(made.editor.state)).toEqual([]);
    made.editor.view.dispatch(setVoor(made.editor.state, []));
    expect(JSON.stringify(made.editor.getJSON())).not.toContain('gm0344');
  });

  it('[AF20] a text of before footnotes, sources, fields and voor opens as it was, and looking writes nothing (C8)', () => {
    const old = new Y.Doc();
    const fragment = old.getXmlFragment('tekst');
    const heading = new Y.XmlElement('heading');
    heading.setAttribute('level', 2 as unknown as string);
    heading.insert(0, [new Y.XmlText('Kop')]);
    const paragraph = new Y.XmlElement('paragraph');
    paragraph.insert(0, [new Y.XmlText('Tekst van vroeger.')]);
    fragment.insert(0, [heading, paragraph]);
    const before = Y.encodeStateAsUpdate(old);
    expect(fitsEditor(fragment)).toBe(true);
    const made = writer(5, before);
    expect(made.editor.getText()).toBe('Kop\n\nTekst van vroeger.');
    expect(Y.encodeStateAsUpdate(made.doc)).toEqual(before);
  });
});
