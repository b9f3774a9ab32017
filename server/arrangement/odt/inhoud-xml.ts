import { rasterVan, type RasterCel } from '#shared/arrangement/document/raster.ts';
import type { ArrangementDocument, Blok, Regel, Stuk, Tekst } from '#shared/arrangement/document/blok.ts';
import { xmlTekst } from '#shared/arrangement/xml.ts';
import { must, unreachable } from '#shared/lib/assert.ts';
import { LOOKS, NAAMRUIMTEN, TABEL_STIJLEN } from '#server/arrangement/odt/stijlen-xml.ts';

/** A picture of the document in the file: where it stands, and how large it is drawn, in centimetres. */
export interface OdtBeeld {
  readonly svg: string;
  readonly breedte: number;
  readonly hoogte: number;
}

/** `content.xml` of an ODT (ODF 1.3): headings, lists, tables with heading rows, footnotes, links and drawings. */
export function inhoudXml(document: ArrangementDocument, beelden: ReadonlyMap<string, OdtBeeld>): string {
  const schrijver = new Schrijver(beelden);
  const body = [
    `<text:p text:style-name="Titel">${xmlTekst(document.titel)}</text:p>`,
    `<text:p text:style-name="Ondertitel">${xmlTekst(document.ondertitel)}</text:p>`,
    schrijver.blokken(document.blokken, document),
  ].join('');
  return `<?xml version="1.0" encoding="UTF-8"?>\n<office:document-content ${NAAMRUIMTEN} office:version="1.3"><office:automatic-styles>${TABEL_STIJLEN}${schrijver.stijlen()}</office:automatic-styles><office:body><office:text>${body}</office:text></office:body></office:document-content>\n`;
}

/** Looks of words as one letter each, in one order. */
const LETTERS = [
  ['vet', 'b'],
  ['cursief', 'i'],
  ['onderstreept', 'u'],
  ['doorgehaald', 's'],
  ['code', 'c'],
] as const;

const TABEL_BREEDTE_CM = 16.4;

class Schrijver {
  readonly #beelden: ReadonlyMap<string, OdtBeeld>;
  readonly #looks = new Set<string>();
  readonly #kolommen = new Set<string>();
  #voetnoot = 0;
  #tabel = 0;
  #beeld = 0;
  #nieuwePagina = false;
  #anker = 0;

  constructor(beelden: ReadonlyMap<string, OdtBeeld>) {
    this.#beelden = beelden;
  }

  /** The styles that the text turned out to need. */
  stijlen(): string {
    const looks = [...this.#looks]
      .toSorted()
      .map(
        (look) =>
          `<style:style style:name="T_${look}" style:family="text"><style:text-properties ${[...look].map((letter) => LOOKS[letter] ?? '').join(' ')}/></style:style>`,
      );
    const kolommen = [...this.#kolommen]
      .toSorted()
      .map(
        (breedte) =>
          `<style:style style:name="K${breedte}" style:family="table-column"><style:table-column-properties style:column-width="${(Number(breedte) / 100).toFixed(2)}cm"/></style:style>`,
      );
    return [...looks, ...kolommen].join('');
  }

  blokken(blokken: readonly Blok[], document?: ArrangementDocument): string {
    return blokken.map((blok) => this.#blok(blok, document)).join('');
  }

  #blok(blok: Blok, document?: ArrangementDocument): string {
    switch (blok.soort) {
      case 'alinea':
        return this.#p('Alinea', this.#regel(blok.inhoud));
      case 'kop': {
        const stijl = this.#metPagina(`Kop_${blok.niveau}`);
        const anker = `kop-${++this.#anker}`;
        return `<text:h text:style-name="${stijl}" text:outline-level="${blok.niveau}"><text:bookmark-start text:name="${anker}"/>${this.#regel(blok.inhoud)}<text:bookmark-end text:name="${anker}"/></text:h>`;
      }
      case 'lijst': {
        const start = blok.genummerd && blok.start !== 1 ? ` text:start-value="${blok.start}"` : '';
        const items = blok.items.map((item, index) => {
          const inhoud = item.length === 0 ? this.#p('Alinea', '') : this.blokken(item);
          return `<text:list-item${index === 0 ? start : ''}>${zonderKop(inhoud)}</text:list-item>`;
        });
        return `<text:list text:style-name="${blok.genummerd ? 'Genummerd' : 'Punten'}">${items.join('')}</text:list>`;
      }
      case 'citaat':
        return this.blokken(blok.blokken).replaceAll('text:style-name="Alinea"', 'text:style-name="Citaat"');
      case 'lijn':
        return this.#p('Lijn', '');
      case 'gegevens':
        return blok.rijen
          .map(({ naam, waarde }) =>
            this.#p(
              'Gegeven',
              `<text:span text:style-name="Naam">${xmlTekst(naam)}: </text:span>${this.#regel(waarde)}`,
            ),
          )
          .join('');
      case 'tabel':
        return this.#tabelXml(blok);
      case 'figuur':
        return this.#figuur(blok);
      case 'inhoudsopgave':
        return inhoudsopgave(blok.titel, must(document, 'a document').blokken);
      case 'nieuwe-pagina':
        this.#nieuwePagina = true;
        return '';
      default:
        return unreachable(blok);
    }
  }

  #p(stijl: string, inhoud: string): string {
    return `<text:p text:style-name="${stijl}">${inhoud}</text:p>`;
  }

