import { useTranslation } from 'react-i18next';
import type { RequestError } from '#client/rest/request.ts';
import { weigeringOf } from './weigering.ts';

/** Says why something formal did not take place and what to do; the server's own words in Dutch, as they name names. */
export function useWeigeringTekst(): (error: RequestError) => string {
  const { t, i18n } = useTranslation('akkoord');
  return (error) => {
    const { key, detail } = weigeringOf(error);
    return detail !== null && i18n.language === 'nl' ? detail : t(`fout.${key}`);
  };
}
