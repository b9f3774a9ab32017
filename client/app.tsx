import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { I18nProvider } from 'react-aria-components';
import { Link, Route, Switch } from 'wouter';
import { AanmeldenChoices } from '#client/features/aanmelden/aanmelden-choices.tsx';
import { AanmeldenScreen } from '#client/features/aanmelden/aanmelden-screen.tsx';
import { AccountMenu } from '#client/features/aanmelden/account-menu.tsx';
import { TafelsScreen } from '#client/features/tafels/tafels-screen.tsx';
import { EmptyState } from '#client/ui/empty-state.tsx';
import { ErrorBoundary } from '#client/ui/error-boundary.tsx';
import { Spinner } from '#client/ui/spinner.tsx';
import { ToastRegion } from '#client/ui/toast.tsx';
import { SkipLink } from '#client/ui/visually-hidden.tsx';

const VerifieerScreen = lazy(async () => await import('#client/features/verifieer/verifieer-screen.tsx'));
const DeelnemenScreen = lazy(async () => ({
  default: (await import('#client/features/deelnemen/deelnemen-screen.tsx')).DeelnemenScreen,
}));
const TafelRoute = lazy(async () => await import('#client/workspace/tafel-route.tsx'));

/** The routes. Everything of a tafel comes in its own chunk. */
export function App() {
  const { t, i18n } = useTranslation();
  return (
    <I18nProvider locale={i18n.language === 'en' ? 'en-GB' : 'nl-NL'}>
      <SkipLink>{t('naarInhoud')}</SkipLink>
      <ErrorBoundary
        fallback={
          <EmptyState
            title={t('foutscherm.titel')}
            action={<a href={location.pathname}>{t('melding.laadOpnieuw')}</a>}
          >
            {t('foutscherm.uitleg')}
          </EmptyState>
        }
      >
        <Suspense fallback={<FullPageSpinner label={t('bewaren.laden')} />}>
          <Switch>
            <Route path="/">
              <TafelsScreen Account={AccountMenu} SignIn={AanmeldenChoices} />
            </Route>
            <Route path="/aanmelden" component={AanmeldenScreen} />
            <Route path="/deelnemen" component={DeelnemenScreen} />
            <Route path="/verifieer" component={VerifieerScreen} />
            <Route path="/tafel/:tafelId/*?">
              {(params) => <TafelRoute key={params.tafelId} tafelId={params.tafelId} />}
            </Route>
            <Route>
              <EmptyState
                title={t('foutscherm.nietGevonden')}
                action={<Link href="/">{t('navigatie.tafels')}</Link>}
              >
                {t('foutscherm.nietGevondenUitleg')}
              </EmptyState>
            </Route>
          </Switch>
        </Suspense>
      </ErrorBoundary>
      <ToastRegion closeLabel={t('sluiten')} />
    </I18nProvider>
  );
}

function FullPageSpinner({ label }: { readonly label: string }) {
  return (
    <main id="inhoud" className="pt-full-page">
      <Spinner label={label} />
    </main>
  );
}
