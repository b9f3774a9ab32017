import { Suspense, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Spinner } from '#client/ui/spinner.tsx';

/** A part that comes in a chunk of its own, when it is first asked for. */
export function Later({ children }: { readonly children: ReactNode }) {
  const { t } = useTranslation();
  return <Suspense fallback={<Spinner label={t('bewaren.laden')} />}>{children}</Suspense>;
}
