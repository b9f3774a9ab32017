// @vitest-environment happy-dom
import { createElement } from 'react';
import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { hrefFromInput, safeHref } from '#shared/domain/afspraak/safe-href.ts';
import { StaticText } from './static-text.tsx';
import { testEditor } from './test-support.ts';

const HOSTILE = [
  'javascript:alert(1)',
  ' javascript:alert(1)',
  'java\tscript:alert(1)',
  'JaVaScRiPt:alert(1)',
  '\u0001javascript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'vbscript:msgbox(1)',
  'file:///etc/passwd',
  'blob:https://voorbeeld.nl/x',
  '//voorbeeld.nl',
  '/pad',
  '',
  `https://voorbeeld.nl/${'x'.repeat(3000)}`,
  42,
  null,
  { toString: () => 'https://voorbeeld.nl' },
];

/** A document with links put in past the editor. */
function docWithHrefs(hrefs: readonly unknown[]): Y.Doc {
  const doc = new Y.Doc();
  const paragraph = new Y.XmlElement('paragraph');
  const text = new Y.XmlText();
  doc.getXmlFragment('tekst').insert(0, [paragraph]);
  paragraph.insert(0, [text]);
  for (const href of hrefs)
    text.insert(text.length, 'klik ', { link: { href, onclick: 'alert(1)', style: 'x' } });
  return doc;
}

describe('links', () => {
  it('[AF6] only whole http, https and mailto addresses are followed', () => {
    expect(HOSTILE.map(safeHref)).toEqual(HOSTILE.map(() => null));
    expect(safeHref('https://voorbeeld.nl/a?b#c')).toBe('https://voorbeeld.nl/a?b#c');
    expect(safeHref('mailto:a@b.nl')).toBe('mailto:a@b.nl');
  });

  it('[AF6] understands what people type', () => {
    expect(hrefFromInput('provincie.nl/plan')).toBe('https://provincie.nl/plan');
    expect(hrefFromInput('jan@provincie.nl')).toBe('mailto:jan@provincie.nl');
    expect(hrefFromInput('http://x.nl')).toBe('http://x.nl/');
    const useless = ['javascript:alert(1)', 'zomaar', 'twee woorden.nl', ''];
    expect(useless.map(hrefFromInput)).toEqual([null, null, null, null]);
  });

  it('[AF6] hostile links put straight into the document are shown as plain words in the editor', () => {
    const { editor } = testEditor(1, Y.encodeStateAsUpdate(docWithHrefs(HOSTILE)));
    expect(editor.getText()).toContain('klik klik');
    expect(editor.view.dom.querySelectorAll('a')).toHaveLength(0);
    expect(editor.view.dom.innerHTML).not.toMatch(/onclick|javascript|data:text/i);
    expect(editor.getHTML()).not.toMatch(/href="(javascript|data|file|vbscript)/i);
  });

  it('[AF6] and in the text for reading, which shows good ones as links', async () => {
    const doc = docWithHrefs([...HOSTILE, 'https://voorbeeld.nl/']);
    const host = document.createElement('div');
    Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
    await act(async () => {
      createRoot(host).render(
        createElement(StaticText, { fragment: doc.getXmlFragment('tekst'), leeg: 'leeg' }),
      );
    });
    expect([...host.querySelectorAll('a')].map((a) => a.getAttribute('href'))).toEqual([
      'https://voorbeeld.nl/',
    ]);
    expect(host.innerHTML).not.toMatch(/onclick|javascript/i);
  });
});
