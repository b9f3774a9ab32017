import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Uitkomst } from '#shared/puzzel/uitkomst.ts';
import { usePuzzel } from '#client/puzzel/use-puzzel.ts';
import { Banner } from '#client/ui/banner.tsx';
import { Spinner } from '#client/ui/spinner.tsx';

/** Shows what is computed; while there is nothing yet, that; and when an edit could not be computed, of when the figures are. */
export function UitkomstStaat({ children }: { readonly children: (uitkomst: Uitkomst) => ReactNode }) {
  const { t } = useTranslation('balans');
  const { uitkomst, fout } = usePuzzel();
  if (uitkomst === null)
    return fout === null ? (
      <Spinner label={t('oordeel.bezig')} />
    ) : (
      <Banner tone="negative">{t('fout')}</Banner>
    );
  return (
    <>
      {fout === null ? null : <Banner tone="negative">{t('foutVerouderd')}</Banner>}
      {children(uitkomst)}
    </>
  );
}
