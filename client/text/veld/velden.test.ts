// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import type { VeldStand } from '#shared/veld/compare-veld.ts';
import { createTextEditor } from '#client/text/create-editor.ts';
import { writtenHtml } from '#client/text/test-support.ts';
import { veldenIn } from './velden-in.ts';
import type { KiesVeld, OpenVeld, VeldPort, VeldSchrijver } from './veld-port.ts';

const HTML =
  '<p>Samen <data data-veld="puzzelstuk" data-bron="p1" data-eigenschap="hectare">3.400 ha</data> en <data data-veld="puzzelstuk" data-bron="p2" data-eigenschap="titel">Kamerik</data>.</p>';

describe('live fields in an editor', () => {
  let stand: VeldStand;
  let opened: OpenVeld[];
  let asked: KiesVeld[];
  let schrijvers: Set<VeldSchrijver>;
  const listeners = new Set<() => void>();
  let doc: Y.Doc;
  let editor: ReturnType<typeof createTextEditor>;
  let written: number;

  const fragment = () => doc.getXmlFragment('tekst');
  const waarden = () => veldenIn(fragment()).map(({ waarde }) => waarde);
  const shown = () => [...editor.view.dom.querySelectorAll('.tekst-veld')];
  const type = (text: string): boolean => {
    const { from, to } = editor.state.selection;
    const typed = editor.view.someProp('handleTextInput', (handle) =>
      handle(editor.view, from, to, text, () => editor.state.tr.insertText(text)),
    );
    if (typed !== true) editor.view.dispatch(editor.state.tr.insertText(text));
    return typed === true;
  };

  beforeEach(() => {
    stand = { soort: 'gelijk' };
    opened = [];
    asked = [];
    schrijvers = new Set();
    listeners.clear();
    written = 0;
    doc = new Y.Doc();
    Y.applyUpdate(doc, writtenHtml(HTML));
    doc.on('update', () => written++);
    const port: VeldPort = {
      stand: () => stand,
      naam: (veld, { soort }) => `${veld.waarde} ${soort}`,
      subscribe: (listener) => {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
      open: (veld) => opened.push(veld),
      kies: (vraag) => asked.push(vraag),
      schrijf: (schrijver) => {
        schrijvers.add(schrijver);
        return () => schrijvers.delete(schrijver);
      },
    };
    const element = document.createElement('div');
    document.body.append(element);
    editor = createTextEditor({
      element,
      fragment: fragment(),
      carets: null,
      velden: port,
      label: 'Tekst',
      describedBy: 'uitleg',
      placeholder: '',
      onRefusal: () => undefined,
      onLeave: () => undefined,
    });
  });
  afterEach(() => editor.destroy());

  it('[AF4][VE3] a source that moves on shows beside the words and writes nothing', () => {
    expect(shown().map((each) => each.className)).toEqual(['tekst-veld', 'tekst-veld']);
    stand = { soort: 'veranderd', oud: '3.400 ha', nieuw: '3.260 ha' };
    for (const listener of listeners) listener();
    expect(shown()[0]?.className).toContain('tekst-veld--veranderd');
    expect(shown()[0]?.textContent).toBe('▲3.400 ha');
    expect(shown()[0]?.getAttribute('aria-label')).toBe('3.400 ha veranderd');
    expect(waarden()).toEqual(['3.400 ha', 'Kamerik']);
    expect(written).toBe(0);
  });

  it('[VE4] is taken over as an edit of this writer, that undo takes back', () => {
    const [schrijver] = schrijvers;
    const count = schrijver?.neemOver((veld) => (veld.bron === 'p1' ? '3.260 ha' : null));
    expect(count).toBe(1);
    expect(waarden()).toEqual(['3.260 ha', 'Kamerik']);
    expect(veldenIn(fragment())[0]?.bron).toBe('p1');
    editor.commands.undo();
    expect(waarden()).toEqual(['3.400 ha', 'Kamerik']);
    expect(schrijver?.neemOver(({ waarde }) => waarde)).toBe(0);
  });

  it('opens on a click, with the way to give it other words', () => {
    shown()[1]?.dispatchEvent(new MouseEvent('click', { bubbles: true }));
    expect(opened.map(({ veld }) => veld.waarde)).toEqual(['Kamerik']);
    opened[0]?.neemOver?.('Kamerik-Noord');
    expect(waarden()).toEqual(['3.400 ha', 'Kamerik-Noord']);
  });

  it('opens on Enter when it is selected', () => {
    editor.commands.setNodeSelection(7);
    editor.view.someProp('handleKeyDown', (handle) =>
      handle(editor.view, new KeyboardEvent('keydown', { key: 'Enter' })),
    );
    expect(opened.map(({ veld }) => veld.bron)).toEqual(['p1']);
    expect(editor.state.doc.childCount).toBe(1);
  });

  it('asks for a field at the start of a word only, and loses nothing that was typed', () => {
    editor.commands.setTextSelection(1);
    expect(type('@')).toBe(true);
    asked[0]?.onLaat('ver');
    expect(editor.state.doc.textContent.startsWith('@verSamen')).toBe(true);
    expect(type('@')).toBe(false);
    expect(editor.state.doc.textContent.startsWith('@ver@Samen')).toBe(true);
  });

  it('[VE1] puts the chosen field where the caret is', () => {
    editor.commands.setTextSelection(1);
    type('#');
    asked[0]?.onKies({ soort: 'opgave', bron: 'o1', eigenschap: 'waarde', waarde: '83.000 woningen' });
    expect(waarden()).toEqual(['83.000 woningen', '3.400 ha', 'Kamerik']);
    expect(veldenIn(fragment())[0]?.id).toMatch(/^[0-9a-z]{26}$/);
  });

  it('is no longer joined to the tafel when its editor is gone', () => {
    expect(schrijvers.size).toBe(1);
    editor.destroy();
    expect(schrijvers.size).toBe(0);
    expect(listeners.size).toBe(0);
  });
});
