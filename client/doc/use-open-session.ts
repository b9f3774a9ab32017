import { useEffect, useState } from 'react';
import type { Deelnemer } from '#shared/domain/deelnemer/schema.ts';
import type { TafelId } from '#shared/domain/tafel/schema.ts';
import { redoAll, setAside, type Recovery } from '#client/doc/recover.ts';
import { openTafelSession, type TafelSession } from '#client/doc/tafel-session.ts';
import type { Ending } from '#client/doc/synced-doc.ts';

/** How often in one visit a fresh document may take the place of a refused one, before something is really wrong. */
const MAX_RECOVERIES = 25;

/**
 * Keeps one tafel open while it is shown. When the server takes no more from the session (SY9, D20), the work goes into
 * a draft and a fresh session comes in its place: everything below it is bound anew.
 */
export function useOpenSession(tafelId: TafelId, deelnemer: Deelnemer): TafelSession | null {
  const [session, setSession] = useState<TafelSession | null>(null);
  useEffect(() => {
    const who = deelnemer;
    let open: TafelSession | null = null;
    let gone = false;
    let recoveries = 0;

    const start = (recovery: Recovery | null): void => {
      const next = openTafelSession({
        tafelId,
        deelnemer: who,
        onEnded: (ending) => void replace(next, ending),
      });
      open = next;
      if (recovery) redoWhenSynced(next, recovery);
      setSession(next);
    };
    const replace = async (ended: TafelSession, ending: Ending): Promise<void> => {
      if (gone || open !== ended || recoveries >= MAX_RECOVERIES) return;
      recoveries++;
      open = null;
      setSession(null);
      const recovery = await setAside(ended, ending);
      if (!gone) start(recovery);
    };

    start(null);
    return () => {
      gone = true;
      open?.close();
    };
  }, [tafelId, deelnemer]);
  return session;
}

function redoWhenSynced(session: TafelSession, recovery: Recovery): void {
  const stop = session.status.subscribe(() => {
    if (!session.status.getSnapshot().synced) return;
    stop();
    redoAll(session, recovery);
    recovery.old.destroy();
  });
}
