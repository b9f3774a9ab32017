import { strFromU8, unzipSync } from 'fflate';
import { maakZip } from '#server/arrangement/pakket/zip.ts';

/** Of the library: `rId`, or the name of a bookmark, with 21 random characters. */
const TOEVALLIG = /(?<=")(rId)?([a-z0-9_-]{21})(?=")/g;

/**
 * The same DOCX without what is of this moment or of chance: times, ids, and the counters that go on over documents. The
 * same document then gives the same bytes.
 */
export function vasteDocx(docx: Uint8Array, op: string): Uint8Array {
  const files = unzipSync(docx);
  const names = new Map<string, string>();
  const fixed = (name: string): string => {
    const known = names.get(name) ?? `v${names.size + 1}`;
    names.set(name, known);
    return known;
  };
  const order = Object.keys(files).toSorted(contentTypesFirst);
  return maakZip(
    order.map((pad) => {
      const bytes = files[pad] ?? new Uint8Array();
      if (!/\.(xml|rels)$/.test(pad)) return { pad, inhoud: bytes };
      const text = strFromU8(bytes)
        .replaceAll(
          TOEVALLIG,
          (_, prefix: string | undefined, name: string) => `${prefix ?? ''}${fixed(name)}`,
        )
        .replaceAll(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${op}`);
      return { pad, inhoud: renumbered(text) };
    }),
  );
}

/** Numbers of drawings and bookmarks from 1 in the order of the document: the library counts on over documents. */
function renumbered(xml: string): string {
  let drawing = 0;
  const bookmarks = new Map<string, number>();
  const headings = new Map<string, number>();
  return xml
    .replaceAll(/_Toc\d+/g, (name) => {
      const known = headings.get(name) ?? headings.size + 1;
      headings.set(name, known);
      return `_Toc${known}`;
    })
    .replaceAll(
      /(<wp:docPr\b[^>]*? id=")\d+(")/g,
      (_, before: string, after: string) => `${before}${++drawing}${after}`,
    )
    .replaceAll(
      /(<w:bookmark(?:Start|End)\b[^>]*?w:id=")(\d+)(")/g,
      (_, before: string, id: string, after: string) => {
        const known = bookmarks.get(id) ?? bookmarks.size + 1;
        bookmarks.set(id, known);
        return `${before}${known}${after}`;
      },
    );
}

function contentTypesFirst(left: string, right: string): number {
  const rank = (pad: string): number => (pad === '[Content_Types].xml' ? 0 : pad === '_rels/.rels' ? 1 : 2);
  return rank(left) - rank(right) || (left < right ? -1 : 1);
}
