import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import type { LiveTextProps } from './live-text.tsx';
import { StaticText } from './static-text.tsx';

const LiveText = lazy(() => import('./live-text.tsx'));

export interface RichTextProps extends LiveTextProps {
  /** False: for reading only; no editor is mounted, because a mounted editor writes, even for a viewer. */
  readonly magSchrijven: boolean;
}

/**
 * A shared text, live. Give it `key={id}` of the text: another fragment is another editor. Until the editor has come in
 * the text can already be read.
 */
export function RichText({ magSchrijven, ...live }: RichTextProps) {
  const { t } = useTranslation('afspraak');
  const reading = (
    <StaticText fragment={live.fragment} leeg={magSchrijven ? live.placeholder : t('tekst.leeg')} />
  );
  return magSchrijven ? (
    <Suspense fallback={reading}>
      <LiveText {...live} />
    </Suspense>
  ) : (
    reading
  );
}
