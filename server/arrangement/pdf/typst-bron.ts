import { rasterVan, type RasterCel } from '#shared/arrangement/document/raster.ts';
import type { ArrangementDocument, Blok, Regel, Stuk, Tekst } from '#shared/arrangement/document/blok.ts';
import { unreachable } from '#shared/lib/assert.ts';

/**
 * The document as Typst source. Words of people stand in string literals alone, never in markup, so that nothing in them
 * can be read as Typst. `zet` makes characters fit the fonts.
 */
export function typstBron(document: ArrangementDocument, zet: (words: string) => string): string {
  const { titel, ondertitel, maker, onderwerp, datum, blokken } = document;
  const text = (words: string): string => literal(zet(words));
  return [
    `#set document(title: ${text(titel)}, author: ${text(maker)}, description: ${text(onderwerp)}, date: ${moment(datum)})`,
    OPMAAK.replace('VOETREGEL', () => text(titel)),
    `#block(below: 1em)[#title[#${text(titel)};]]`,
    `#block(below: 1.6em)[#par[#text(size: 13pt, fill: rgb("#3a4a5c"))[#${text(ondertitel)};]]]`,
    ...blokken.map((blok) => blokBron(blok, text)),
  ].join('\n');
}

type Literal = (words: string) => string;

const OPMAAK = `#set page(paper: "a4", margin: (x: 2.3cm, top: 2.4cm, bottom: 2.4cm), footer: context [
  #set text(size: 8.5pt, fill: rgb("#4a5565"))
  #grid(columns: (1fr, auto), [#VOETREGEL;], [#counter(page).display() van #counter(page).final().first()])
])
#set text(lang: "nl", region: "nl", font: ("Libertinus Serif", "DejaVu Sans Mono"), size: 10.5pt, fallback: false)
#set par(leading: 0.68em, spacing: 0.95em)
#show raw: set text(font: ("DejaVu Sans Mono", "Libertinus Serif"), size: 8.5pt, fallback: false)
#show link: set text(fill: rgb("#154273"))
#show link: underline
#show title: set text(size: 26pt, weight: "bold", fill: rgb("#154273"))
#show heading: set text(fill: rgb("#154273"))
#show heading: set block(above: 1.5em, below: 0.75em, sticky: true)
#show heading.where(level: 1): set text(size: 19pt)
#show heading.where(level: 2): set text(size: 14pt)
#show heading.where(level: 3): set text(size: 12pt)
#show heading.where(level: 4): set text(size: 11pt, fill: rgb("#2b3a4d"))
#set terms(separator: [: ], hanging-indent: 1.2em, spacing: 0.7em)
#set table(stroke: 0.5pt + rgb("#b5bfcc"), inset: (x: 6pt, y: 5pt), align: left + top)
#show table: set text(size: 9pt, hyphenate: true)
#show table: set par(leading: 0.55em, spacing: 0.6em)
#set figure(supplement: [Kaart])
#show figure.caption: set text(size: 9.5pt)
#set footnote.entry(gap: 0.6em)
#show outline.entry.where(level: 1): set block(above: 0.9em)
#show outline.entry.where(level: 1): set text(weight: "bold")
#set quote(block: true)`;

function blokBron(blok: Blok, text: Literal): string {
  switch (blok.soort) {
    case 'alinea':
      return `#par[${regelBron(blok.inhoud, text)}]`;
    case 'kop':
      return `#heading(level: ${blok.niveau})[${regelBron(blok.inhoud, text)}]`;
    case 'lijst': {
      const items = blok.items.map((item) => `${inhoudBron(item, text)}`).join(', ');
      return blok.genummerd ? `#enum(start: ${blok.start}, ${items})` : `#list(${items})`;
    }
    case 'citaat':
      return `#quote(block: true)${inhoudBron(blok.blokken, text)}`;
    case 'lijn':
      return '#pdf.artifact(line(length: 100%, stroke: 0.5pt + rgb("#b5bfcc")))';
    case 'gegevens': {
      const items = blok.rijen.map(
        ({ naam, waarde }) => `terms.item([#${text(naam)};], [${regelBron(waarde, text)}])`,
      );
      return `#terms(${items.join(', ')})`;
    }
    case 'tabel':
      return tabelBron(blok, text);
    case 'figuur':
      return `#figure(image(${literal(`/${blok.bestand}`)}, alt: ${text(blok.alt)}, width: 100%), caption: [#${text(blok.bijschrift)};])`;
    case 'inhoudsopgave':
      return `#outline(title: [#${text(blok.titel)};], depth: 2)`;
    case 'nieuwe-pagina':
      return '#pagebreak(weak: true)';
    default:
      return unreachable(blok);
  }
}

