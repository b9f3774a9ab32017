import { useEffect, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Deelnemer } from '#shared/domain/deelnemer/schema.ts';
import type { TafelId } from '#shared/domain/tafel/schema.ts';
import { askToKeepCopies } from '#client/doc/persist.ts';
import { sendLast } from '#client/doc/send-last.ts';
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
  /** The seat as the server has it now; null when it cannot be asked, or there is none. */
  readonly askSeat: () => Promise<Deelnemer | null>;
  readonly onRightsChanged: () => void;
}

/** Opens the session of one tafel and puts the screens under it. */
export function OpenTafel({ tafelId, naam, deelnemer, kleur, askSeat, onRightsChanged }: OpenTafelProps) {
  const { t } = useTranslation();
  const session = useOpenSession({ tafelId, deelnemer, askSeat, onRightsChanged });
  useRegisterWatch(session, onRightsChanged);
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
  useSendOnLeave(session);
  return (
    <TafelSessionContext value={session}>
      <PresenceContext value={presence}>
        <TafelScreen key={session.doc.guid} naam={naam} />
      </PresenceContext>
    </TafelSessionContext>
  );
}

/**
 * The register is written by the server: when it says something else of my seat than what is open here, the whole of it is
 * asked for again. Also right after opening: it may have changed while this tab was away.
 */
function useRegisterWatch(session: TafelSession | null, onRightsChanged: () => void): void {
  useEffect(() => {
    if (session === null) return undefined;
    const { registerValue, deelnemer } = session;
    let known = seatKey(deelnemer);
    const compare = (): void => {
      const seat = registerValue.getSnapshot().deelnemers.find(({ id }) => id === deelnemer.id);
      if (seat === undefined || seatKey(seat) === known) return;
      known = seatKey(seat);
      onRightsChanged();
    };
    compare();
    return registerValue.subscribe(compare);
  }, [session, onRightsChanged]);
}

function seatKey({ naam, rol, partij, einde }: Deelnemer): string {
  return JSON.stringify([naam, rol, partij, einde]);
}

/**
 * A page that closes sends what is left, apart from its socket, which closes with it. Whether it arrives is not heard any
 * more: it stays in the offline copy as unsaved, and sending it twice does nothing.
 */
function useSendOnLeave(session: TafelSession): void {
  useEffect(() => {
    const send = (): void => {
      const { unsaved, access } = session.status.getSnapshot();
      if (unsaved > 0 && access.kind === 'open') sendLast(session.tafelId, session.unsentUpdate());
    };
    window.addEventListener('pagehide', send);
    return () => window.removeEventListener('pagehide', send);
  }, [session]);
}

/** Closing the page with unsaved work asks first; the browser's own words, as browsers allow no other. */
function useLeaveWarning(session: TafelSession): void {
  useEffect(() => {
    const warn = (event: BeforeUnloadEvent): void => {
      if (session.total.getSnapshot().unsaved > 0) event.preventDefault();
    };
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [session]);
}