  #metPagina(stijl: string): string {
    const found = this.#nieuwePagina ? `${stijl}_pagina` : stijl;
    this.#nieuwePagina = false;
    return found;
  }

  #tabelXml({ rijen, kopRijen, breedtes }: Extract<Blok, { soort: 'tabel' }>): string {
    const raster = rasterVan(rijen, kopRijen);
    const delen = Array.from({ length: raster.kolommen }, (_, at) => breedtes?.[at] ?? 1);
    const totaal = delen.reduce((sum, deel) => sum + deel, 0);
    const kolommen = delen.map((deel) => {
      const breedte = String(Math.round((TABEL_BREEDTE_CM * 100 * deel) / totaal));
      this.#kolommen.add(breedte);
      return `<table:table-column table:style-name="K${breedte}"/>`;
    });
    const rij = (cellen: readonly RasterCel[], at: number): string =>
      `<table:table-row table:style-name="Rij">${this.#cellen(cellen, at, raster.rijen, raster.kolommen)}</table:table-row>`;
    const rows = raster.rijen.map(rij);
    const head =
      kopRijen > 0
        ? `<table:table-header-rows>${rows.slice(0, kopRijen).join('')}</table:table-header-rows>`
        : '';
    return `<table:table table:name="Tabel${++this.#tabel}" table:style-name="Tabel">${kolommen.join('')}${head}${rows.slice(kopRijen).join('')}</table:table>${this.#p('NaTabel', '')}`;
  }

  /** The cells of a row with a covered cell wherever another one lies over it. */
  #cellen(
    cellen: readonly RasterCel[],
    at: number,
    alle: readonly (readonly RasterCel[])[],
    kolommen: number,
  ): string {
    const own = new Map(cellen.map((cel) => [cel.kolom, cel]));
    let out = '';
    for (let kolom = 0; kolom < kolommen; kolom++) {
      const cel = own.get(kolom);
      out += cel === undefined || cel.rij !== at ? '<table:covered-table-cell/>' : this.#cel(cel);
    }
    return alle.length === 0 ? '' : out;
  }

  #cel({ kop, kolommen, rijen, blokken }: RasterCel): string {
    const spans = `${kolommen > 1 ? ` table:number-columns-spanned="${kolommen}"` : ''}${rijen > 1 ? ` table:number-rows-spanned="${rijen}"` : ''}`;
    const inhoud = blokken.length === 0 ? this.#p('Cel', '') : this.blokken(blokken);
    const stijl = kop ? 'Celkop' : 'Cel';
    return `<table:table-cell table:style-name="${kop ? 'KopCel' : 'GewoneCel'}"${spans} office:value-type="string">${inhoud.replaceAll('text:style-name="Alinea"', `text:style-name="${stijl}"`)}</table:table-cell>`;
  }

  #figuur({ bestand, alt, bijschrift }: Extract<Blok, { soort: 'figuur' }>): string {
    const beeld = must(this.#beelden.get(bestand), 'the drawing of a figure');
    const nummer = ++this.#beeld;
    const frame = [
      `<draw:frame draw:name="Kaart${nummer}" draw:style-name="Beeld" text:anchor-type="as-char" svg:width="${beeld.breedte.toFixed(2)}cm" svg:height="${beeld.hoogte.toFixed(2)}cm">`,
      `<draw:image xlink:href="Pictures/${nummer}.svg" xlink:type="simple" xlink:show="embed" xlink:actuate="onLoad" draw:mime-type="image/svg+xml"/>`,
      `<svg:title>${xmlTekst(bijschrift)}</svg:title><svg:desc>${xmlTekst(alt)}</svg:desc></draw:frame>`,
    ].join('');
    return `${this.#p('Figuur', frame)}${this.#p('Bijschrift', xmlTekst(`Kaart ${nummer}: ${bijschrift}`))}`;
  }

  #regel(regel: Regel): string {
    return regel.map((stuk) => this.#stuk(stuk)).join('');
  }

  #stuk(stuk: Stuk): string {
    switch (stuk.soort) {
      case 'tekst':
        return this.#tekst(stuk);
      case 'regel':
        return '<text:line-break/>';
      case 'voetnoot': {
        const nummer = ++this.#voetnoot;
        return `<text:note text:id="ftn${nummer}" text:note-class="footnote"><text:note-citation>${nummer}</text:note-citation><text:note-body>${this.#p('Voetnoot', spaties(stuk.tekst))}</text:note-body></text:note>`;
      }
      default:
        return unreachable(stuk);
    }
  }

  #tekst(stuk: Tekst): string {
    const look = LETTERS.flatMap(([naam, letter]) => (stuk[naam] === true ? [letter] : [])).join('');
    let out = spaties(stuk.tekst);
    if (look !== '') {
      this.#looks.add(look);
      out = `<text:span text:style-name="T_${look}">${out}</text:span>`;
    }
    if (stuk.href !== undefined)
      out = `<text:a xlink:type="simple" xlink:href="${xmlTekst(stuk.href)}" text:style-name="Internet_20_link">${out}</text:a>`;
    return out;
  }
}

