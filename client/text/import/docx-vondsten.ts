import type { VerslagRegel, VerslagSoort } from './import-verslag.ts';

const MAX_VOORBEELDEN = 5;
const MAX_VOORBEELD_LENGTH = 120;

/** What a draft holds that a text cannot keep as it was, by its own look into the parts. */
export function vondstenIn(xml: ReadonlyMap<string, string>, heeftMacro: boolean): readonly VerslagRegel[] {
  const body = documentOf(xml);
  const text = [body, part(xml, 'footnotes'), part(xml, 'endnotes')].join('');
  const found: (VerslagRegel | null)[] = [
    line('afbeelding', drawings(text), describedIn(text)),
    line('ingevoegd', count(text, /<w:ins[ >]/g)),
    line('verwijderd', count(text, /<w:del[ >]/g), wordsIn(text, /<w:delText[^>]*>([^<]*)<\/w:delText>/g)),
    line('verplaatst', count(text, /<w:moveFrom[ >]/g)),
    line('opmerking', count(part(xml, 'comments'), /<w:comment[ >]/g), commentsIn(part(xml, 'comments'))),
    line('tekstvak', Math.ceil(count(text, /<w:txbxContent[ >]/g) / boxesTwice(text))),
    line('kopvoet', headersIn(xml).length, headersIn(xml)),
    line(
      'inhoudsopgave',
      /<w:pStyle w:val="(TOC|Inhopg)\d"/i.test(body) || /instrText[^>]*>\s*TOC\b/.test(body) ? 1 : 0,
    ),
    line('eindnoot', count(part(xml, 'endnotes'), /<w:endnote [^>]*w:id="[1-9]/g)),
    line('invulveld', count(text, /<w:sdt[ >]/g) + count(text, /<w:ffData[ >]/g)),
    line('formule', count(text, /<m:oMath[ >]/g)),
    line('object', count(text, /<w:object[ >]/g)),
    line('macro', heeftMacro ? 1 : 0),
    line(
      'kleur',
      count(text, /<w:(color w:val="(?!auto|000000)|highlight|shd [^>]*w:fill="(?!auto|FFFFFF))/gi),
    ),
  ];
  return found.filter((regel) => regel !== null);
}

/** Text of the draft that is nowhere in what was read of it: told, so that nothing goes unseen. */
export function verlorenTekst(xml: ReadonlyMap<string, string>, gelezen: string): VerslagRegel | null {
  const there = squeezed(gelezen);
  const source = documentOf(xml)
    .replaceAll(/<w:moveFrom[ >][\s\S]*?<\/w:moveFrom>/g, '')
    .replaceAll(/<w:p[ >](?:(?!<\/w:p>)[\s\S])*?<w:pStyle w:val="(?:TOC|Inhopg)[^"]*"[\s\S]*?<\/w:p>/gi, '');
  const lost = new Set<string>();
  // mostly in the same order, so that each is found right behind the one before
  let place = 0;
  for (const stretch of source.split(
    /<\/?w:(?:p|txbxContent|tab|br|footnoteReference|endnoteReference)[ />]/,
  )) {
    const words = [...stretch.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)]
      .map(([, text = '']) => decoded(text))
      .join('');
    const wanted = squeezed(words);
    if (wanted === '') continue;
    const behind = there.indexOf(wanted, place);
    const found = behind === -1 ? there.indexOf(wanted) : behind;
    if (found === -1) lost.add(words.trim());
    else place = found;
  }
  return line('verloren', lost.size, [...lost]);
}

function documentOf(xml: ReadonlyMap<string, string>): string {
  return [...xml].flatMap(([path, text]) => (/^word\/document\d*\.xml$/.test(path) ? [text] : [])).join('');
}

function part(xml: ReadonlyMap<string, string>, name: string): string {
  return xml.get(`word/${name}.xml`) ?? '';
}

export function line(
  soort: VerslagSoort,
  aantal: number,
  voorbeelden: readonly string[] = [],
): VerslagRegel | null {
  if (aantal === 0) return null;
  const shown = [...new Set(voorbeelden.map(shortened))]
    .filter((text) => text !== '')
    .slice(0, MAX_VOORBEELDEN);
  return { soort, aantal, voorbeelden: shown };
}

function shortened(text: string): string {
  const words = [...text.replace(/\s+/g, ' ').trim()];
  return words.length <= MAX_VOORBEELD_LENGTH
    ? words.join('')
    : `${words.slice(0, MAX_VOORBEELD_LENGTH).join('')}…`;
}

function count(text: string, what: RegExp): number {
  return text.match(what)?.length ?? 0;
}

/** Pictures and charts; a text box is drawn too, and counted for itself. */
function drawings(text: string): number {
  return count(text, /<(pic:pic|c:chart|dgm:relIds|v:imagedata)[ >/]/g);
}

function describedIn(text: string): readonly string[] {
  return [...text.matchAll(/<wp:docPr [^>]*descr="([^"]+)"/g)].map(([, descr = '']) => decoded(descr));
}

/** A text box is mostly there twice: as drawn now, and for older readers. */
function boxesTwice(text: string): number {
  return text.includes('<mc:Fallback') && text.includes('<wps:txbx') ? 2 : 1;
}

function wordsIn(text: string, what: RegExp): readonly string[] {
  return [...text.matchAll(what)].map(([, words = '']) => decoded(words));
}

function commentsIn(comments: string): readonly string[] {
  return comments
    .split(/<w:comment[ >]/)
    .slice(1)
    .map((comment) => wordsIn(comment, /<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g).join(''));
}

function headersIn(xml: ReadonlyMap<string, string>): readonly string[] {
  return [...xml].flatMap(([path, text]) => {
    const words = wordsIn(text, /<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)
      .join('')
      .trim();
    return /^word\/(header|footer)\d*\.xml$/.test(path) && words !== '' ? [words] : [];
  });
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function decoded(text: string): string {
  return text.replaceAll(
    /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(amp|lt|gt|quot|apos));/gi,
    (whole, hex, decimal, name) => {
      if (typeof name === 'string') return ENTITIES[name.toLowerCase()] ?? whole;
      const code = typeof hex === 'string' ? Number.parseInt(hex, 16) : Number(decimal);
      return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    },
  );
}

function squeezed(text: string): string {
  return text.normalize('NFC').replaceAll(/[\s\u00ad\u200b\ufeff]+/g, '');
}
