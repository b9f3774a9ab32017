import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Puzzelstuk } from '#shared/domain/puzzelstuk/schema.ts';
import { laidStukken } from '#client/board/laid-stukken.ts';
import { useVarianten, type BoardVariant } from '#client/board/use-varianten.ts';
import { useOpTafel } from '#client/doc/use-doc.ts';

/** What can be laid beside each other: the tafel itself, or a variant. */
export interface Blad {
  /** Id of the variant, or `tafel`. */
  readonly id: string;
  readonly naam: string;
  readonly stukken: readonly Puzzelstuk[];
  readonly variant: BoardVariant | null;
}

export const TAFEL = 'tafel';

/** The tafel and every variant that is not archived, with its pieces as they lie there. */
export function useBladen(): readonly Blad[] {
  const { t } = useTranslation('varianten');
  const opTafel = useOpTafel('puzzelstuk');
  const varianten = useVarianten();
  return useMemo(
    () => [
      { id: TAFEL, naam: t('deTafel'), stukken: opTafel, variant: null },
      ...varianten
        .filter(({ variant }) => variant.archief === null)
        .map((each) => ({
          id: each.variant.id as string,
          naam: each.variant.naam || t('zonderNaam'),
          stukken: laidStukken(opTafel, each.variant),
          variant: each,
        })),
    ],
    [t, opTafel, varianten],
  );
}
