import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { Onderwerp } from '#shared/domain/combinatieregel/schema.ts';

/** What a rule is about, in words: `Wonen met Natuur`, `Wonen in Uiterwaarden`. */
export function useOnderwerpTitel(): (onderwerp: Onderwerp) => string {
  const { t } = useTranslation(['regels', 'puzzelstuk']);
  return useCallback(
    (onderwerp) => {
      if (onderwerp.soort === 'functies')
        return t('onderwerp.functies', {
          a: t(`puzzelstuk:functie.${onderwerp.a}`),
          b: t(`puzzelstuk:functie.${onderwerp.b}`),
        });
      const words = {
        functie: t(`puzzelstuk:functie.${onderwerp.functie}`),
        laag: t(`laagSoort.${onderwerp.laag}`),
      };
      return onderwerp.soort === 'reservering'
        ? t('onderwerp.reservering', words)
        : t(`onderwerp.${onderwerp.zone}`, words);
    },
    [t],
  );
}
