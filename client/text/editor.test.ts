// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { getSchema } from '@tiptap/core';
import { fitsEditor } from './create-editor.ts';
import { schemaExtensions } from './extensions.ts';
import { MAX_TEXT_SIZE, TEXT_MARKS, TEXT_NODES } from '#shared/domain/afspraak/tekst.ts';
import { exchange, testEditor, writtenHtml } from './test-support.ts';

const RICH = `<h2>Veenweide</h2><p>Partijen <strong>brengen</strong> <a href="https://voorbeeld.nl/plan">in</a>.</p>
<ul><li><p>een</p><ul><li><p>dieper</p></li></ul></li><li><p>twee</p></li></ul><ol><li><p>eerst</p></li></ol>
<blockquote><p>citaat<br>regel</p></blockquote><hr>
<table><tbody><tr><th><p>Kop</p></th><th><p>Kop 2</p></th></tr><tr><td><p>a</p></td><td><p>b</p></td></tr></tbody></table>
<p data-voor="gemeente-gm0344 provincie-utrecht"><em>c</em><s>d</s><u>u</u><code>x</code><sup data-voetnoot="Zie de bijlage.">1</sup></p>
<p><cite data-bron="Ontwerp-Nota Ruimte" data-plaats="par. 3.2" data-adres="https://voorbeeld.nl/nota">x</cite> <data data-veld="puzzelstuk" data-bron="p1" data-eigenschap="naam">85 ha</data></p>`;

