import { useDeferredValue, useMemo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Uitkomst } from '#shared/puzzel/uitkomst.ts';
import { usePuzzel } from '#client/puzzel/use-puzzel.ts';
import { Banner } from '#client/ui/banner.tsx';
import { Spinner } from '#client/ui/spinner.tsx';

/** Shows what is computed; while there is nothing yet, that; and when an edit could not be computed, of when the figures are. */
export function UitkomstStaat({ children }: { readonly children: (uitkomst: Uitkomst) => ReactNode }) {
  const { t } = useTranslation('balans');
  const { uitkomst, fout } = usePuzzel();
  // tables of hundreds of lines are drawn between frames, and what is shown is drawn once for each outcome
  const shown = useDeferredValue(uitkomst);
  const drawn = useMemo(() => (shown === null ? null : children(shown)), [children, shown]);
  if (drawn === null)
    return fout === null ? (
      <Spinner label={t('oordeel.bezig')} />
    ) : (
      <Banner tone="negative">{t('fout')}</Banner>
    );
  return (
    <>
      {fout === null ? null : <Banner tone="negative">{t('foutVerouderd')}</Banner>}
      {drawn}
    </>
  );
}
