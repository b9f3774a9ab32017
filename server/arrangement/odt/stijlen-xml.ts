import { xmlTekst } from '#shared/arrangement/xml.ts';

export const NAAMRUIMTEN = [
  ['office', 'office:1.0'],
  ['style', 'style:1.0'],
  ['text', 'text:1.0'],
  ['table', 'table:1.0'],
  ['draw', 'drawing:1.0'],
  ['fo', 'xsl-fo-compatible:1.0'],
  ['svg', 'svg-compatible:1.0'],
  ['meta', 'meta:1.0'],
]
  .map(([prefix, name]) => `xmlns:${prefix}="urn:oasis:names:tc:opendocument:xmlns:${name}"`)
  .concat('xmlns:xlink="http://www.w3.org/1999/xlink"', 'xmlns:dc="http://purl.org/dc/elements/1.1/"')
  .join(' ');

/** What a letter of a look of words means. */
export const LOOKS: Readonly<Record<string, string>> = {
  b: 'fo:font-weight="bold"',
  i: 'fo:font-style="italic"',
  u: 'style:text-underline-style="solid" style:text-underline-width="auto" style:text-underline-color="font-color"',
  s: 'style:text-line-through-style="solid"',
  c: 'style:font-name="Liberation Mono" fo:font-size="9pt"',
};

const BLAUW = '#154273';
const LETTER = 'style:font-name="Liberation Sans"';

interface Alinea {
  readonly ouder?: string;
  readonly alinea?: string;
  readonly tekst?: string;
  /** Attributes of the style itself. */
  readonly extra?: string;
}

function stijl(naam: string, { ouder = 'Standard', alinea = '', tekst = '', extra = '' }: Alinea): string {
  return `<style:style style:name="${naam}" style:family="paragraph" style:parent-style-name="${ouder}" ${extra}><style:paragraph-properties ${alinea}/><style:text-properties ${tekst}/></style:style>`;
}

function kop(niveau: number, punten: number, kleur: string): string {
  const look = (naam: string, extra: string): string =>
    stijl(naam, {
      ouder: naam.endsWith('_pagina') ? `Kop_${niveau}` : 'Standard',
      alinea: `fo:margin-top="${niveau === 1 ? 0.7 : 0.5}cm" fo:margin-bottom="0.2cm" fo:keep-with-next="always" ${extra}`,
      tekst: `fo:font-size="${punten}pt" fo:font-weight="bold" fo:color="${kleur}"`,
      extra: `style:display-name="Kop ${niveau}${naam.endsWith('_pagina') ? ' op nieuwe pagina' : ''}" style:default-outline-level="${niveau}" style:next-style-name="Alinea"`,
    });
  return look(`Kop_${niveau}`, '') + look(`Kop_${niveau}_pagina`, 'fo:break-before="page"');
}

function lijst(naam: string, niveau: (level: number) => string): string {
  const levels = Array.from({ length: 10 }, (_, at) => niveau(at + 1)).join('');
  return `<text:list-style style:name="${naam}">${levels}</text:list-style>`;
}

function inspringing(level: number): string {
  const links = (0.7 * level).toFixed(2);
  return `<style:list-level-properties text:list-level-position-and-space-mode="label-alignment"><style:list-level-label-alignment text:label-followed-by="listtab" text:list-tab-stop-position="${links}cm" fo:text-indent="-0.6cm" fo:margin-left="${links}cm"/></style:list-level-properties>`;
}

function cel(naam: string, achtergrond: string): string {
  return `<style:style style:name="${naam}" style:family="table-cell"><style:table-cell-properties fo:padding="0.12cm" fo:border="0.5pt solid #b5bfcc" ${achtergrond}/></style:style>`;
}

/** The looks of tables: word processors read these only from the file with the text. */
export const TABEL_STIJLEN = [
  '<style:style style:name="Tabel" style:family="table"><style:table-properties style:width="16.4cm" table:align="left" table:border-model="collapsing"/></style:style>',
  '<style:style style:name="Rij" style:family="table-row"><style:table-row-properties fo:keep-together="auto"/></style:style>',
  cel('GewoneCel', ''),
  cel('KopCel', 'fo:background-color="#e8eef5"'),
].join('');

const STIPPEN = ['•', '◦', '▪'];

