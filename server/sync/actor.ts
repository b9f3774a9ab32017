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

/** Author of what the server itself writes. */
export const SERVER_AUTHOR = '@server';
