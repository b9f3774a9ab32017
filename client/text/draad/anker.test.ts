// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { exchange, testEditor, writtenHtml, type TestEditor } from '#client/text/test-support.ts';
import { readTextTree, type TextTree } from '#client/text/text-tree.ts';
import { ankerVan, vindAnker, woordenVan, type Anker } from './anker.ts';
import { leesPlekken } from './lees-plekken.ts';
import { bereikVan, positiesVan } from './plekken-in-doc.ts';
import { metPlekken } from './tree-plekken.ts';
import { zinnenVan, zinVanVeld } from './zinnen.ts';

const HTML = `<h2>Veenweide</h2><p>Partijen brengen <strong>140 ha</strong> grond in.<br>HDSR neemt vier peilbesluiten.</p>
<ul><li><p>Eerst dit over <data data-veld="puzzelstuk" data-bron="p1" data-eigenschap="hectare">3.400 ha</data> veen.</p></li></ul><p>Grond is schaars.</p>`;

describe('a thread on words', () => {
  let anna: TestEditor;
  let bram: TestEditor;

  beforeEach(() => {
    const start = writtenHtml(HTML);
    anna = testEditor(1, start);
    bram = testEditor(2, start);
  });
  afterEach(() => {
    anna.editor.destroy();
    bram.editor.destroy();
  });

  /** Where these words begin in the editor. */
  function positionOf(of: TestEditor, words: string): number {
    let at = -1;
    of.editor.state.doc.descendants((node, position) => {
      const index = node.text?.indexOf(words) ?? -1;
      if (at === -1 && index >= 0) at = position + index;
    });
    return at;
  }

  function anchored(words: string): Anker {
    const at = positionOf(anna, words);
    const bereik = bereikVan(anna.editor.state.doc, at, at + words.length);
    const anker = bereik && ankerVan(anna.fragment, bereik);
    if (anker === null) throw new Error(`no ${words}`);
    expect(anker.citaat).toBe(words);
    return anker;
  }

  const found = (of: TestEditor, anker: Anker): string | null => {
    const range = vindAnker(of.fragment, anker);
    return range && woordenVan(leesPlekken(of.fragment), range);
  };

  function replace(of: TestEditor, from: string, to: string): void {
    const at = positionOf(of, from);
    of.editor.view.dispatch(of.editor.state.tr.insertText(to, at, at + from.length));
    exchange([anna.doc, bram.doc]);
  }

  it('[AF21] stays on its words while others write around them and in them', () => {
    const anker = anchored('neemt vier peilbesluiten');
    replace(bram, 'Partijen', 'Alle partijen samen');
    replace(bram, 'vier', 'vijf van de zes');
    expect(found(anna, anker)).toBe('neemt vijf van de zes peilbesluiten');
    expect(found(bram, anker)).toBe('neemt vijf van de zes peilbesluiten');
  });

  it('[AF21] does not grow with what is written before or after it', () => {
    const anker = anchored('Grond is schaars.');
    replace(bram, 'Grond is schaars.', 'Grond is schaars. ');
    bram.editor.commands.focus('end');
    bram.editor.commands.insertContent('En duur.');
    exchange([anna.doc, bram.doc]);
    expect(found(anna, anker)?.trim()).toBe('Grond is schaars.');
  });

  it('[AF21] finds its words again after a split', () => {
    const anker = anchored('HDSR neemt vier peilbesluiten.');
    const at = positionOf(bram, 'vier');
    bram.editor.view.dispatch(bram.editor.state.tr.split(at));
    exchange([anna.doc, bram.doc]);
    expect(found(anna, anker)?.replaceAll(/\s+/g, ' ')).toBe('HDSR neemt vier peilbesluiten.');
    expect(found(bram, anker)?.replaceAll(/\s+/g, ' ')).toBe('HDSR neemt vier peilbesluiten.');
  });

  it('[AF21] says so when the words are gone, and finds them when they come back', () => {
    const anker = anchored('peilbesluiten');
    replace(bram, 'peilbesluiten', '');
    expect(found(anna, anker)).toBeNull();
    bram.editor.commands.insertContentAt(
      bram.editor.state.doc.content.size,
      '<p>Nieuwe peilbesluiten volgen.</p>',
    );
    exchange([anna.doc, bram.doc]);
    expect(found(anna, anker)).toBe('peilbesluiten');
  });

  it('[AF21] reads nothing from an anchor that is no anchor', () => {
    expect(vindAnker(anna.fragment, { van: 'AAAA', tot: '!!!!', citaat: 'bestaat niet' })).toBeNull();
    expect(ankerVan(anna.fragment, { van: 5000, tot: 5010 })).toBeNull();
  });

  it('[AF4] anchoring and finding write nothing', () => {
    const before = anna.written;
    anchored('140 ha');
    zinnenVan(anna.fragment);
    expect(anna.written).toBe(before);
  });

  it('counts places alike in the editor, the document and the text for reading', () => {
    const { doc } = anna.editor.state;
    for (const { van, tot, woorden } of zinnenVan(anna.fragment)) {
      const at = positiesVan(doc, { van, tot });
      expect(at && bereikVan(doc, at.from, at.to)).toEqual({ van, tot });
      const tree = metPlekken(readTextTree(anna.fragment), [{ id: 'x', van, tot, actief: false }]);
      const marked = wordsWithThread(tree);
      expect(marked.replaceAll(/\s/g, '')).toBe(woorden.replace('3.400 ha', '').replaceAll(/\s/g, ''));
    }
  });

  it('knows sentences, and the one around a field', () => {
    expect(zinnenVan(anna.fragment).map(({ woorden }) => woorden)).toEqual([
      'Veenweide',
      'Partijen brengen 140 ha grond in.',
      'HDSR neemt vier peilbesluiten.',
      'Eerst dit over 3.400 ha veen.',
      'Grond is schaars.',
    ]);
    let id = '';
    anna.editor.state.doc.descendants((node) => {
      if (node.type.name === 'veld') id = String(node.attrs['id']);
    });
    const zin = zinVanVeld(anna.fragment, id);
    expect(zin && woordenVan(leesPlekken(anna.fragment), zin)).toBe('Eerst dit over 3.400 ha veen.');
  });
});

function wordsWithThread(tree: readonly TextTree[]): string {
  return tree
    .map((node) => (node.kind === 'tekst' ? (node.draad ? node.tekst : '') : wordsWithThread(node.children)))
    .join('');
}
