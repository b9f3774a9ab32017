import { getSchema } from '@tiptap/core';
import { DOMParser as SchemaParser, type Node } from '@tiptap/pm/model';
import { MAX_TEXT_SIZE } from '#shared/domain/afspraak/tekst.ts';
import type { TekstBlok } from '#shared/domain/afspraak/tekst-blok.ts';
import { err, ok, type Result } from '#shared/lib/result.ts';
import { cleanPastedHtml, type PlakVerslag } from '#client/text/clean-paste.ts';
import { schemaExtensions } from '#client/text/extensions.ts';
import { MAX_DEPTH, MAX_PARTS } from '#client/text/limits.ts';
import { treeOf } from '#client/text/samen/boom.ts';

export interface GelezenTekst {
  readonly tekst: readonly TekstBlok[];
  readonly weggelaten: PlakVerslag;
}

/** HTML of a draft as a text of ours; refused whole when it is longer than a text may be. */
export function tekstFromHtml(html: string): Result<GelezenTekst, 'te-lang' | 'leeg'> {
  const clean = cleanPastedHtml(html);
  const parsed = new DOMParser().parseFromString(clean.html, 'text/html');
  const doc = SchemaParser.fromSchema(getSchema(schemaExtensions)).parse(parsed.body);
  if (doc.content.size > MAX_TEXT_SIZE || !fitsOneChange(doc)) return err('te-lang');
  const tekst = withoutEmptyEnds(treeOf(doc));
  return tekst.length === 0 ? err('leeg') : ok({ tekst, weggelaten: clean.weggelaten });
}

/** The server refuses more parts in one change, and deeper nesting: the same bounds as for a paste. */
function fitsOneChange(doc: Node): boolean {
  let parts = 0;
  let isTooDeep = false;
  doc.descendants((node, position) => {
    parts++;
    if (node.isTextblock && doc.resolve(position).depth >= MAX_DEPTH) isTooDeep = true;
    return !isTooDeep && parts <= MAX_PARTS;
  });
  return !isTooDeep && parts <= MAX_PARTS;
}

function withoutEmptyEnds(blokken: readonly TekstBlok[]): readonly TekstBlok[] {
  const isFull = ({ soort, inhoud }: TekstBlok): boolean => soort !== 'paragraph' || inhoud.length > 0;
  const first = blokken.findIndex(isFull);
  return first === -1 ? [] : blokken.slice(first, blokken.findLastIndex(isFull) + 1);
}
