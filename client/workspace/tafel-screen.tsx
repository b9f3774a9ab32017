import { lazy, Suspense, useEffect, useRef, type ComponentType } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { VariantBanner } from '#client/board/variant-banner.tsx';
import { GekozenBanner } from '#client/board/gekozen-banner.tsx';
import { GeslotenBanner } from '#client/board/gesloten-banner.tsx';
import { useStatus, useTafel, useTafelSession } from '#client/doc/use-doc.ts';
import { useSetPresence, type Screen } from '#client/presence/presence.ts';
import { EmptyState } from '#client/ui/empty-state.tsx';
import { ErrorBoundary } from '#client/ui/error-boundary.tsx';
import { Spinner } from '#client/ui/spinner.tsx';
import { useTitle } from '#client/ui/use-title.ts';
import { ConflictNotice } from '#client/workspace/conflict-notice.tsx';
import { Notices } from '#client/workspace/notices.tsx';
import { parseScreen, screenPath } from '#client/workspace/screens.ts';
import { Topbar } from '#client/workspace/topbar.tsx';
import { useUndoKeys } from '#client/workspace/use-undo-keys.ts';
import '#client/workspace/tafel.css';

const PuzzelVoeding = lazy(async () => ({
  default: (await import('#client/puzzel/puzzel-voeding.tsx')).PuzzelVoeding,
}));
const Meldingen = lazy(async () => ({
  default: (await import('#client/workspace/meldingen.tsx')).Meldingen,
}));
const AfsprakenRoute = lazy(async () => await import('#client/workspace/afspraken-route.tsx'));

/** Each screen is a chunk of its own; that of the afspraken also takes what stands behind it in the address. */
const SCREEN: Readonly<Record<Exclude<Screen, 'afspraken'>, ComponentType>> = {
  kaart: lazy(async () => await import('#client/workspace/kaart-screen.tsx')),
  spanningspunten: lazy(async () => await import('#client/workspace/spanningspunten-route.tsx')),
  wederkerigheid: lazy(async () => ({
    default: (await import('#client/features/wederkerigheid/route.tsx')).WederkerigheidRoute,
  })),
  arrangement: lazy(async () => ({
    default: (await import('#client/features/arrangement/route.tsx')).ArrangementRoute,
  })),
  past: lazy(async () => await import('#client/workspace/past-route.tsx')),
  varianten: lazy(async () => await import('#client/features/varianten/varianten-screen.tsx')),
  regels: lazy(async () => await import('#client/workspace/regels-route.tsx')),
  lijst: lazy(async () => await import('#client/workspace/lijst-route.tsx')),
  deelnemers: lazy(async () => await import('#client/features/deelnemers/deelnemers-screen.tsx')),
};

/** One tafel: the bar on top, what must be known below it, and the screen of the address. */
export function TafelScreen({ naam }: { readonly naam: string }) {
  const { t } = useTranslation();
  const [path] = useLocation();
  const tafel = useTafel();
  const { tafelId } = useTafelSession();
  const setPresence = useSetPresence();
  const parsed = parseScreen(path);
  const screen = parsed?.screen ?? null;
  const title = tafel?.naam ?? naam;
  useTitle(screen ? t(`navigatie.${screen}`) : null, title, t('product'));
  useFocusOnChange(screen);
  useUndoKeys();
  useEffect(() => {
    if (screen) setPresence({ screen, ...(screen === 'kaart' ? {} : { kaartCursor: null, view: null }) });
  }, [screen, setPresence]);
  return (
    <div className="tafel">
      <Topbar naam={title} screen={screen} />
      <div className="tafel__notices">
        <GeslotenBanner />
        <VariantBanner />
        {screen === 'varianten' ? null : <GekozenBanner href={screenPath(tafelId, 'varianten')} />}
        <Notices />
        <ConflictNotice />
      </div>
      <ErrorBoundary fallback={null}>
        <Suspense fallback={null}>
          <PuzzelVoeding />
          <Meldingen />
        </Suspense>
      </ErrorBoundary>
      <div className="tafel__body">
        <ErrorBoundary
          key={screen}
          fallback={
            <EmptyState title={t('foutscherm.titel')}>
              {t('foutscherm.uitleg')} <a href={path}>{t('melding.laadOpnieuw')}</a>
            </EmptyState>
          }
        >
          <Suspense fallback={<Loading />}>
            <ScreenOf screen={screen} detail={parsed?.detail ?? null} />
          </Suspense>
        </ErrorBoundary>
      </div>
    </div>
  );
}

function ScreenOf({ screen, detail }: { readonly screen: Screen | null; readonly detail: string | null }) {
  const { t } = useTranslation();
  const { tafelId } = useTafelSession();
  const { ready, connection } = useStatus();
  if (screen === null) return <EmptyState title={t('foutscherm.nietGevonden')} />;
  if (!ready && connection === 'verbroken') return <EmptyState title={t('melding.offlineNooitGeladen')} />;
  if (screen === 'afspraken') return <AfsprakenRoute tafelId={tafelId} afspraakId={detail} />;
  const Shown = SCREEN[screen];
  return <Shown />;
}

function Loading() {
  const { t } = useTranslation();
  return (
    <main id="inhoud" className="pt-full-page">
      <Spinner label={t('bewaren.laden')} />
    </main>
  );
}

/** After going to another screen the focus stands at its content, as after loading a page. */
function useFocusOnChange(screen: Screen | null): void {
  const previous = useRef(screen);
  useEffect(() => {
    if (previous.current === screen) return undefined;
    previous.current = screen;
    const timer = setTimeout(() => document.querySelector<HTMLElement>('#inhoud')?.focus(), 60);
    return () => clearTimeout(timer);
  }, [screen]);
}
