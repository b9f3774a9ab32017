import type { TextTree } from '#client/text/text-tree.ts';
import type { DraadPlek } from './draad-port.ts';
import { isInlineThing } from './lees-plekken.ts';

/**
 * The tree of a text with the place of each of its words, cut where threads begin and end. Places count as in
 * `leesPlekken`.
 */
export function metPlekken(tree: readonly TextTree[], plekken: readonly DraadPlek[]): readonly TextTree[] {
  let plek = 0;
  const visit = (node: TextTree): readonly TextTree[] => {
    if (node.kind === 'tekst') {
      const van = plek;
      plek += node.tekst.length;
      return cut(node, van, plekken);
    }
    if (node.naam !== null && isInlineThing(node.naam)) {
      plek += 1;
      return [node];
    }
    return [{ ...node, children: node.children.flatMap(visit) }];
  };
  return tree.flatMap(visit);
}

type Words = Extract<TextTree, { kind: 'tekst' }>;

function cut(node: Words, van: number, plekken: readonly DraadPlek[]): readonly Words[] {
  const tot = van + node.tekst.length;
  const here = plekken.filter((plek) => plek.van < tot && plek.tot > van);
  const cuts = [
    ...new Set([van, ...here.flatMap((plek) => [plek.van, plek.tot]), tot].map((at) => clamp(at, van, tot))),
  ].sort((left, right) => left - right);
  return cuts.slice(1).map((to, index): Words => {
    const from = cuts[index] ?? van;
    // Of several on the same words the shortest is the one that is meant.
    const draad = here
      .filter((plek) => plek.van <= from && plek.tot >= to)
      .sort((left, right) => left.tot - left.van - (right.tot - right.van))[0];
    const tekst = node.tekst.slice(from - van, to - van);
    return { kind: 'tekst', tekst, marks: node.marks, plek: from, draad: draad ?? null };
  });
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, value));
}
