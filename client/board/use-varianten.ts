import { useMemo } from 'react';
import type { Variant } from '#shared/domain/variant/schema.ts';
import { useRecords } from '#client/doc/use-doc.ts';

/** Where a variant lies: on the tafel for all to see, or private to a partij or to oneself (VA2). */
export type VariantPlek = 'tafel' | 'partij' | 'eigen';

export interface BoardVariant {
  readonly variant: Variant;
  readonly plek: VariantPlek;
}

/** All varianten that this deelnemer can see, archived ones included, in order of making. */
export function useVarianten(): readonly BoardVariant[] {
  const gedeeld = useRecords('variant');
  return useMemo(
    () =>
      [...gedeeld.values()]
        .map((variant): BoardVariant => ({ variant, plek: 'tafel' }))
        .sort((left, right) => (orderOf(left) < orderOf(right) ? -1 : 1)),
    [gedeeld],
  );
}

function orderOf({ variant }: BoardVariant): string {
  return `${variant.gemaaktOp}${variant.id}`;
}
