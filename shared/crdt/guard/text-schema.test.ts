import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { textOf } from '#shared/crdt/mutate.ts';
import { testId } from '#shared/crdt/test-support.ts';
import { judged, testDoc, updateOf } from './test-support.ts';

/** The verdict on what `build` puts into the text of the afspraak. */
function write(build: (fragment: Y.XmlFragment) => void): string {
  const doc = testDoc();
  return judged(
    doc,
    updateOf(doc, (replica) => {
      const fragment = textOf(replica, testId(3), null);
      if (fragment) replica.transact(() => build(fragment));
    }),
  );
}

const element = (name: string, attributes: Record<string, unknown> = {}) =>
  write((fragment) => {
    const built = new Y.XmlElement(name);
    for (const [key, value] of Object.entries(attributes)) built.setAttribute(key, value as string);
    fragment.insert(0, [built]);
  });

const mark = (name: string, value: unknown) =>
  write((fragment) => {
    const run = new Y.XmlText('woord');
    fragment.insert(0, [run]);
    run.format(0, 3, { [name]: value });
  });

describe('rich text', () => {
  it('[GU3] known nodes with known attributes are fine', () => {
    expect(element('paragraph')).toBe('ok');
    expect(element('heading', { level: 2 })).toBe('ok');
    expect(element('orderedList', { start: 3, type: null })).toBe('ok');
    expect(element('tableCell', { colspan: 2, rowspan: 1, colwidth: null })).toBe('ok');
  });

  it('[GU3] unknown nodes, and known nodes with unknown attributes, are refused', () => {
    expect(element('script')).toBe('GU3 unknown-text-node');
    expect(element('image', { src: 'x' })).toBe('GU3 unknown-text-node');
    expect(element('paragraph', { onclick: 'x' })).toBe('GU3 unknown-attribute');
    expect(element('heading', { level: 9 })).toBe('GU3 unknown-attribute');
    expect(element('heading', { level: '<b>' })).toBe('GU3 unknown-attribute');
  });

  it('[GU3] footnotes, sources, fields and who a paragraph is about, each as narrow as it is', () => {
    const note = { id: testId(9), tekst: 'Zie bijlage 2.' };
    expect(element('voetnoot', note)).toBe('ok');
    expect(element('voetnoot', { ...note, tekst: 'x'.repeat(2001) })).toBe('GU3 unknown-attribute');
    expect(element('voetnoot', { ...note, id: 'x' })).toBe('GU3 unknown-attribute');
    const bron = { document: 'Nota Ruimte', plaats: 'par. 3.2', href: 'https://voorbeeld.nl/' };
    expect(element('bron', bron)).toBe('ok');
    expect(element('bron', { ...bron, href: 'javascript:alert(1)' })).toBe('GU3 unknown-attribute');
    expect(element('bron', { ...bron, document: 'x'.repeat(201) })).toBe('GU3 unknown-attribute');
    const veld = {
      id: testId(9),
      soort: 'puzzelstuk',
      bron: testId(8),
      eigenschap: 'oppervlak',
      waarde: '85 ha',
    };
    expect(element('veld', veld)).toBe('ok');
    expect(element('veld', { ...veld, soort: 'weer' })).toBe('GU3 unknown-attribute');
    expect(element('veld', { ...veld, waarde: 'x'.repeat(301) })).toBe('GU3 unknown-attribute');
    expect(element('paragraph', { voor: ['gemeente-gm0344', 'provincie-utrecht'] })).toBe('ok');
    expect(element('heading', { level: 2, voor: ['provincie-utrecht'] })).toBe('ok');
    for (const voor of [[], ['b', 'a'], ['a', 'a'], ['A!'], 'a', [1]])
      expect(element('paragraph', { voor })).toBe('GU3 unknown-attribute');
    expect(element('listItem', { voor: ['a'] })).toBe('GU3 unknown-attribute');
  });

  it('[GU3] unknown marks are refused', () => {
    expect(mark('bold', {})).toBe('ok');
    expect(mark('bold', null)).toBe('ok');
    expect(mark('code--abcdefgh', {})).toBe('ok');
    expect(mark('bold', { style: 'x' })).toBe('GU3 unknown-mark');
    expect(mark('textStyle', { color: 'red' })).toBe('GU3 unknown-mark');
  });

  it.each([
    ['https://www.rijksoverheid.nl/x', 'ok'],
    ['mailto:naam@provincie.nl', 'ok'],
    ['javascript:alert(1)', 'GU3 unknown-mark'],
    ['java\tscript:alert(1)', 'GU3 unknown-mark'],
    ['\u0001javascript:alert(1)', 'GU3 unknown-mark'],
    ['data:text/html,x', 'GU3 unknown-mark'],
    ['/elders', 'GU3 unknown-mark'],
    [`https://x.nl/${'a'.repeat(2000)}`, 'GU3 unknown-mark'],
  ])('[GU3] T11 a link to %j', (href, expected) => {
    expect(mark('link', { href })).toBe(expected);
  });

  it('[GU3] embeds, maps and plain values have no place in a text', () => {
    expect(write((fragment) => fragment.insert(0, [new Y.Map() as unknown as Y.XmlText]))).toBe(
      'GU3 unknown-text-node',
    );
    expect(
      write((fragment) => {
        const run = new Y.XmlText('a');
        fragment.insert(0, [run]);
        run.insertEmbed(0, { image: 'x' });
      }),
    ).toMatch(/^SY5 unknown-struct$/);
  });

  it('[GU4] X10 a text nests at most forty deep', () => {
    const nest = (depth: number) =>
      write((fragment) => {
        let parent: Y.XmlFragment = fragment;
        for (let i = 0; i < depth; i++) {
          const child = new Y.XmlElement('blockquote');
          parent.insert(0, [child]);
          parent = child;
        }
      });
    expect(nest(40)).toBe('ok');
    expect(nest(41)).toBe('GU4 text-too-deep');
  });
});
