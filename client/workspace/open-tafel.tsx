import { useEffect, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Deelnemer } from '#shared/domain/deelnemer/schema.ts';
import type { TafelId } from '#shared/domain/tafel/schema.ts';
import { askToKeepCopies } from '#client/doc/persist.ts';
import { TafelSessionContext } from '#client/doc/session-context.ts';
import type { TafelSession } from '#client/doc/tafel-session.ts';
import { useOpenSession } from '#client/doc/use-open-session.ts';
import { PresenceContext } from '#client/presence/presence.ts';
import { PresenceStore } from '#client/presence/presence-store.ts';
import { Spinner } from '#client/ui/spinner.tsx';
import { resetBoard } from '#client/board/board-state.ts';
import { TafelScreen } from '#client/workspace/tafel-screen.tsx';

export interface OpenTafelProps {
  readonly tafelId: TafelId;
  /** Known before the document is: what the bar says while it loads. */
  readonly naam: string;
  readonly deelnemer: Deelnemer;
  readonly kleur: string;
  readonly isFresh: boolean;
}

/** Opens the session of one tafel and puts the screens under it. */
export function OpenTafel({ tafelId, naam, deelnemer, kleur }: OpenTafelProps) {
  const { t } = useTranslation();
  const session = useOpenSession(tafelId, deelnemer);
  useEffect(() => {
    resetBoard();
    void askToKeepCopies();
  }, []);
  if (!session)
    return (
      <main id="inhoud" className="pt-full-page">
        <Spinner label={t('bewaren.laden')} />
      </main>
    );
  return <WithSession session={session} naam={naam} kleur={kleur} />;
}

interface WithSessionProps {
  readonly session: TafelSession;
  readonly naam: string;
  readonly kleur: string;
}

function WithSession({ session, naam, kleur }: WithSessionProps) {
  const presence = useMemo(
    () => new PresenceStore(session.awareness, { ...session.deelnemer, kleur }),
    [session, kleur],
  );
  useEffect(() => {
    presence.start();
    return () => presence.stop();
  }, [presence]);
  useLeaveWarning(session);
  return (
    <TafelSessionContext value={session}>
      <PresenceContext value={presence}>
        <TafelScreen key={session.doc.guid} naam={naam} />
      </PresenceContext>
    </TafelSessionContext>
  );
}

/** Closing the page with unsaved work asks first; the browser's own words, as browsers allow no other. */
function useLeaveWarning(session: TafelSession): void {
  useEffect(() => {
    const warn = (event: BeforeUnloadEvent): void => {
      if (session.status.getSnapshot().unsaved > 0) event.preventDefault();
    };
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [session]);
}
