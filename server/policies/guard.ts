import type { Actor as Writer } from '#shared/authorize/actor.ts';
import { inspectUpdate } from '#shared/crdt/guard/inspect.ts';
import { GUARD_LIMITS } from '#shared/crdt/guard/limits.ts';
import type { Actor } from '#server/sync/actor.ts';
import type { Guard } from '#server/sync/guard-port.ts';

/** The guard with the actor of a socket: who writes is what the session said, never what the update says. */
export const guardUpdate: Guard = (doc, bytes, { actor, roomKind }) =>
  inspectUpdate(doc, bytes, {
    actor: actor === 'server' ? 'server' : writerOf(actor),
    roomKind,
    limits: GUARD_LIMITS,
  });

function writerOf({ deelnemer, write }: Actor): Writer {
  const { id, naam, partij, rol } = deelnemer;
  return { deelnemerId: id, naam, partij, rol, write };
}
