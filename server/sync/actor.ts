import type { Deelnemer } from '#shared/domain/deelnemer/schema.ts';

/** Who is behind a socket, as the session cookie said when it connected. */
export interface Actor {
  readonly deelnemer: Deelnemer;
  /** CSS hex colour of the person's cursor. */
  readonly kleur: string;
  /** Whether this rol may change anything at all; where exactly is the guard's question. */
  readonly write: boolean;
  /** Of the login, not of the socket: closing by it ends all tabs at once. */
  readonly sessionId: string;
}

/** Who comes in, and the Yjs clientIDs that are leased to that deelnemer in that room from then on (AZ23). */
export interface Admission {
  readonly actor: Actor;
  readonly clientIds: readonly number[];
}

/** Why somebody does not come in; each is the name of a close code, which says what the client must do. */
export type AdmissionRefusal = 'noSession' | 'ticket' | 'noAccess';

/** Author of what the server itself writes. */
export const SERVER_AUTHOR = '@server';
