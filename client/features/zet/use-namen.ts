import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { VariantStukken } from '#shared/domain/variant/stuk.ts';
import { useAlleOpgaven } from '#client/board/use-alle-opgaven.ts';
import { useStukMap } from '#client/board/use-stuk-map.ts';
import type { Namen } from '#client/features/zet/gevolg-zin.ts';
import { useGebiedNaam } from '#client/puzzel/use-gebied-naam.ts';

/** How pieces, opgaven and gebieden are called; also the pieces that lie in this zet alone. */
export function useNamen(stukken: VariantStukken | null): Namen {
  const { t } = useTranslation('puzzelstuk');
  const liggend = useStukMap();
  const opgaven = useAlleOpgaven();
  const gebied = useGebiedNaam();
  return useMemo(() => {
    const byId = new Map(opgaven.map((opgave) => [opgave.id, opgave]));
    return {
      stuk: (id) => {
        const inZet = stukken?.[id];
        const titel = inZet?.soort === 'nieuw' ? inZet.titel : liggend.get(id)?.titel;
        return titel || t('zonderTitel');
      },
      opgave: (id) => {
        const opgave = byId.get(id);
        return { titel: opgave?.titel ?? id, eenheid: opgave?.eenheid ?? null };
      },
      gebied,
    };
  }, [stukken, liggend, opgaven, gebied, t]);
}