/** `styles.xml`: the looks by name, the page with its foot, and Dutch as the language of everything. */
export function stijlenXml(titel: string): string {
  const stijlen = [
    `<style:default-style style:family="paragraph"><style:paragraph-properties fo:hyphenation-ladder-count="no-limit" style:tab-stop-distance="1.25cm" fo:orphans="2" fo:widows="2"/><style:text-properties ${LETTER} fo:font-size="10.5pt" fo:language="nl" fo:country="NL" style:language-asian="nl" style:country-asian="NL"/></style:default-style>`,
    '<style:default-style style:family="table"><style:table-properties table:border-model="collapsing"/></style:default-style>',
    `<style:style style:name="Standard" style:family="paragraph" style:class="text"><style:text-properties ${LETTER} fo:font-size="10.5pt" fo:language="nl" fo:country="NL"/></style:style>`,
    stijl('Alinea', { alinea: 'fo:margin-bottom="0.22cm" fo:line-height="125%"' }),
    stijl('Titel', {
      alinea: 'fo:margin-bottom="0.2cm"',
      tekst: `fo:font-size="26pt" fo:font-weight="bold" fo:color="${BLAUW}"`,
      extra: 'style:class="chapter"',
    }),
    stijl('Ondertitel', {
      alinea: 'fo:margin-bottom="0.7cm"',
      tekst: 'fo:font-size="13pt" fo:color="#3a4a5c"',
    }),
    kop(1, 18, BLAUW),
    kop(2, 14, BLAUW),
    kop(3, 12, BLAUW),
    kop(4, 11, '#2b3a4d'),
    kop(5, 10.5, '#2b3a4d'),
    kop(6, 10.5, '#4a5565'),
    stijl('Tussenkop', {
      alinea: 'fo:margin-bottom="0.15cm" fo:keep-with-next="always"',
      tekst: 'fo:font-weight="bold"',
    }),
    stijl('Citaat', {
      alinea:
        'fo:margin-left="0.8cm" fo:margin-right="0.8cm" fo:margin-bottom="0.2cm" fo:padding-left="0.3cm" fo:border-left="2pt solid #b5bfcc"',
      tekst: 'fo:font-style="italic"',
    }),
    stijl('Lijn', {
      alinea: 'fo:margin-bottom="0.35cm" fo:border-bottom="0.5pt solid #b5bfcc"',
      tekst: 'fo:font-size="4pt"',
    }),
    stijl('Gegeven', { alinea: 'fo:margin-left="0.5cm" fo:text-indent="-0.5cm" fo:margin-bottom="0.12cm"' }),
    stijl('Cel', { tekst: 'fo:font-size="9pt"' }),
    stijl('Celkop', { tekst: 'fo:font-size="9pt" fo:font-weight="bold"' }),
    stijl('NaTabel', { tekst: 'fo:font-size="6pt"' }),
    stijl('Figuur', { alinea: 'fo:margin-top="0.3cm" fo:keep-with-next="always"' }),
    stijl('Bijschrift', {
      alinea: 'fo:margin-bottom="0.4cm"',
      tekst: 'fo:font-size="9.5pt" fo:font-style="italic"',
    }),
    stijl('Voetnoot', {
      alinea: 'fo:margin-left="0.4cm" fo:text-indent="-0.4cm"',
      tekst: 'fo:font-size="9pt"',
      extra: 'style:class="extra"',
    }),
    stijl('Voetregel', {
      alinea: '',
      tekst: 'fo:font-size="8.5pt" fo:color="#4a5565"',
      extra: 'style:class="extra"',
    }).replace(
      '<style:paragraph-properties />',
      '<style:paragraph-properties><style:tab-stops><style:tab-stop style:position="16.4cm" style:type="right"/></style:tab-stops></style:paragraph-properties>',
    ),
    stijl('Inhoudkop', {
      tekst: `fo:font-size="18pt" fo:font-weight="bold" fo:color="${BLAUW}"`,
      alinea: 'fo:margin-bottom="0.3cm" fo:margin-top="0.7cm"',
    }),
    ...[1, 2].map((niveau) =>
      stijl(`Inhoud_${niveau}`, {
        alinea: '',
        tekst: niveau === 1 ? 'fo:font-weight="bold"' : '',
      }).replace(
        '<style:paragraph-properties />',
        `<style:paragraph-properties fo:margin-left="${niveau === 1 ? 0 : 0.5}cm" fo:margin-bottom="0.1cm"><style:tab-stops><style:tab-stop style:position="${niveau === 1 ? 16.4 : 15.9}cm" style:type="right" style:leader-style="dotted" style:leader-text="."/></style:tab-stops></style:paragraph-properties>`,
      ),
    ),
    '<style:style style:name="Naam" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>',
    `<style:style style:name="Internet_20_link" style:display-name="Internet link" style:family="text"><style:text-properties fo:color="${BLAUW}" style:text-underline-style="solid" style:text-underline-width="auto" style:text-underline-color="font-color"/></style:style>`,
    '<style:style style:name="Beeld" style:family="graphic"><style:graphic-properties style:vertical-pos="top" style:vertical-rel="baseline"/></style:style>',
    lijst(
      'Punten',
      (level) =>
        `<text:list-level-style-bullet text:level="${level}" text:bullet-char="${STIPPEN[(level - 1) % 3] ?? '•'}">${inspringing(level)}</text:list-level-style-bullet>`,
    ),
    lijst(
      'Genummerd',
      (level) =>
        `<text:list-level-style-number text:level="${level}" style:num-format="1" style:num-suffix=".">${inspringing(level)}</text:list-level-style-number>`,
    ),
    '<text:notes-configuration text:note-class="footnote" style:num-format="1" text:start-value="0" text:footnotes-position="page"/>',
  ];
  return `<?xml version="1.0" encoding="UTF-8"?>\n<office:document-styles ${NAAMRUIMTEN} office:version="1.3"><office:font-face-decls><style:font-face style:name="Liberation Sans" svg:font-family="'Liberation Sans', Arial, sans-serif"/><style:font-face style:name="Liberation Mono" svg:font-family="'Liberation Mono', 'Courier New', monospace" style:font-pitch="fixed"/></office:font-face-decls><office:styles>${stijlen.join('')}</office:styles><office:automatic-styles><style:page-layout style:name="A4"><style:page-layout-properties fo:page-width="21cm" fo:page-height="29.7cm" style:print-orientation="portrait" fo:margin-top="2.2cm" fo:margin-bottom="1.8cm" fo:margin-left="2.3cm" fo:margin-right="2.3cm"/><style:footer-style><style:header-footer-properties fo:min-height="0.8cm" fo:margin-top="0.4cm"/></style:footer-style></style:page-layout></office:automatic-styles><office:master-styles><style:master-page style:name="Standard" style:page-layout-name="A4"><style:footer><text:p text:style-name="Voetregel">${xmlTekst(titel)}<text:tab/><text:page-number text:select-page="current">1</text:page-number> van <text:page-count>1</text:page-count></text:p></style:footer></style:master-page></office:master-styles></office:document-styles>\n`;
}
