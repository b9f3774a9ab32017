import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { nogAnders } from '#shared/puzzel/variant/nog-anders.ts';
import { useOpTafel, usePuzzelstukken, useTafelSession } from '#client/doc/use-doc.ts';
import { Banner } from '#client/ui/banner.tsx';

/** Tells a partij, wherever it looks, that pieces of its own still lie otherwise than in the variant that was chosen (VA6). */
export function GekozenBanner({ href }: { readonly href: string }) {
  const { t } = useTranslation('varianten');
  const gekozen = useOpTafel('variant').find(({ keuze }) => keuze?.stand === 'gekozen') ?? null;
  const stukken = usePuzzelstukken();
  const { partij, rol } = useTafelSession().deelnemer;
  const count = useMemo(
    () => (gekozen === null ? 0 : Object.keys(nogAnders(gekozen.stuk, stukken).get(partij) ?? {}).length),
    [gekozen, stukken, partij],
  );
  if (gekozen === null || count === 0 || rol === 'waarnemer') return null;
  return (
    <Banner actions={<Link href={href}>{t('gekozenBanner.bekijk')}</Link>}>
      {t('gekozenBanner.koos')} <strong>{gekozen.naam || t('zonderNaam')}</strong>:{' '}
      {t('overnemen.nogAnders', { count })}
    </Banner>
  );
}
