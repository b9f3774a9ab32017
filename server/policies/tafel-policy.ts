import type { Actor } from '#shared/authorize/actor.ts';
import type { Rol } from '#shared/domain/deelnemer/schema.ts';
import type { Plaats } from '#server/records/records.ts';

/** Changes anything at all in the documents of a tafel; what exactly is the guard's question. */
export function mayWrite(rol: Rol): boolean {
  return rol !== 'waarnemer';
}

/** Who asks, for the rules in shared/authorize. */
export function actorOf({ deelnemer }: Plaats): Actor {
  const { id, naam, partij, rol } = deelnemer;
  return { deelnemerId: id, naam, partij, rol, write: mayWrite(rol) };
}

/** Creates tafels on this installation. */
export function mayCreateTafel(sessie: { readonly beheerder: boolean }): boolean {
  return sessie.beheerder;
}
