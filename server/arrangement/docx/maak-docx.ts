import {
  Document,
  Footer,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  Tab,
  TabStopType,
  TextRun,
  type IParagraphStyleOptions,
} from 'docx';
import { strToU8 } from 'fflate';
import type { ArrangementDocument } from '#shared/arrangement/document/blok.ts';
import { DocxSchrijver, type DocxBeeld } from '#server/arrangement/docx/blokken.ts';
import { Nummering } from '#server/arrangement/docx/nummering.ts';
import { vasteDocx } from '#server/arrangement/docx/vast.ts';

/** A drawing as it goes in: the SVG, and the same in pixels for programs that know no SVG. */
export interface Kaartvorm {
  readonly svg: string;
  readonly png: Uint8Array;
}

/** 16,4 cm in pixels of 1/96 inch. */
const BREEDTE_PX = 620;
const BLAUW = '154273';

/** The document as DOCX. `beelden`: by the name that the document gives them. */
export async function maakDocx(
  document: ArrangementDocument,
  beelden: ReadonlyMap<string, Kaartvorm>,
): Promise<Uint8Array> {
  const { titel, ondertitel, onderwerp, maker, datum, blokken } = document;
  const nummering = new Nummering();
  const schrijver = new DocxSchrijver(
    new Map([...beelden].map(([bestand, vorm]) => [bestand, beeldVan(vorm)])),
    nummering,
  );
  const children = [
    new Paragraph({ style: 'Title', children: [new TextRun(titel)] }),
    new Paragraph({ style: 'Subtitle', children: [new TextRun(ondertitel)] }),
    ...schrijver.blokken(blokken),
  ];
  const file = new Document({
    title: titel,
    subject: onderwerp,
    description: onderwerp,
    creator: maker,
    lastModifiedBy: maker,
    revision: 1,
    styles: STIJLEN,
    numbering: { config: nummering.config() },
    footnotes: schrijver.voetnoten,
    sections: [
      {
        properties: {
          page: {
            size: { width: 11906, height: 16838 },
            margin: { top: 1250, bottom: 1100, left: 1304, right: 1304, footer: 560 },
          },
        },
        footers: { default: voet(titel) },
        children,
      },
    ],
  });
  return vasteDocx(new Uint8Array(await Packer.toBuffer(file)), datum.replace(/\.\d+Z$/, 'Z'));
}

function beeldVan({ svg, png }: Kaartvorm): DocxBeeld {
  const [, width = '1', height = '1'] = /viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(svg) ?? [];
  return {
    svg: strToU8(svg),
    png,
    breedte: BREEDTE_PX,
    hoogte: Math.round((BREEDTE_PX * Number(height)) / Number(width)),
  };
}

function voet(titel: string): Footer {
  const look = { size: 17, color: '4A5565' };
  return new Footer({
    children: [
      new Paragraph({
        tabStops: [{ type: TabStopType.RIGHT, position: 9298 }],
        children: [
          new TextRun({ ...look, text: titel }),
          new TextRun({
            ...look,
            children: [new Tab(), PageNumber.CURRENT, ' van ', PageNumber.TOTAL_PAGES],
          }),
        ],
      }),
    ],
  });
}

function kop(niveau: number, size: number, color: string, before: number) {
  return {
    run: { font: 'Arial', size, bold: true, italics: false, color },
    // Without its level a heading stands in no outline, whatever it is called.
    paragraph: { spacing: { before, after: 110 }, keepNext: true, outlineLevel: niveau - 1 },
  };
}

function stijl(
  id: string,
  run: IParagraphStyleOptions['run'],
  paragraph: IParagraphStyleOptions['paragraph'],
): IParagraphStyleOptions {
  return { id, name: id, basedOn: 'Normal', quickFormat: true, run: run ?? {}, paragraph: paragraph ?? {} };
}

const STIJLEN = {
  default: {
    document: {
      run: {
        font: 'Arial',
        size: 21,
        language: { value: 'nl-NL', eastAsia: 'nl-NL', bidirectional: 'nl-NL' },
      },
    },
    title: {
      run: { font: 'Arial', size: 52, bold: true, color: BLAUW },
      paragraph: { spacing: { after: 120 } },
    },
    heading1: kop(1, 36, BLAUW, 400),
    heading2: kop(2, 28, BLAUW, 320),
    heading3: kop(3, 24, BLAUW, 280),
    heading4: kop(4, 22, '2B3A4D', 240),
    heading5: kop(5, 21, '2B3A4D', 200),
    heading6: kop(6, 21, '4A5565', 200),
    hyperlink: { run: { color: BLAUW, underline: {} } },
  },
  paragraphStyles: [
    stijl('Subtitle', { size: 26, color: '3A4A5C' }, { spacing: { after: 360 } }),
    stijl('Alinea', {}, { spacing: { after: 120, line: 290, lineRule: LineRuleType.AUTO } }),
    stijl('Inhoudkop', { size: 36, bold: true, color: BLAUW }, { spacing: { before: 360, after: 160 } }),
    stijl('Tussenkop', { bold: true }, { spacing: { after: 80 }, keepNext: true }),
    stijl('Citaat', { italics: true }, { indent: { left: 450, right: 450 }, spacing: { after: 110 } }),
    stijl('Gegeven', {}, { spacing: { after: 60 } }),
    stijl('Lijn', { size: 8 }, { spacing: { after: 160 } }),
    stijl('Cel', { size: 18 }, {}),
    stijl('Celkop', { size: 18, bold: true }, {}),
    stijl('NaTabel', { size: 12 }, {}),
    stijl('Figuur', {}, { spacing: { before: 160 }, keepNext: true }),
    stijl('Bijschrift', { size: 19, italics: true }, { spacing: { after: 220 } }),
    stijl('Voetnoot', { size: 18 }, {}),
    stijl('TOC1', { bold: true }, { spacing: { before: 60 } }),
    stijl('TOC2', {}, { indent: { left: 280 } }),
  ],
};
