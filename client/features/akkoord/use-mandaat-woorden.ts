import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { Mandaat } from '#shared/domain/akkoord/mandaat.ts';
import type { Partij } from '#shared/domain/partij/schema.ts';
import { formatDate } from '#client/i18n/format.ts';
import { orgaanVan } from './mandaat-draft.ts';

/** A mandate as it is read: `GS, onder voorbehoud PS`. */
export function useMandaatWoorden(): (mandaat: Mandaat) => string {
  const { t, i18n } = useTranslation('akkoord');
  return useCallback(
    ({ orgaan, voorbehoud }) => {
      const name = t(`orgaan.${orgaan}`);
      if (voorbehoud === null) return name;
      const words = t('onderVoorbehoud', { orgaan: name, van: t(`voorbehoudVan.${voorbehoud.van}`) });
      return voorbehoud.uiterlijk === null
        ? words
        : `${words} (${t('bekendOp', { datum: formatDate(voorbehoud.uiterlijk, i18n.language) })})`;
    },
    [t, i18n.language],
  );
}

/** Which board is expected to speak for a partij that did not yet; empty for one that is not known here. */
export function useOrgaanWoord(): (partij: Pick<Partij, 'soort'> | undefined) => string {
  const { t } = useTranslation('akkoord');
  return useCallback((partij) => (partij === undefined ? '' : t(`orgaan.${orgaanVan(partij.soort)}`)), [t]);
}
