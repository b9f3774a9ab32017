import type { DeelnemerId } from '#shared/domain/deelnemer/schema.ts';
import type { TafelId } from '#shared/domain/tafel/schema.ts';
import type { Room } from '#shared/protocol/room.ts';
import { toegangAntwoordSchema } from '#shared/rest/toegang.ts';
import type { AskTicket } from '#client/doc/admission.ts';
import { ticketRefused } from '#client/doc/ticket-socket.ts';
import { request } from '#client/rest/request.ts';

/** Asks the server for tickets to one room of a tafel, for one seat. */
export function askTicketOf(tafelId: TafelId, deelnemer: DeelnemerId, kamer: Room['kind']): AskTicket {
  return async (clientIds, signal) => {
    const asked = { method: 'POST', body: { kamer, clientIds, deelnemer }, signal } as const;
    const answer = await request(`/tafels/${tafelId}/_toegang`, toegangAntwoordSchema, asked);
    if (answer.ok) {
      const { ticket, bezet } = answer.value;
      return { answer: { kind: 'ticket', value: ticket }, bezet };
    }
    const status = answer.error.kind === 'geweigerd' ? answer.error.status : null;
    return { answer: ticketRefused(status), bezet: [] };
  };
}
