import type { Deelnemer } from '#shared/domain/deelnemer/schema.ts';
import type { Archief } from '#shared/domain/herkomst.ts';
import { randomId } from '#shared/lib/id.ts';
import type { Identity } from '#shared/crdt/mutate.ts';

/** A fresh random id, 128 bits. */
export function freshId(): string {
  return randomId((length) => crypto.getRandomValues(new Uint8Array(length)));
}

export function identityFor(deelnemer: Deelnemer): Identity {
  return {
    id: freshId(),
    partij: deelnemer.partij,
    gemaaktDoor: deelnemer.id,
    gemaaktOp: new Date().toISOString(),
  };
}

export function archiefStampFor(deelnemer: Deelnemer): NonNullable<Archief> {
  return { door: deelnemer.id, naam: deelnemer.naam, op: new Date().toISOString() };
}
