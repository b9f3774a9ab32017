import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { periodeText, totText, type Periode } from '#client/features/deelnemers/periode.ts';

/** Says periods in the language of the interface. */
export function usePeriode(): {
  readonly periode: (periode: Periode) => string;
  readonly tot: (tot: string | null) => string;
} {
  const { t, i18n } = useTranslation('deelnemers');
  const { language } = i18n;
  return useMemo(() => {
    const words = {
      language,
      vanaf: (van: string) => t('periode.vanaf', { van }),
      vanTot: (van: string, tot: string) => t('periode.vanTot', { van, tot }),
      totDag: (dag: string) => t('periode.totDag', { dag }),
      totMoment: (moment: string) => t('periode.totMoment', { moment }),
      open: t('periode.open'),
    };
    return {
      periode: (periode: Periode) => periodeText(periode, words),
      tot: (tot: string | null) => totText(tot, words),
    };
  }, [t, language]);
}
