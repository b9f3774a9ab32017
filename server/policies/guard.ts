import { inspectUpdate } from '#shared/crdt/guard/inspect.ts';
import { GUARD_LIMITS } from '#shared/crdt/guard/limits.ts';
import type { Guard } from '#server/sync/guard-port.ts';

/** The guard with the actor of a socket: who writes is what the session said, never what the update says. */
export const guardUpdate: Guard = (doc, bytes, { actor, roomKind }) =>
  inspectUpdate(doc, bytes, {
    actor: {
      deelnemerId: actor.deelnemer.id,
      partij: actor.deelnemer.partij,
      rol: actor.deelnemer.rol,
      write: actor.write,
    },
    roomKind,
    limits: GUARD_LIMITS,
  });
