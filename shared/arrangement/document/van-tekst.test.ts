import { describe, expect, it } from 'vitest';
import { stukTekst } from '#shared/arrangement/platte-tekst.ts';
import { schoon } from '#shared/arrangement/document/schoon.ts';
import { vanTekst } from '#shared/arrangement/document/van-tekst.ts';
import { ALLES, node, p, run } from '#shared/arrangement/test-support.ts';

describe('a text as blocks of a document', () => {
  it('[AR12] keeps every word of every kind of node', () => {
    const text = stukTekst(ALLES);
    for (const words of [
      '1.200 woningen',
      'prognose van Vitens',
      'Programma NOVEX, paragraaf 4.1',
      'nog een punt',
      'samen 2.400',
    ])
      expect(text).toContain(words);
    expect(text).toContain('5. vijf.');
  });

  it('[AR12] goes down one heading at a time, whatever level is asked', () => {
    const blokken = vanTekst(ALLES, 2);
    expect(blokken.flatMap((blok) => (blok.soort === 'kop' ? [blok.niveau] : []))).toEqual([3, 4]);
  });

  it('[AF6] follows no link that leads elsewhere than to http, https or mailto', () => {
    const [blok] = vanTekst(
      [p({ tekst: 'klik', marks: { link: { href: 'javascript:alert(1)' } } }, run('x', 'https://a.nl/'))],
      1,
    );
    expect(blok).toEqual({
      soort: 'alinea',
      inhoud: [
        { soort: 'tekst', tekst: 'klik' },
        { soort: 'tekst', tekst: 'x', href: 'https://a.nl/' },
      ],
    });
  });

  it('[AR12] words that a merge left beside blocks are a paragraph; an unknown node keeps its words', () => {
    expect(stukTekst([node('listItem', {}, run('los')), node('wat-is-dit', {}, run('ook'))])).toBe(
      'los\nook',
    );
  });

  it('[AR12] leaves out what no file can hold, and half a character leaves a mark', () => {
    expect(schoon('a\u0000b\u202Ec\uFFFEd\uD800\te')).toBe('abcd\uFFFD e');
  });
});
