import { useMemo } from 'react';
import type { Afwenteling } from '#shared/domain/afwenteling/schema.ts';
import { useOpTafel, useTafelSession } from '#client/doc/use-doc.ts';
import { inOrder, isOpen, waitsFor } from '#client/features/afwenteling/posten.ts';

export interface OpenPosten {
  readonly alle: readonly Afwenteling[];
  /** Those that the own partij still has to acknowledge or dispute. */
  readonly bijOns: readonly Afwenteling[];
}

/** The posts that are open now (AW2), those of the own partij first. */
export function useOpenPosten(): OpenPosten {
  const posten = useOpTafel('afwenteling');
  const { partij } = useTafelSession().deelnemer;
  return useMemo(() => {
    const alle = inOrder(posten.filter(isOpen), partij);
    return { alle, bijOns: alle.filter((post) => waitsFor(post, partij)) };
  }, [posten, partij]);
}
