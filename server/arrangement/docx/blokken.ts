import {
  BorderStyle,
  ExternalHyperlink,
  FootnoteReferenceRun,
  HeadingLevel,
  ImageRun,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableOfContents,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
  type IParagraphOptions,
  type ParagraphChild,
} from 'docx';
import type { Blok, Regel, Tekst } from '#shared/arrangement/document/blok.ts';
import { rasterVan, type RasterCel } from '#shared/arrangement/document/raster.ts';
import { must, unreachable } from '#shared/lib/assert.ts';
import { MAX_LIJST_NIVEAU, type Nummering } from '#server/arrangement/docx/nummering.ts';

/** A drawing in two forms: word processors that know no SVG show the PNG. Size in pixels of 1/96 inch. */
export interface DocxBeeld {
  readonly svg: Uint8Array;
  readonly png: Uint8Array;
  readonly breedte: number;
  readonly hoogte: number;
}

type Deel = Paragraph | Table | TableOfContents;

/** In twentieths of a point: 16,4 cm. */
const BREEDTE_DXA = 9298;
const INSPRING_DXA = 400;

/** How deep in lists a block stands, and in which looks its paragraphs are. */
interface Plek {
  readonly niveau: number;
  readonly stijl: string;
  /** Only the first paragraph of a list item has its mark. */
  readonly teken: { readonly reference: string; readonly instance: number } | null;
}

const BUITEN: Plek = { niveau: -1, stijl: 'Alinea', teken: null };

/** Writes the blocks of a document as parts of a DOCX; `voetnoten` are collected on the way. */
export class DocxSchrijver {
  readonly voetnoten: Record<string, { children: Paragraph[] }> = {};
  readonly #beelden: ReadonlyMap<string, DocxBeeld>;
  readonly #nummering: Nummering;
  #voetnoot = 0;
  #beeld = 0;
  #nieuwePagina = false;

  constructor(beelden: ReadonlyMap<string, DocxBeeld>, nummering: Nummering) {
    this.#beelden = beelden;
    this.#nummering = nummering;
  }

  blokken(blokken: readonly Blok[], plek: Plek = BUITEN): Deel[] {
    return blokken.flatMap((blok, index) => this.#blok(blok, index === 0 ? plek : { ...plek, teken: null }));
  }

  #blok(blok: Blok, plek: Plek): Deel[] {
    switch (blok.soort) {
      case 'alinea':
        return [this.#p(plek, this.#regel(blok.inhoud))];
      case 'kop':
        return [this.#kop(blok, plek)];
      case 'lijst':
        return this.#lijst(blok, plek);
      case 'citaat':
        return this.blokken(blok.blokken, { ...plek, stijl: 'Citaat' });
      case 'lijn':
        return [
          new Paragraph({
            style: 'Lijn',
            border: { bottom: { style: BorderStyle.SINGLE, size: 4, color: 'B5BFCC', space: 1 } },
          }),
        ];
      case 'gegevens':
        return blok.rijen.map(({ naam, waarde }) =>
          this.#p({ ...plek, stijl: 'Gegeven' }, [
            new TextRun({ text: `${naam}: `, bold: true }),
            ...this.#regel(waarde),
          ]),
        );
      case 'tabel':
        return [this.#tabel(blok), new Paragraph({ style: 'NaTabel' })];
      case 'figuur':
        return this.#figuur(blok);
      case 'inhoudsopgave':
        return [
          new Paragraph({ style: 'Inhoudkop', children: [new TextRun(blok.titel)] }),
          new TableOfContents(blok.titel, { hyperlink: true, headingStyleRange: '1-2', beginDirty: false }),
        ];
      case 'nieuwe-pagina':
        this.#nieuwePagina = true;
        return [];
      default:
        return unreachable(blok);
    }
  }

  #p(
    { niveau, stijl, teken }: Plek,
    children: readonly ParagraphChild[],
    extra: IParagraphOptions = {},
  ): Paragraph {
    const lijst =
      niveau < 0
        ? {}
        : teken === null
          ? { indent: { left: INSPRING_DXA * (niveau + 1) } }
          : { numbering: { reference: teken.reference, level: niveau, instance: teken.instance } };
    return new Paragraph({ style: stijl, children: [...children], ...lijst, ...extra });
  }

