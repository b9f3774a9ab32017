import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { VariantStuk } from '#shared/domain/variant/stuk.ts';
import { useActiveVariant } from '#client/board/active-variant.ts';
import { useStukMap } from '#client/board/use-stuk-map.ts';
import { useStukRecht } from '#client/board/use-stuk-recht.ts';
import { useRegister, useTafelSession } from '#client/doc/use-doc.ts';
import type { Reason } from '#client/ui/reason.tsx';

/** Why this person may not lay this piece so on what is on the board; null where they may (ZE2). */
export type LegReden = (id: string, anders: VariantStuk) => Reason | null;

export function useLegReden(): LegReden {
  const { t } = useTranslation('zet');
  const recht = useStukRecht();
  const stukken = useStukMap();
  const { deelnemer } = useTafelSession();
  const { partijen } = useRegister();
  const inVariant = useActiveVariant() !== null;
  return useCallback(
    (id, anders) => {
      if (anders.soort === 'nieuw') {
        if (recht.leg !== null || inVariant || anders.partij === deelnemer.partij) return recht.leg;
        const partij = partijen.find((each) => each.id === anders.partij)?.naam ?? anders.partij;
        return { text: t('doen.vanAnder', { partij }), rule: 'ZE2' };
      }
      const stuk = stukken.get(id);
      if (!stuk) return null;
      if (anders.soort === 'weg') return recht.veld(stuk, 'archief');
      for (const veld of Object.keys(anders)) {
        const why = veld === 'soort' ? null : recht.veld(stuk, veld);
        if (why !== null) return why;
      }
      return null;
    },
    [recht, stukken, deelnemer.partij, partijen, inVariant, t],
  );
}
