import type { VertexRef } from '#client/map/geometry/vertices.ts';

/** What lies under the pointer. */
export type Hit =
  | { readonly kind: 'hoekpunt'; readonly id: string; readonly ref: VertexRef }
  | { readonly kind: 'middelpunt'; readonly id: string; readonly ref: VertexRef }
  | { readonly kind: 'punt'; readonly id: string }
  | {
      readonly kind: 'stuk';
      readonly id: string;
      readonly vorm: 'punt' | 'lijn' | 'vlak';
      readonly size: number;
    };

const VORM_RANK = { punt: 0, lijn: 1, vlak: 2 } as const;

function rank(hit: Hit): number {
  switch (hit.kind) {
    case 'hoekpunt':
      return 0;
    case 'middelpunt':
      return 1;
    case 'punt':
      return 2;
    case 'stuk':
      return 3 + VORM_RANK[hit.vorm];
  }
}

/**
 * Order in which things under the pointer are taken: handles, marks, points, lines, then areas with the smallest
 * first, so that a small piece on top of a large one can always be reached. `size` is the box in square degrees.
 */
export function orderHits(hits: readonly Hit[]): readonly Hit[] {
  return [...hits].sort((left, right) => rank(left) - rank(right) || sizeOf(left) - sizeOf(right));
}

function sizeOf(hit: Hit): number {
  return hit.kind === 'stuk' ? hit.size : 0;
}
