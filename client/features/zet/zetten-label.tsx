import { useTranslation } from 'react-i18next';
import { useOpenPosten } from '#client/features/afwenteling/use-open-posten.ts';
import { useWachtendeZetten } from '#client/features/zet/use-wachtende-zetten.ts';
import { Badge } from '#client/ui/badge.tsx';

/** The name of the list of zetten, with how much in it waits for the own partij. */
export function ZettenLabel() {
  const { t } = useTranslation(['zet', 'afwenteling']);
  const wachtend = useWachtendeZetten();
  const { bijOns } = useOpenPosten();
  const count = wachtend + bijOns.length;
  return (
    <>
      {t('titel')}
      {count === 0 ? null : (
        <Badge tone="mark">
          <span aria-hidden="true">{count}</span>
          <span className="pt-visually-hidden">
            {wachtend === 0 ? '' : `${t('wachtOpU', { count: wachtend })} `}
            {bijOns.length === 0 ? '' : t('afwenteling:aantal', { count: bijOns.length })}
          </span>
        </Badge>
      )}
    </>
  );
}