  /** Inside a list a heading is a bold paragraph: the outline of the document leaves it out. */
  #kop({ niveau, inhoud }: Extract<Blok, { soort: 'kop' }>, plek: Plek): Paragraph {
    if (plek.niveau >= 0) return this.#p({ ...plek, stijl: 'Tussenkop' }, this.#regel(inhoud));
    const pageBreakBefore = this.#nieuwePagina;
    this.#nieuwePagina = false;
    return new Paragraph({
      heading: KOPPEN[niveau - 1] ?? HeadingLevel.HEADING_6,
      pageBreakBefore,
      children: this.#regel(inhoud),
    });
  }

  #lijst({ genummerd, start, items }: Extract<Blok, { soort: 'lijst' }>, plek: Plek): Deel[] {
    const niveau = Math.min(plek.niveau + 1, MAX_LIJST_NIVEAU);
    const teken = this.#nummering.lijst(genummerd, start);
    const delen = items.flatMap((item) => {
      const first = item[0];
      // A mark needs a paragraph to stand before.
      const begin: Deel[] =
        first !== undefined &&
        (first.soort === 'alinea' || first.soort === 'kop' || first.soort === 'gegevens')
          ? []
          : [this.#p({ niveau, stijl: plek.stijl, teken }, [])];
      return [
        ...begin,
        ...this.blokken(item, { niveau, stijl: plek.stijl, teken: begin.length === 0 ? teken : null }),
      ];
    });
    return delen;
  }

  #tabel({ rijen, kopRijen, breedtes }: Extract<Blok, { soort: 'tabel' }>): Table {
    const raster = rasterVan(rijen, kopRijen);
    const delen = Array.from({ length: raster.kolommen }, (_, at) => breedtes?.[at] ?? 1);
    const totaal = delen.reduce((sum, deel) => sum + deel, 0);
    const columnWidths = delen.map((deel) => Math.floor((BREEDTE_DXA * deel) / totaal));
    return new Table({
      layout: TableLayoutType.FIXED,
      width: { size: BREEDTE_DXA, type: WidthType.DXA },
      columnWidths,
      borders: RANDEN,
      margins: { top: 60, bottom: 60, left: 90, right: 90 },
      rows: raster.rijen.map(
        (rij, at) =>
          new TableRow({
            tableHeader: at < kopRijen,
            cantSplit: false,
            children: rij.map((cel) => this.#cel(cel, columnWidths)),
          }),
      ),
    });
  }

  #cel({ kop, kolommen, rijen, kolom, blokken }: RasterCel, widths: readonly number[]): TableCell {
    const size = widths.slice(kolom, kolom + kolommen).reduce((sum, width) => sum + width, 0);
    const stijl = kop ? 'Celkop' : 'Cel';
    const children = this.blokken(blokken, { niveau: -1, stijl, teken: null });
    // A cell ends with a paragraph, or Word calls the file damaged.
    if (!(children.at(-1) instanceof Paragraph)) children.push(new Paragraph({ style: stijl }));
    return new TableCell({
      children: children as (Paragraph | Table)[],
      columnSpan: kolommen,
      rowSpan: rijen,
      width: { size, type: WidthType.DXA },
      verticalAlign: VerticalAlignTable.TOP,
      ...(kop ? { shading: { type: ShadingType.CLEAR, fill: 'E8EEF5', color: 'auto' } } : {}),
    });
  }

  #figuur({ bestand, alt, bijschrift }: Extract<Blok, { soort: 'figuur' }>): Deel[] {
    const { svg, png, breedte, hoogte } = must(this.#beelden.get(bestand), 'the drawing of a figure');
    const nummer = ++this.#beeld;
    const image = new ImageRun({
      type: 'svg',
      data: svg,
      fallback: { type: 'png', data: png },
      transformation: { width: breedte, height: hoogte },
      altText: { name: `Kaart ${nummer}`, title: bijschrift, description: alt },
    });
    return [
      new Paragraph({ style: 'Figuur', children: [image] }),
      new Paragraph({ style: 'Bijschrift', children: [new TextRun(`Kaart ${nummer}: ${bijschrift}`)] }),
    ];
  }

  #regel(regel: Regel): ParagraphChild[] {
    return regel.map((stuk): ParagraphChild => {
      switch (stuk.soort) {
        case 'tekst':
          return stuk.href === undefined
            ? run(stuk)
            : new ExternalHyperlink({ link: stuk.href, children: [run(stuk, 'Hyperlink')] });
        case 'regel':
          return new TextRun({ break: 1 });
        case 'voetnoot': {
          const nummer = ++this.#voetnoot;
          this.voetnoten[nummer] = {
            children: [new Paragraph({ style: 'Voetnoot', children: [new TextRun(` ${stuk.tekst}`)] })],
          };
          return new FootnoteReferenceRun(nummer);
        }
        default:
          return unreachable(stuk);
      }
    });
  }
}

function run({ tekst, vet, cursief, onderstreept, doorgehaald, code }: Tekst, style?: string): TextRun {
  return new TextRun({
    text: tekst,
    ...(style === undefined ? {} : { style }),
    ...(vet === true ? { bold: true } : {}),
    ...(cursief === true ? { italics: true } : {}),
    ...(onderstreept === true ? { underline: {} } : {}),
    ...(doorgehaald === true ? { strike: true } : {}),
    ...(code === true ? { font: 'Courier New', size: 18 } : {}),
  });
}

const KOPPEN = [
  HeadingLevel.HEADING_1,
  HeadingLevel.HEADING_2,
  HeadingLevel.HEADING_3,
  HeadingLevel.HEADING_4,
  HeadingLevel.HEADING_5,
  HeadingLevel.HEADING_6,
];

const RAND = { style: BorderStyle.SINGLE, size: 4, color: 'B5BFCC' };
const RANDEN = {
  top: RAND,
  bottom: RAND,
  left: RAND,
  right: RAND,
  insideHorizontal: RAND,
  insideVertical: RAND,
};
