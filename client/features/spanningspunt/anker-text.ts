import { useTranslation } from 'react-i18next';
import { geometrieOf } from '#shared/domain/puzzelstuk/schema.ts';
import type { Anker } from '#shared/domain/spanningspunt/schema.ts';
import { usePuzzelstukken } from '#client/doc/use-doc.ts';
import { formatNumber } from '#client/i18n/format.ts';

const DEGREE_DECIMALS = 4;

/** Where it is pinned, in words. */
export function useAnkerText(anker: Anker): string {
  const { t } = useTranslation(['spanningspunt', 'puzzelstuk']);
  const stukken = usePuzzelstukken();
  if (anker.soort === 'plek') {
    const [longitude, latitude] = anker.lngLat;
    return `${t('anker.plek')} (${formatNumber(latitude, DEGREE_DECIMALS)} ${formatNumber(longitude, DEGREE_DECIMALS)})`;
  }
  const stuk = stukken.get(anker.id);
  const at = t('anker.puzzelstuk', { titel: stuk?.titel || t('puzzelstuk:zonderTitel') });
  return stuk && geometrieOf(stuk.plaats) === null ? `${at} · ${t('anker.zonderPlaats')}` : at;
}