/** More than one space after another is an element in ODF: plain ones would run together. */
function spaties(words: string): string {
  return xmlTekst(words)
    .replaceAll(/ {2,}/g, (run) => ` <text:s text:c="${run.length - 1}"/>`)
    .replace(/^ /, '<text:s/>')
    .replace(/ $/, '<text:s/>');
}

/** A list item of ODF holds headings too, but readers of documents then lose the outline: there they are bold paragraphs. */
function zonderKop(xml: string): string {
  return xml
    .replaceAll(/<text:h [^>]*>/g, '<text:p text:style-name="Tussenkop">')
    .replaceAll('</text:h>', '</text:p>');
}

/** Filled in beforehand, without page numbers: a word processor completes it when it updates its indexes. */
function inhoudsopgave(titel: string, blokken: readonly Blok[]): string {
  let anker = 0;
  const regels = blokken.flatMap((blok) => {
    if (blok.soort !== 'kop') return [];
    anker++;
    if (blok.niveau > 2) return [];
    const words = blok.inhoud.map((stuk) => (stuk.soort === 'tekst' ? stuk.tekst : '')).join('');
    return [
      `<text:p text:style-name="Inhoud_${blok.niveau}"><text:a xlink:type="simple" xlink:href="#kop-${anker}">${spaties(words)}</text:a></text:p>`,
    ];
  });
  const sjabloon = (niveau: number): string =>
    `<text:table-of-content-entry-template text:outline-level="${niveau}" text:style-name="Inhoud_${niveau}"><text:index-entry-link-start/><text:index-entry-chapter/><text:index-entry-text/><text:index-entry-tab-stop style:type="right" style:leader-char="."/><text:index-entry-page-number/><text:index-entry-link-end/></text:table-of-content-entry-template>`;
  return `<text:table-of-content text:name="Inhoud" text:protected="true"><text:table-of-content-source text:outline-level="2"><text:index-title-template text:style-name="Inhoudkop">${xmlTekst(titel)}</text:index-title-template>${sjabloon(1)}${sjabloon(2)}</text:table-of-content-source><text:index-body><text:index-title text:name="Inhoud_kop"><text:p text:style-name="Inhoudkop">${xmlTekst(titel)}</text:p></text:index-title>${regels.join('')}</text:index-body></text:table-of-content>`;
}
