// @vitest-environment happy-dom
import {
  CommentRangeEnd,
  CommentRangeStart,
  CommentReference,
  DeletedTextRun,
  Document,
  ExternalHyperlink,
  FootnoteReferenceRun,
  Header,
  HeadingLevel,
  ImageRun,
  InsertedTextRun,
  LevelFormat,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableOfContents,
  TableRow,
  TextRun,
} from 'docx';
import { strToU8, unzipSync, zipSync, type Zippable } from 'fflate';
import { describe, expect, it } from 'vitest';
import { isRun, type TekstDeel } from '#shared/domain/afspraak/tekst-blok.ts';
import { DOCX_LIMITS } from './docx-delen.ts';
import { tekstFromHtml } from './html-naar-tekst.ts';
import { readDocx } from './read-docx.ts';

const PNG = Uint8Array.from(
  atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='),
  (character) => character.charCodeAt(0),
);

async function docxOf(document: Document): Promise<Uint8Array> {
  return new Uint8Array(await (await Packer.toBlob(document)).arrayBuffer());
}

/** The file with one part written anew. */
function withPart(bytes: Uint8Array, path: string, change: (xml: string) => string): Uint8Array {
  const parts = unzipSync(bytes);
  return zipSync({ ...parts, [path]: strToU8(change(new TextDecoder().decode(parts[path]))) });
}

const item = (text: string, reference: string, level = 0) =>
  new Paragraph({ text, numbering: { reference, level } });
const cel = (text: string, columnSpan = 1) => new TableCell({ columnSpan, children: [new Paragraph(text)] });

function ontwerp(): Document {
  return new Document({
    comments: {
      children: [{ id: 0, author: 'Jan', date: new Date(0), children: [new Paragraph('Klopt dit getal?')] }],
    },
    footnotes: { 1: { children: [new Paragraph('Ten opzichte van NAP.')] } },
    numbering: {
      config: [
        {
          reference: 'cijfers',
          levels: [0, 1].map((level) => ({ level, format: LevelFormat.DECIMAL, text: `%${level + 1}.` })),
        },
        { reference: 'punten', levels: [{ level: 0, format: LevelFormat.BULLET, text: '•' }] },
      ],
    },
    sections: [
      {
        headers: { default: new Header({ children: [new Paragraph('Concept, niet verspreiden')] }) },
        children: [
          new Paragraph({ text: 'Afspraak veenweide', heading: HeadingLevel.TITLE }),
          new TableOfContents('Inhoud', { headingStyleRange: '1-3' }),
          new Paragraph({ text: 'Peil', heading: HeadingLevel.HEADING_1 }),
          new Paragraph({
            children: [
              new TextRun('Het '),
              new TextRun({ text: 'peil', bold: true }),
              new TextRun({ text: ' gaat', italics: true }),
              new TextRun({ text: ' omhoog', underline: {}, color: 'FF0000' }),
              new FootnoteReferenceRun(1),
              new TextRun('. Zie '),
              new ExternalHyperlink({
                link: 'https://voorbeeld.nl/plan',
                children: [new TextRun('het plan')],
              }),
              new TextRun('.'),
            ],
          }),
          new Paragraph({ text: 'Diep', heading: HeadingLevel.HEADING_5 }),
          item('een', 'cijfers'),
          item('een a', 'cijfers', 1),
          item('twee', 'cijfers'),
          new Paragraph('Tussen'),
          item('los', 'punten'),
          new Table({
            rows: [
              new TableRow({ children: [cel('Wie'), cel('Wat')] }),
              new TableRow({ children: [cel('samen', 2)] }),
            ],
          }),
          new Paragraph({
            children: [
              new CommentRangeStart(0),
              new TextRun('1.200 woningen'),
              new CommentRangeEnd(0),
              new TextRun({ children: [new CommentReference(0)] }),
              new InsertedTextRun({ id: 1, author: 'Jan', date: '2026-03-01T10:00:00Z', text: ' erbij' }),
              new DeletedTextRun({ id: 2, author: 'Jan', date: '2026-03-01T10:00:00Z', text: ' eraf' }),
              new ImageRun({
                type: 'png',
                data: PNG,
                transformation: { width: 10, height: 10 },
                altText: { name: 'kaart', title: 'kaart', description: 'Kaart van het gebied' },
              }),
            ],
          }),
        ],
      },
    ],
  });
}

