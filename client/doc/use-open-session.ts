import { useEffect, useRef, useState } from 'react';
import type { Deelnemer } from '#shared/domain/deelnemer/schema.ts';
import { assert } from '#shared/lib/assert.ts';
import type { TafelId } from '#shared/domain/tafel/schema.ts';
import { SessionKeeper } from '#client/doc/session-keeper.ts';
import { PrivateRooms } from '#client/doc/private-rooms.ts';
import { openTafelSession, type TafelSession } from '#client/doc/tafel-session.ts';

export interface OpenSessionOptions {
  readonly tafelId: TafelId;
  readonly deelnemer: Deelnemer;
  /** The seat as the server has it now; null when it cannot be asked, or there is none. */
  readonly askSeat: () => Promise<Deelnemer | null>;
  readonly onRightsChanged: () => void;
}

/** Keeps one tafel open for one seat while it is shown; null while a fresh document takes the place of another. */
export function useOpenSession(options: OpenSessionOptions): TafelSession | null {
  const { tafelId, deelnemer } = options;
  const [session, setSession] = useState<TafelSession | null>(null);
  const keeper = useRef<SessionKeeper<TafelSession> | null>(null);
  const rooms = useRef<PrivateRooms | null>(null);
  const latest = useRef(options);
  useEffect(() => {
    latest.current = options;
    keeper.current?.setDeelnemer(options.deelnemer);
    rooms.current?.setDeelnemer(options.deelnemer);
  });
  const deelnemerId = deelnemer.id;
  useEffect(() => {
    // One keeper for each seat; the effect above has put the newest in place.
    assert(latest.current.deelnemer.id === deelnemerId, 'a keeper is for the seat that is shown');
    const privateRooms = new PrivateRooms({
      tafelId,
      deelnemer: latest.current.deelnemer,
      askSeat: async () => await latest.current.askSeat(),
    });
    const made = new SessionKeeper<TafelSession>({
      tafelId,
      open: (parts) => openTafelSession({ ...parts, privateRooms }),
      deelnemer: latest.current.deelnemer,
      askSeat: async () => await latest.current.askSeat(),
      onSession: setSession,
      onRightsChanged: () => latest.current.onRightsChanged(),
    });
    keeper.current = made;
    rooms.current = privateRooms;
    made.start();
    void privateRooms.resume();
    return () => {
      keeper.current = null;
      rooms.current = null;
      made.close();
      privateRooms.close();
      setSession(null);
    };
  }, [tafelId, deelnemerId]);
  return session;
}
