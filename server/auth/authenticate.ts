import type { IncomingMessage } from 'node:http';
import type { Deelnemer } from '#shared/domain/deelnemer/schema.ts';
import type { Room } from '#shared/protocol/room.ts';
import { sessionSecretOf } from '#server/auth/cookie.ts';
import type { Sessions } from '#server/auth/sessions.ts';
import { mayWrite } from '#server/policies/tafel-policy.ts';
import type { Config } from '#server/config.ts';
import type { Records } from '#server/records/records.ts';
import type { Actor } from '#server/sync/actor.ts';

/**
 * Who opens this socket, at this room; null for nobody (HT3). The answer is the same for a room that does not exist
 * and one that is not theirs (TF4).
 */
export function createAuthenticate(
  sessions: Sessions,
  records: Records,
  config: Pick<Config, 'publicUrl' | 'trustProxy'>,
): (request: IncomingMessage, room: Room) => Promise<Actor | null> {
  return async (request, room) => {
    const session = await sessions.find(sessionSecretOf(config, request.headers));
    if (!session) return null;
    const plaats = await records.plaats(session.sessie.id, room.tafel);
    if (!plaats || !mayEnter(room, plaats.deelnemer)) return null;
    return {
      deelnemer: plaats.deelnemer,
      kleur: plaats.partij.kleur,
      write: room.kind !== 'register' && mayWrite(plaats.deelnemer.rol),
      sessionId: session.sessie.id,
    };
  };
}

/** A schorsing is for its own partij, and for nobody else. */
function mayEnter(room: Room, deelnemer: Deelnemer): boolean {
  return room.kind !== 'schorsing' || room.partij === deelnemer.partij;
}
