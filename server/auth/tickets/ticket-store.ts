import type { DeelnemerId } from '#shared/domain/deelnemer/schema.ts';

/** What one ticket opens (ID4): one room, for one seat in one session, writing under these clientIDs. */
export interface Ticket {
  readonly sessieId: string;
  readonly deelnemer: DeelnemerId;
  /** Name of the room, as in the address of its socket. */
  readonly room: string;
  readonly clientIds: readonly number[];
}

/** Tickets that were handed out and not used yet. */
export interface TicketStore {
  /** The value that travels, 256 random bits; null when there are too many open ones. */
  issue(ticket: Ticket): Promise<string | null>;
  /** Uses it up; null when unknown, used or older than thirty seconds. */
  redeem(value: string): Promise<Ticket | null>;
}
