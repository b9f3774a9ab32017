import type { Node } from '@tiptap/pm/model';
import type { Bereik } from './anker.ts';

/** The positions in an editor document of a row of places (see `leesPlekken`); null when it has no such places. */
export function positiesVan(doc: Node, { van, tot }: Bereik): { from: number; to: number } | null {
  let from: number | null = null;
  let to: number | null = null;
  let plek = 0;
  doc.descendants((node, position) => {
    if (!node.isInline) return;
    const end = plek + node.nodeSize;
    if (from === null && van < end) from = position + van - plek;
    if (to === null && tot <= end) to = position + tot - plek;
    plek = end;
  });
  return from === null || to === null || to <= from ? null : { from, to };
}

/** The places between two positions; null when nothing stands there. */
export function bereikVan(doc: Node, from: number, to: number): Bereik | null {
  let plek = 0;
  let van: number | null = null;
  let tot = 0;
  doc.descendants((node, position) => {
    if (!node.isInline) return;
    const start = Math.max(from, position);
    const end = Math.min(to, position + node.nodeSize);
    if (start < end) {
      van ??= plek + start - position;
      tot = plek + end - position;
    }
    plek += node.nodeSize;
  });
  return van === null ? null : { van, tot };
}
