import mammoth from 'mammoth';
import { err, ok, type Result } from '#shared/lib/result.ts';
import { openDocx, type DocxFout } from './docx-delen.ts';
import { line, verlorenTekst, vondstenIn } from './docx-vondsten.ts';
import type { DocxOntwerp, VerslagRegel } from './import-verslag.ts';

/** A draft that was read, or why it was not. */
export type DocxGelezen = Result<DocxOntwerp, DocxFout>;

/** Names of styles are English inside the file, in whatever language Word was; LibreOffice writes them with a capital. */
const STYLES = [
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='Subtitle'] => h2:fresh",
  ...[4, 5, 6, 7, 8, 9].flatMap((level) => [
    `p[style-name='heading ${level}'] => h3:fresh`,
    `p[style-name='Heading ${level}'] => h3:fresh`,
  ]),
  ...['Quote', 'Intense Quote', 'Quotations', 'Block Text'].map(
    (name) => `p[style-name='${name}'] => blockquote > p:fresh`,
  ),
  ...[1, 2, 3, 4, 5, 6, 7, 8, 9].map((level) => `p[style-name='toc ${level}'] => !`),
  'u => u',
  'strike => s',
];
/** Looks of their own that mean nothing in a text. */
const PLAIN =
  /^(Normal|Body Text|List Paragraph|Text body|Standard|Default Paragraph Font|footnote|endnote|Hyperlink|toc |No Spacing|Normal \(Web\)|Table|annotation|header|footer)/i;

/**
 * Reads a .docx draft: its text as HTML, and what it cannot keep. Runs in a worker and in a test; writes nothing. What is
 * read is bounded by `openDocx`.
 */
export async function readDocx(bytes: Uint8Array): Promise<DocxGelezen> {
  const opened = openDocx(bytes);
  if (!opened.ok) return opened;
  const { xml, schoon, heeftMacro } = opened.value;
  // The browser's build of the reader asks for one of these, Node's for the other.
  const input = { arrayBuffer: Uint8Array.from(schoon).buffer, buffer: schoon };
  try {
    const { value: html, messages } = await mammoth.convertToHtml(input, {
      styleMap: STYLES,
      convertImage: mammoth.images.imgElement(() => Promise.resolve({ src: '' })),
      externalFileAccess: false,
    });
    const told = messages.map(({ message }) => message);
    const lines: readonly (VerslagRegel | null)[] = [
      ...vondstenIn(xml, heeftMacro),
      ...fromMessages(told),
      verlorenTekst(xml, wordsOf(html)),
    ];
    return ok({ html, titel: titleIn(html), verslag: lines.filter((regel) => regel !== null) });
  } catch {
    return err('kapot');
  }
}

function fromMessages(messages: readonly string[]): readonly (VerslagRegel | null)[] {
  const styles = messages.flatMap((message) => {
    const name = /^Unrecognised (?:paragraph|run|table) style: '?([^']*?)'? \(Style ID/.exec(message)?.[1];
    return name === undefined || PLAIN.test(name) ? [] : [name];
  });
  const signs = messages.filter((message) => message.includes('w:sym'));
  const unknown = messages.flatMap(
    (message) => /^An unrecognised element was ignored: (\S+)/.exec(message)?.[1] ?? [],
  );
  return [
    line('stijl', styles.length, styles),
    line('teken', signs.length),
    line('onbekend', unknown.length, unknown),
  ];
}

/** The text of HTML that the reader wrote, without parsing it: in a worker there is no document. */
function wordsOf(html: string): string {
  return html
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
}

function titleIn(html: string): string {
  const heading = /<h1>(.*?)<\/h1>/s.exec(html)?.[1] ?? '';
  return wordsOf(heading).replaceAll(/\s+/g, ' ').trim();
}
