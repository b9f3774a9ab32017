import { useCallback } from 'react';
import { useLocation } from 'wouter';
import { useTafelSession } from '#client/doc/use-doc.ts';
import { ZetMeldingen } from '#client/features/zet/zet-meldingen.tsx';
import { screenPath } from '#client/workspace/screens.ts';
import { showPosten, showZet } from '#client/workspace/show-zet.ts';

/** Tells of zetten and of what is passed on, on every screen of the tafel; the way there is the map. */
export function ZetMelder() {
  const { tafelId } = useTafelSession();
  const [, navigate] = useLocation();
  const openZet = useCallback(
    (id: string) => {
      navigate(screenPath(tafelId, 'kaart'));
      showZet(id);
    },
    [navigate, tafelId],
  );
  const openPosten = useCallback(() => {
    navigate(screenPath(tafelId, 'kaart'));
    showPosten();
  }, [navigate, tafelId]);
  return <ZetMeldingen onOpenZet={openZet} onOpenPosten={openPosten} />;
}
