import { lazy, Suspense, useCallback, useEffect, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Opgave } from '#shared/domain/opgave/schema.ts';
import { useTafelSession } from '#client/doc/use-doc.ts';
import { ErrorBoundary } from '#client/ui/error-boundary.tsx';
import { EmptyState } from '#client/ui/empty-state.tsx';
import { Spinner } from '#client/ui/spinner.tsx';
import type { BotsingRij } from '#client/features/botsing/botsing-groepen.ts';
import { BalansStrip } from '#client/features/balans/balans-strip.tsx';
import { BoardPanel } from '#client/workspace/board-panel.tsx';
import { FoldablePanel } from '#client/workspace/foldable-panel.tsx';
import { LeftPanel } from '#client/workspace/left-panel.tsx';
import { fetchPanels } from '#client/workspace/panels.ts';
import { PhoneNav } from '#client/workspace/phone-nav.tsx';
import { select, setSheet, setTool, showOnMap, useBoard } from '#client/board/board-state.ts';
import { screenPath } from '#client/workspace/screens.ts';
import { showBotsing } from '#client/workspace/show-botsing.ts';
import { useKies } from '#client/workspace/use-kies.ts';
import '#client/workspace/board.css';

const FETCH_PANELS_AFTER_MS = 1500;
const BoardMap = lazy(async () => await import('#client/workspace/board-map.tsx'));

/** The board: tray, map, panel of what is selected, and the balans below. Everything but the map folds away. */
export default function KaartScreen() {
  const { t } = useTranslation();
  const { tafelId } = useTafelSession();
  const sheet = useBoard((state) => state.sheet);
  useKies();
  useEffect(() => {
    const timer = setTimeout(fetchPanels, FETCH_PANELS_AFTER_MS);
    return () => clearTimeout(timer);
  }, []);
  const draw = useCallback((opgave: Opgave) => {
    setTool('vlak', opgave.id);
    setSheet(null);
  }, []);
  const choose = useCallback((id: string) => {
    select([id]);
    setSheet('rechts');
  }, []);
  const show = useCallback((id: string) => {
    showOnMap([id]);
    setSheet(null);
  }, []);
  const showBotsingHere = useCallback((rij: BotsingRij) => {
    showBotsing(rij);
    setSheet(null);
  }, []);
  return (
    <div className="board" data-sheet={sheet ?? 'geen'}>
      <FoldablePanel side="links" title={t('paneel.links')}>
        <Guarded>
          <LeftPanel onTeken={draw} onKiesStuk={choose} />
        </Guarded>
      </FoldablePanel>
      <main id="inhoud" tabIndex={-1} className="board__map">
        <h1 className="pt-visually-hidden">{t('navigatie.kaart')}</h1>
        <Guarded>
          <Suspense fallback={<MapLoading label={t('bewaren.laden')} />}>
            <BoardMap />
          </Suspense>
        </Guarded>
      </main>
      <FoldablePanel side="rechts" title={t('paneel.rechts')}>
        <Guarded>
          <BoardPanel onToonOpKaart={show} onToonBotsing={showBotsingHere} />
        </Guarded>
      </FoldablePanel>
      <FoldablePanel side="onder" title={t('paneel.onder')}>
        <Guarded>
          <BalansStrip
            pastHref={screenPath(tafelId, 'past')}
            variantenHref={screenPath(tafelId, 'varianten')}
          />
        </Guarded>
      </FoldablePanel>
      <PhoneNav />
    </div>
  );
}

/** An error in one part leaves the others at work. */
function Guarded({ children }: { readonly children: ReactNode }) {
  const { t } = useTranslation();
  return (
    <ErrorBoundary fallback={<EmptyState title={t('foutscherm.titel')}>{t('foutscherm.uitleg')}</EmptyState>}>
      {children}
    </ErrorBoundary>
  );
}

function MapLoading({ label }: { readonly label: string }) {
  return (
    <div className="pt-full-page">
      <Spinner label={label} />
    </div>
  );
}
