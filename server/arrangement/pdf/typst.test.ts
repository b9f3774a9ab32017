import { describe, expect, it } from 'vitest';
import {
  alinea,
  tabel,
  tekst,
  type ArrangementDocument,
  type Blok,
} from '#shared/arrangement/document/blok.ts';
import { VIJANDIG } from '#shared/arrangement/test-support.ts';
import { maakPdf } from '#server/arrangement/pdf/maak-pdf.ts';
import { teZetten, teZettenZeker } from '#server/arrangement/pdf/te-zetten.ts';
import { literal, typstBron } from '#server/arrangement/pdf/typst-bron.ts';

const document = (...blokken: readonly Blok[]): ArrangementDocument => ({
  titel: VIJANDIG,
  ondertitel: VIJANDIG,
  maker: VIJANDIG,
  onderwerp: VIJANDIG,
  datum: '2026-10-02T09:30:00.000Z',
  blokken,
});

const HOSTILE = [
  '"',
  '\\',
  '"]; #panic("uit"); #["',
  '\\u{41}',
  '#read("/etc/passwd")',
  '$',
  '`',
  '\n= Kop',
  ';',
  '\u0000',
  VIJANDIG,
];

describe('words for the typesetter', () => {
  it('[AR11] stand in a string that nothing in them can end', () => {
    for (const words of HOSTILE) {
      const inner = literal(words)
        .slice(1, -1)
        .replaceAll(/\\(\\|"|u\{[0-9a-f]+\})/g, '');
      expect([...inner].every((each) => each >= ' ' && each !== '"' && each !== '\\')).toBe(true);
    }
  });

  it('[AR11] are set as they are, in every place of a document', () => {
    const every: Blok[] = HOSTILE.flatMap((words): Blok[] => [
      alinea(words),
      { soort: 'kop', niveau: 3, inhoud: [tekst(words)] },
      {
        soort: 'alinea',
        inhoud: [
          tekst(words, { vet: true, code: true, href: 'https://a.nl/"#x' }),
          { soort: 'voetnoot', tekst: words },
        ],
      },
      { soort: 'gegevens', rijen: [{ naam: words, waarde: [tekst(words)] }] },
      tabel([words], [[words]]),
    ]);
    const pdf = maakPdf(document(...every), new Map());
    expect(Buffer.from(pdf).toString('latin1', 0, 8)).toBe('%PDF-1.7');
  });

  it('[AR11] a character without a shape stands there by its number, so that nothing falls out', () => {
    expect(teZetten('é 😀 一')).toBe('é [U+1F600] [U+4E00]');
    expect(teZettenZeker('é\u0301')).toBe('é[U+0301]');
    expect(typstBron(document(alinea('😀')), teZetten)).toContain('[U+1F600]');
  });

  it('[AR11] the same document gives the same PDF', () => {
    const once = () => maakPdf(document(alinea('Zo is het.')), new Map());
    expect(once()).toEqual(once());
  });
});
