import type { Awareness } from 'y-protocols/awareness';
import * as Y from 'yjs';
import type { TicketAnswer } from '#client/doc/ticket-socket.ts';

/** Asks the server for a ticket to write under these Yjs clients; `bezet`: those that are somebody else's, for which it is not. */
export type AskTicket = (
  clientIds: readonly number[],
  signal: AbortSignal,
) => Promise<{ readonly answer: TicketAnswer; readonly bezet: readonly number[] }>;

/** Most clients that one ticket can be for. */
export const MAX_CLAIMS = 64;
const MAX_TRIES = 4;

export interface Claimant {
  readonly doc: Y.Doc;
  readonly awareness: Awareness;
  /** Other own clients: those with unsent work in the document, and those under which work will be put into it. */
  readonly otherClients: () => readonly number[];
  /** The document took another client, under which nothing was written yet. */
  readonly onRenewed: () => void;
  /** These are somebody else's: what stands under them can never be sent as it is. */
  readonly onTaken: (clients: readonly number[]) => void;
}

/**
 * A ticket that leases to this deelnemer every client under which the document will send (AZ23). Ids are drawn at random,
 * so one that is taken is rare; while nothing was written under it another takes its place.
 */
export async function claimTicket(
  ask: AskTicket,
  { doc, awareness, otherClients, onRenewed, onTaken }: Claimant,
  signal: AbortSignal,
): Promise<TicketAnswer> {
  for (let tries = 0; tries < MAX_TRIES; tries++) {
    const asked = doc.clientID;
    const others = new Set(otherClients().filter((client) => client !== asked));
    const { answer, bezet } = await ask([asked, ...others].slice(0, MAX_CLAIMS), signal);
    if (answer.kind !== 'ticket' || bezet.length === 0) return answer;
    onTaken(bezet);
    if (bezet.some((client) => Y.getState(doc.store, client) > 0)) return { kind: 'geen-verbinding' };
    if (!bezet.includes(asked)) return answer;
    renewClient(doc, awareness);
    onRenewed();
  }
  return { kind: 'geen-verbinding' };
}

/** Gives a document another random client; presence moves along with it. */
function renewClient(doc: Y.Doc, awareness: Awareness): void {
  const state = awareness.getLocalState();
  awareness.setLocalState(null);
  doc.clientID = new Y.Doc().clientID;
  awareness.clientID = doc.clientID;
  awareness.setLocalState(state);
}
