import { useLocation } from 'wouter';
import { showOnMap } from '#client/board/board-state.ts';
import { useTafelSession } from '#client/doc/use-doc.ts';
import { RegelsScreen } from '#client/features/regels/regels-screen.tsx';
import { screenPath } from '#client/workspace/screens.ts';

/** What the tafel computes with, as a chunk of its own. */
export default function RegelsRoute() {
  const [, navigate] = useLocation();
  const { tafelId } = useTafelSession();
  return (
    <main id="inhoud" tabIndex={-1} className="tafel__main">
      <RegelsScreen
        onToonOpKaart={(id) => {
          showOnMap([id]);
          navigate(screenPath(tafelId, 'kaart'));
        }}
      />
    </main>
  );
}
