import type { Deelnemer, Rol } from '#shared/domain/deelnemer/schema.ts';

/** Who writes: taken from the session, never from the update. `write` false: reads along, whatever the rol. */
export interface Actor {
  readonly deelnemerId: string;
  readonly naam: string;
  readonly partij: string;
  readonly rol: Rol;
  readonly write: boolean;
}

/** Changes anything at all in the documents of a tafel; what exactly is the question of the rules. */
export function mayWrite(rol: Rol): boolean {
  return rol !== 'waarnemer';
}

/** A seat as the rules see it. */
export function actorOf({ id, naam, partij, rol }: Pick<Deelnemer, 'id' | 'naam' | 'partij' | 'rol'>): Actor {
  return { deelnemerId: id, naam, partij, rol, write: mayWrite(rol) };
}

const WRITERS: ReadonlySet<Rol> = new Set(['regisseur', 'bestuurder', 'redacteur']);

/** Lays and changes what is of the own partij; an adviseur only reacts and a waarnemer only reads. */
export function isWriter({ rol }: Pick<Actor, 'rol'>): boolean {
  return WRITERS.has(rol);
}