function inhoudBron(blokken: readonly Blok[], text: Literal): string {
  return `[${blokken.map((blok) => blokBron(blok, text)).join('\n')}]`;
}

function tabelBron({ rijen, kopRijen, breedtes }: Extract<Blok, { soort: 'tabel' }>, text: Literal): string {
  const raster = rasterVan(rijen, kopRijen);
  const cellen = (from: number, to?: number): string =>
    raster.rijen
      .slice(from, to)
      .flat()
      .map((cel) => celBron(cel, text))
      .join(', ');
  const kolommen = Array.from({ length: raster.kolommen }, (_, at) => `${breedtes?.[at] ?? 1}fr`).join(', ');
  const header = kopRijen > 0 ? `table.header(${cellen(0, kopRijen)}), ` : '';
  return `#table(columns: (${kolommen},), ${header}${cellen(kopRijen)})`;
}

function celBron({ kop, kolommen, rijen, blokken }: RasterCel, text: Literal): string {
  const [only] = blokken;
  // One paragraph needs no block of its own: a table of many rows then takes a tenth less memory.
  const inhoud =
    blokken.length === 1 && only?.soort === 'alinea'
      ? `[${regelBron(only.inhoud, text)}]`
      : inhoudBron(blokken, text);
  const words = kop ? `[#strong${inhoud}]` : inhoud;
  const extra = [
    kolommen > 1 ? `colspan: ${kolommen}` : '',
    rijen > 1 ? `rowspan: ${rijen}` : '',
    kop ? 'fill: rgb("#e8eef5")' : '',
  ].filter((part) => part !== '');
  return extra.length === 0 ? words : `table.cell(${extra.join(', ')})${words}`;
}

function regelBron(regel: Regel, text: Literal): string {
  return regel.map((stuk) => stukBron(stuk, text)).join('');
}

function stukBron(stuk: Stuk, text: Literal): string {
  switch (stuk.soort) {
    case 'tekst':
      return tekstBron(stuk, text);
    case 'regel':
      return '#linebreak();';
    case 'voetnoot':
      return `#footnote[#${text(stuk.tekst)};];`;
    default:
      return unreachable(stuk);
  }
}

function tekstBron(stuk: Tekst, text: Literal): string {
  let out = stuk.code === true ? `raw(${text(stuk.tekst)})` : text(breekbaar(stuk.tekst));
  const within = (call: string): string => `${call}[#${out};]`;
  if (stuk.vet === true) out = within('strong');
  if (stuk.cursief === true) out = within('emph');
  if (stuk.onderstreept === true) out = within('underline');
  if (stuk.doorgehaald === true) out = within('strike');
  if (stuk.href !== undefined) out = within(`link(${literal(stuk.href)})`);
  return `#${out};`;
}

/** A place to break in words that are too long for a line or a narrow column. */
function breekbaar(words: string): string {
  return words.replaceAll(/\S{30,}/g, (long) => long.replaceAll(/(.{15})(?=.)/gu, '$1\u200B'));
}

/** A Typst string: only plain characters stand for themselves. */
export function literal(words: string): string {
  let out = '"';
  for (const character of words) {
    const code = character.codePointAt(0) ?? 0;
    if (character === '"' || character === '\\') out += `\\${character}`;
    else if (code < 0x20 || (code >= 0x7f && code < 0xa1)) out += `\\u{${code.toString(16)}}`;
    else out += character;
  }
  return `${out}"`;
}

function moment(iso: string): string {
  const [year, month, day, hour, minute, second] = iso.split(/\D/).map(Number);
  return `datetime(year: ${year}, month: ${month}, day: ${day}, hour: ${hour}, minute: ${minute}, second: ${second})`;
}