describe('the editor', () => {
  it('[AF3] has exactly the nodes and marks that the server accepts', () => {
    const schema = getSchema(schemaExtensions);
    expect(Object.keys(schema.nodes).sort()).toEqual(['doc', 'text', ...TEXT_NODES].sort());
    expect(Object.keys(schema.marks).sort()).toEqual([...TEXT_MARKS].sort());
  });

  it('[AF4] mounting, selecting, focusing and leaving write nothing, on an empty and on a full text', () => {
    for (const start of [undefined, writtenHtml(RICH)]) {
      const { editor, ...made } = testEditor(1, start);
      const before = Y.encodeStateAsUpdate(made.doc);
      editor.commands.focus('end');
      editor.commands.selectAll();
      editor.commands.setTextSelection(1);
      editor.setEditable(false);
      editor.setEditable(true);
      editor.destroy();
      expect(made.fragment.doc && Y.encodeStateAsUpdate(made.doc)).toEqual(before);
    }
  });

  it('[AF4] undo right after loading takes nothing away (C9)', () => {
    const made = testEditor(1, writtenHtml(RICH));
    const before = made.editor.getJSON();
    for (let press = 0; press < 20; press++) made.editor.commands.undo();
    expect(made.editor.getJSON()).toEqual(before);
    expect(made.written).toBe(0);
  });

  it('[AF4] undo takes back own words only', () => {
    const a = testEditor(1, writtenHtml('<p>begin</p>'));
    const b = testEditor(2, Y.encodeStateAsUpdate(a.doc));
    a.editor.commands.insertContentAt(6, ' van a');
    exchange([a.doc, b.doc]);
    b.editor.commands.insertContentAt(1, 'van b ');
    exchange([a.doc, b.doc]);
    expect(a.editor.getText()).toBe('van b begin van a');
    a.editor.commands.undo();
    expect(a.editor.getText()).toBe('van b begin');
    exchange([a.doc, b.doc]);
    expect(b.editor.getText()).toBe('van b begin');
    a.editor.commands.redo();
    expect(a.editor.getText()).toBe('van b begin van a');
  });

  it('[AF3] a text survives the trip through the document unchanged', () => {
    const start = writtenHtml(RICH);
    const first = testEditor(1, start);
    const second = testEditor(2, Y.encodeStateAsUpdate(first.doc));
    expect(second.editor.getJSON()).toEqual(first.editor.getJSON());
    const names = new Set<string>();
    first.editor.state.doc.descendants((node) => void names.add(node.type.name));
    for (const name of TEXT_NODES) expect(names).toContain(name);
    expect(() => first.editor.state.doc.check()).not.toThrow();
    expect(fitsEditor(first.fragment)).toBe(true);
  });

  it('[AF4] a text with something this version does not know is not opened for editing (C8)', () => {
    for (const spoil of [
      (fragment: Y.XmlFragment) => fragment.insert(0, [new Y.XmlElement('stempel')]),
      (fragment: Y.XmlFragment) => {
        const paragraph = new Y.XmlElement('paragraph');
        const text = new Y.XmlText();
        text.insert(0, 'x', { glitter: {} });
        paragraph.insert(0, [text]);
        fragment.insert(0, [paragraph]);
      },
      (fragment: Y.XmlFragment) => {
        const paragraph = new Y.XmlElement('paragraph');
        paragraph.setAttribute('uitlijning', 'rechts');
        fragment.insert(0, [paragraph]);
      },
      (fragment: Y.XmlFragment) => fragment.insert(0, [new Y.XmlElement('tableRow')]),
    ]) {
      const doc = new Y.Doc();
      const fragment = doc.getXmlFragment('tekst');
      spoil(fragment);
      const before = Y.encodeStateAsUpdate(doc);
      expect(fitsEditor(fragment)).toBe(false);
      expect(Y.encodeStateAsUpdate(doc)).toEqual(before);
    }
  });

  it('[AF5] refuses what makes the text too long, and keeps all that was there', () => {
    const made = testEditor(1, writtenHtml('<p>begin</p>'));
    made.editor.commands.insertContentAt(1, 'x'.repeat(MAX_TEXT_SIZE));
    expect(made.refusals).toEqual(['tekst-vol']);
    expect(made.editor.getText()).toBe('begin');
    expect(made.written).toBe(0);
    made.editor.commands.insertContentAt(1, 'x'.repeat(1000));
    expect(made.editor.getText()).toHaveLength(1005);
  });

  it('[AF5] refuses nesting and parts that the server would refuse, and keeps all that was there', () => {
    const made = testEditor(1, writtenHtml('<p>begin</p>'));
    const deep = `${'<blockquote>'.repeat(40)}<p>diep</p>${'</blockquote>'.repeat(40)}`;
    made.editor.commands.insertContent(deep);
    made.editor.commands.insertContent('<p>a</p>'.repeat(15_000));
    expect(made.refusals).toEqual(['te-diep', 'plakken-te-groot']);
    expect(made.editor.getText()).toBe('begin');
    expect(made.written).toBe(0);
  });

  it('[AF5] has a name, a language for the spelling check, and says when it is empty', () => {
    const { editor } = testEditor(1);
    const field = editor.view.dom;
    expect(field.getAttribute('aria-label')).toBe('Tekst');
    expect(field.getAttribute('role')).toBe('textbox');
    expect(field.getAttribute('lang')).toBe('nl');
    expect(field.hasAttribute('data-leeg')).toBe(true);
    editor.commands.insertContent('x');
    expect(field.hasAttribute('data-leeg')).toBe(false);
  });

  it('[AF5] Escape and Alt+F10 lead out of the editor', () => {
    const made = testEditor(1);
    const press = (init: KeyboardEventInit) =>
      made.editor.view.dom.dispatchEvent(
        new KeyboardEvent('keydown', { bubbles: true, cancelable: true, ...init }),
      );
    press({ key: 'Escape' });
    press({ key: 'F10', altKey: true });
    expect(made.left).toEqual(['verder', 'werkbalk']);
  });

  it('[AF3] half an emoji never gets into the document (C13)', () => {
    const made = testEditor(1, writtenHtml('<p>a😀b</p>'));
    made.editor.commands.insertContentAt({ from: 2, to: 4 }, '😁');
    made.editor.commands.insertContentAt(3, 'x');
    made.editor.chain().setTextSelection({ from: 1, to: 3 }).toggleBold().run();
    made.editor.commands.deleteRange({ from: 3, to: 5 });
    const other = testEditor(2, Y.encodeStateAsUpdate(made.doc));
    expect(other.editor.getText()).toBe('a😁b');
    expect(JSON.stringify(other.fragment.toJSON())).not.toMatch(/\uFFFD|\\ud[89a-f]/i);
  });
});
