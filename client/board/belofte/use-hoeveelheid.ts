import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { Belofte } from '#shared/domain/inzet/belofte.ts';
import { formatAmount, formatNumber } from '#client/i18n/format.ts';

const MILJOEN = 1e6;
const MILJARD = 1e9;

/** How a quantity is read: `140 ha`, `2,5 miljard euro`. */
export function useHoeveelheid(): (hoeveelheid: NonNullable<Belofte['hoeveelheid']>) => string {
  const { t } = useTranslation('belofte');
  return useCallback(
    ({ waarde, eenheid }) => {
      if (eenheid === 'euro' && waarde >= MILJARD)
        return t('zin.miljard', { aantal: formatNumber(waarde / MILJARD) });
      if (eenheid === 'euro' && waarde >= MILJOEN)
        return t('zin.miljoen', { aantal: formatNumber(waarde / MILJOEN) });
      return formatAmount(waarde, eenheid);
    },
    [t],
  );
}
