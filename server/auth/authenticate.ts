import { mayEnter, roomName } from '#shared/protocol/room.ts';
import { sessionSecretOf } from '#server/auth/cookie.ts';
import type { Sessions } from '#server/auth/sessions.ts';
import type { TicketStore } from '#server/auth/tickets/ticket-store.ts';
import type { Config } from '#server/config.ts';
import { mayWrite } from '#shared/authorize/actor.ts';
import type { Records } from '#server/records/records.ts';
import type { SyncServerOptions } from '#server/sync/sync-server.ts';

export interface AuthenticateParts {
  readonly sessions: Sessions;
  readonly records: Pick<Records, 'plaats'>;
  readonly tickets: TicketStore;
  readonly config: Pick<Config, 'publicUrl' | 'trustProxy'>;
  readonly now: () => number;
}

/**
 * Who opens this socket at this room, and under which clientIDs (ID4): the session of the cookie, with a ticket made for
 * that very session, seat and room. A room that does not exist and one that is not theirs are answered alike (TF4). The
 * seat is looked up last: what changes after that closes the socket again.
 */
export function createAuthenticate(parts: AuthenticateParts): SyncServerOptions['authenticate'] {
  const { sessions, records, tickets, config, now } = parts;
  return async (request, room, ticketValue) => {
    const session = await sessions.find(sessionSecretOf(config, request.headers));
    if (!session) return 'noSession';
    const { id, persoon } = session.sessie;
    const ticket = ticketValue === null ? null : await tickets.redeem(ticketValue);
    const plaats = await records.plaats(persoon, room.tafel, now());
    if (!plaats || !mayEnter(room, plaats.deelnemer)) return 'noAccess';
    const fits =
      ticket?.sessieId === id && ticket.room === roomName(room) && ticket.deelnemer === plaats.deelnemer.id;
    if (ticket === null || !fits) return 'ticket';
    const actor = {
      deelnemer: plaats.deelnemer,
      kleur: plaats.partij.kleur,
      write: room.kind !== 'register' && mayWrite(plaats.deelnemer.rol),
      sessionId: id,
    };
    return { actor, clientIds: ticket.clientIds };
  };
}