/** A text in short: `soort(inhoud)`, marks as `*bold:…*`. */
function plat(delen: readonly TekstDeel[]): string {
  return delen
    .map((deel) => {
      if (!isRun(deel)) {
        const noot = typeof deel.attrs['tekst'] === 'string' ? deel.attrs['tekst'] : plat(deel.inhoud);
        return `${deel.soort}${String(deel.attrs['level'] ?? '')}(${noot})`;
      }
      const marks = Object.keys(deel.marks).join('+');
      return marks === '' ? deel.tekst : `*${marks}:${deel.tekst}*`;
    })
    .join('');
}

async function read(bytes: Uint8Array) {
  const gelezen = await readDocx(bytes);
  if (!gelezen.ok) throw new Error(gelezen.error);
  const tekst = tekstFromHtml(gelezen.value.html);
  if (!tekst.ok) throw new Error(tekst.error);
  const verslag = Object.fromEntries(gelezen.value.verslag.map((regel) => [regel.soort, regel]));
  return { titel: gelezen.value.titel, tekst: plat(tekst.value.tekst), verslag };
}

describe('a Word draft', () => {
  it('[AF17] keeps headings, looks, links, lists in lists, tables and footnotes', async () => {
    const { titel, tekst } = await read(await docxOf(ontwerp()));
    expect(titel).toBe('Afspraak veenweide');
    expect(tekst).toBe(
      [
        'heading1(Afspraak veenweide)heading1(Peil)',
        'paragraph(Het *bold:peil**italic: gaat**underline: omhoog*voetnoot(Ten opzichte van NAP.). Zie *link:het plan*.)',
        'heading3(Diep)',
        'orderedList(listItem(paragraph(een)orderedList(listItem(paragraph(een a))))listItem(paragraph(twee)))',
        'paragraph(Tussen)bulletList(listItem(paragraph(los)))',
        'table(tableRow(tableCell(paragraph(Wie))tableCell(paragraph(Wat)))tableRow(tableCell(paragraph(samen))))',
        'paragraph(1.200 woningen erbij)',
      ].join(''),
    );
  });

  it('[AF17] reports what it could not keep, with examples, and nothing else', async () => {
    const { verslag } = await read(await docxOf(ontwerp()));
    expect(verslag['afbeelding']).toMatchObject({ aantal: 1, voorbeelden: ['Kaart van het gebied'] });
    expect(verslag['ingevoegd']).toMatchObject({ aantal: 1 });
    expect(verslag['verwijderd']).toMatchObject({ aantal: 1, voorbeelden: ['eraf'] });
    expect(verslag['opmerking']).toMatchObject({ aantal: 1, voorbeelden: ['Klopt dit getal?'] });
    expect(verslag['kopvoet']).toMatchObject({ voorbeelden: ['Concept, niet verspreiden'] });
    expect(verslag['inhoudsopgave']).toMatchObject({ aantal: 1 });
    expect(verslag['kleur']).toMatchObject({ aantal: 1 });
    expect(verslag['verloren']).toBeUndefined();
    const plain = await read(
      await docxOf(new Document({ sections: [{ children: [new Paragraph('Kort.')] }] })),
    );
    expect(plain.verslag).toEqual({});
  });

  it('[AF17] words of a text box that do not come along are told by name; a style of one’s own too', async () => {
    const box =
      '<w:p><w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"><wps:txbx xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><w:txbxContent><w:p><w:r><w:t>Kader met voorbehoud &amp; meer</w:t></w:r></w:p></w:txbxContent></wps:txbx></wp:inline></w:drawing></w:r></w:p><w:p><w:pPr><w:pStyle w:val="Kaderkop"/></w:pPr><w:r><w:t>Kop van een kader</w:t></w:r></w:p>';
    const made = withPart(
      withPart(
        await docxOf(new Document({ sections: [{ children: [new Paragraph('Kort.')] }] })),
        'word/document.xml',
        (xml) => xml.replace('<w:body>', `<w:body>${box}`),
      ),
      'word/styles.xml',
      (xml) =>
        xml.replace(
          '</w:styles>',
          '<w:style w:type="paragraph" w:styleId="Kaderkop"><w:name w:val="Kader kop"/></w:style></w:styles>',
        ),
    );
    const { tekst, verslag } = await read(made);
    expect(tekst).toContain('Kop van een kader');
    expect(verslag['tekstvak']).toMatchObject({ aantal: 1 });
    expect(verslag['stijl']).toMatchObject({ voorbeelden: ['Kader kop'] });
    expect(tekst).not.toContain('Kader met voorbehoud');
    expect(verslag['verloren']).toMatchObject({ aantal: 1, voorbeelden: ['Kader met voorbehoud & meer'] });
  });

  it('[AF17] what is no draft, or too large in any way, is refused with the reason', async () => {
    const small = await docxOf(new Document({ sections: [{ children: [new Paragraph('Kort.')] }] }));
    const refusal = async (bytes: Uint8Array) => {
      const gelezen = await readDocx(bytes);
      return gelezen.ok ? 'ok' : gelezen.error;
    };
    expect(await refusal(small)).toBe('ok');
    expect(await refusal(new Uint8Array(DOCX_LIMITS.maxBytes + 1))).toBe('te-groot');
    expect(await refusal(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0, 0]))).toBe('oud-of-beveiligd');
    expect(await refusal(strToU8('%PDF-1.7'))).toBe('geen-docx');
    expect(await refusal(new Uint8Array())).toBe('geen-docx');
    expect(await refusal(zipSync({ mimetype: strToU8('application/vnd.oasis.opendocument.text') }))).toBe(
      'geen-docx',
    );
    expect(await refusal(small.slice(0, small.length - 40))).toBe('kapot');
    const many: Zippable = Object.fromEntries(
      Array.from({ length: DOCX_LIMITS.maxParts + 1 }, (_, i) => [`word/media/${i}.png`, new Uint8Array(1)]),
    );
    expect(await refusal(zipSync(many))).toBe('te-veel-delen');
    expect(await refusal(withPart(small, 'word/document.xml', () => 'geen xml'))).toBe('kapot');
  });

  it('[AF17] a zip bomb is refused before it is unpacked, also one that lies about its size', async () => {
    const small = await docxOf(new Document({ sections: [{ children: [new Paragraph('Kort.')] }] }));
    const bomb = withPart(small, 'word/document.xml', () => ' '.repeat(DOCX_LIMITS.maxPartBytes + 1));
    expect(bomb.length).toBeLessThan(1_000_000);
    expect(await readDocx(bomb)).toEqual({ ok: false, error: 'uitgepakt-te-groot' });
    const liar = withPart(small, 'word/document.xml', () => ' '.repeat(5_000_000));
    const view = new DataView(liar.buffer, liar.byteOffset, liar.byteLength);
    for (let at = 0; at < liar.length - 46; at++)
      if (view.getUint32(at, true) === 0x02014b50 && view.getUint32(at + 24, true) === 5_000_000)
        view.setUint32(at + 24, 10, true);
    expect((await readDocx(liar)).ok).toBe(false);
  });

  it('[AF17] a part that defines entities is refused', async () => {
    const small = await docxOf(new Document({ sections: [{ children: [new Paragraph('Kort.')] }] }));
    const laughs = withPart(small, 'word/document.xml', (xml) =>
      xml.replace('?>', '?><!DOCTYPE w [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]>'),
    );
    expect(await readDocx(laughs)).toEqual({ ok: false, error: 'verdacht' });
  });

  it('[AF17] a text longer than a text may be is refused whole', () => {
    expect(tekstFromHtml(`<p>${'woord '.repeat(40_000)}</p>`)).toEqual({ ok: false, error: 'te-lang' });
    expect(tekstFromHtml('<p> </p>')).toEqual({ ok: false, error: 'leeg' });
  });
});
