import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { VariantPlek } from '#client/board/chosen-variant.ts';
import { useVariantRooms, type BoardVariant } from '#client/board/use-varianten.ts';
import { useReden } from '#client/board/use-reden.ts';
import { useRights } from '#client/doc/use-right.ts';
import type { Reason } from '#client/ui/reason.tsx';

/** Why this person may not change that part of a variant, or make one in that place (null); null where they may. */
export type VariantRecht = (
  variant: BoardVariant | { readonly plek: VariantPlek; readonly variant: null },
  veld: 'naam' | 'stuk' | 'opengesteld' | 'archief' | 'keuze',
) => Reason | null;

/** The rights on varianten, by the rules of where they lie: on the tafel, or in a private room (AZ28, AZ32). */
export function useVariantRecht(): VariantRecht {
  const judgeTafel = useRights();
  const rooms = useVariantRooms();
  const reden = useReden();
  const { t } = useTranslation('varianten');
  return useCallback(
    ({ variant, plek }, veld) => {
      const room = rooms[plek];
      if (room.stand === 'geen-toegang') return t('recht.geenToegang');
      if (room.session === null || room.stand === 'laden') return t('recht.laadt');
      const judge = plek === 'tafel' ? judgeTafel : room.session.rights();
      return reden(
        variant === null ? judge('maak', 'variant', null) : judge('zet', 'variant', veld, variant),
      );
    },
    [judgeTafel, rooms, reden, t],
  );
}
