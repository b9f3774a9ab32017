import { lazy, Suspense, useCallback } from 'react';
import { useLocation } from 'wouter';
import { setLinks, setSheet } from '#client/board/board-state.ts';
import { useTafelSession } from '#client/doc/use-doc.ts';
import { AkkoordMelder } from '#client/features/akkoord/akkoord-melder.tsx';
import { ZetMeldingen } from '#client/features/zet/zet-meldingen.tsx';
import { BotsingMelder } from '#client/workspace/botsing-melder.tsx';
import { screenPath } from '#client/workspace/screens.ts';
import { showZet } from '#client/workspace/show-zet.ts';

/** In a chunk of its own: the board does not wait for it. */
const VeldMeldingen = lazy(() => import('#client/features/veld/veld-meldingen.tsx'));

/** What others do that touches the own partij, told in words on every screen. Draws nothing. */
export function Meldingen() {
  const { tafelId } = useTafelSession();
  const [, navigate] = useLocation();
  const openZetten = useCallback(() => {
    navigate(screenPath(tafelId, 'kaart'));
    setLinks('zetten');
    setSheet('links');
  }, [navigate, tafelId]);
  const openEen = useCallback(
    (id: string) => {
      openZetten();
      showZet(id);
    },
    [openZetten],
  );
  return (
    <>
      <BotsingMelder />
      <AkkoordMelder />
      <Suspense fallback={null}>
        <VeldMeldingen />
      </Suspense>
      <ZetMeldingen onOpenZet={openEen} onOpenPosten={openZetten} />
    </>
  );
}
