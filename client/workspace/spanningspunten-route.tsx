import { useLocation } from 'wouter';
import { useTafelSession } from '#client/doc/use-doc.ts';
import { SpanningspuntenScreen } from '#client/features/spanningspunt/screen.tsx';
import { screenPath } from '#client/workspace/screens.ts';
import { select, showOnMap, useBoard } from '#client/board/board-state.ts';

/** All spanningspunten and kansen, as a chunk of its own. */
export default function SpanningspuntenRoute() {
  const [, navigate] = useLocation();
  const { tafelId } = useTafelSession();
  const chosen = useBoard((state) => state.selected[0] ?? null);
  return (
    <main id="inhoud" tabIndex={-1} className="tafel__main">
      <SpanningspuntenScreen
        gekozen={chosen}
        onKies={(id) => select([id])}
        onToonOpKaart={(id) => {
          showOnMap([id]);
          navigate(screenPath(tafelId, 'kaart'));
        }}
      />
    </main>
  );
}
