import { useState } from 'react';
import { useLocation } from 'wouter';
import { useSpanningspuntActs } from '#client/board/use-spanningspunt-acts.ts';
import { useTafelSession } from '#client/doc/use-doc.ts';
import { LijstScreen } from '#client/features/lijst/lijst-screen.tsx';
import { NieuweOpgave } from '#client/features/opgave/nieuwe-opgave.tsx';
import { AnkerDialog } from '#client/features/spanningspunt/anker-dialog.tsx';
import { BoardPanel } from '#client/workspace/board-panel.tsx';
import { showBotsing } from '#client/workspace/show-botsing.ts';
import { screenPath } from '#client/workspace/screens.ts';
import { select, showOnMap, useBoard } from '#client/board/board-state.ts';

/** Everything on the map as a list, with the panel of what is chosen beside it. */
export default function LijstRoute() {
  const [, navigate] = useLocation();
  const { tafelId } = useTafelSession();
  const selected = useBoard((state) => state.selected);
  const [placing, setPlacing] = useState<'spanningspunt' | 'kans' | null>(null);
  const acts = useSpanningspuntActs();
  return (
    <main id="inhoud" tabIndex={-1} className="tafel__main">
      <LijstScreen
        selected={selected}
        onKies={select}
        onNieuwPunt={setPlacing}
        nieuweOpgave={<NieuweOpgave size="medium" onGemaakt={(id) => select([id])} />}
        panel={
          <BoardPanel
            onToonOpKaart={(id) => {
              showOnMap([id]);
              navigate(screenPath(tafelId, 'kaart'));
            }}
            onToonBotsing={(rij) => {
              showBotsing(rij);
              navigate(screenPath(tafelId, 'kaart'));
            }}
          />
        }
      />
      <AnkerDialog
        isOpen={placing !== null}
        onClose={() => setPlacing(null)}
        onKies={(anker) => {
          if (placing !== null) select([acts.zet(placing, anker)]);
          setPlacing(null);
        }}
      />
    </main>
  );
}
