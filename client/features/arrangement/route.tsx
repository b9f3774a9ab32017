import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { useStatus, useTafelSession } from '#client/doc/use-doc.ts';
import { EmptyState } from '#client/ui/empty-state.tsx';
import { Spinner } from '#client/ui/spinner.tsx';
import { SubNav } from '#client/ui/sub-nav.tsx';
import { ARRANGEMENT_DELEN, arrangementDeelOf, arrangementPath, type ArrangementDeel } from './delen.ts';
import { InhoudDeel } from './inhoud-deel.tsx';
import '#client/features/akkoord/akkoord.css';
import './arrangement.css';

const OndertekenDeel = lazy(async () => ({
  default: (await import('./onderteken-deel.tsx')).OndertekenDeel,
}));
const GeneratiesDeel = lazy(async () => ({
  default: (await import('./generaties-deel.tsx')).GeneratiesDeel,
}));
const VoortgangDeel = lazy(async () => ({
  default: (await import('#client/features/voortgang/voortgang-deel.tsx')).VoortgangDeel,
}));

/** The afspraken as one thing: what is in it, who signs, the generations, and what becomes of it. */
export function ArrangementRoute() {
  const { t } = useTranslation('arrangement');
  const [path] = useLocation();
  const { tafelId } = useTafelSession();
  const { ready } = useStatus();
  const deel = arrangementDeelOf(path);
  return (
    <main id="inhoud" tabIndex={-1} className="tafel__main">
      <div className="arrangement">
        <header className="arrangement__hoofd">
          <h1>{t('titel')}</h1>
          <p>{t('uitleg')}</p>
        </header>
        <SubNav
          label={t('onderdelen')}
          current={deel}
          parts={ARRANGEMENT_DELEN.map((id) => ({
            id,
            label: t(`onderdeel.${id}`),
            href: arrangementPath(tafelId, id),
          }))}
        />
        {deel === null ? (
          <EmptyState title={t('onderdeelOnbekend')} />
        ) : ready ? (
          <Suspense fallback={<Spinner label={t('laden')} />}>
            <Deel deel={deel} />
          </Suspense>
        ) : (
          <Spinner label={t('laden')} />
        )}
      </div>
    </main>
  );
}

function Deel({ deel }: { readonly deel: ArrangementDeel }) {
  switch (deel) {
    case 'inhoud':
      return <InhoudDeel />;
    case 'ondertekenen':
      return <OndertekenDeel />;
    case 'generaties':
      return <GeneratiesDeel />;
    case 'voortgang':
      return <VoortgangDeel />;
  }
}
