import type { Rol } from '#shared/domain/deelnemer/schema.ts';

/** Who writes: taken from the session, never from the update. `write` false: reads along, whatever the rol. */
export interface Actor {
  readonly deelnemerId: string;
  readonly naam: string;
  readonly partij: string;
  readonly rol: Rol;
  readonly write: boolean;
}

const WRITERS: ReadonlySet<Rol> = new Set(['regisseur', 'bestuurder', 'redacteur']);

/** Lays and changes what is of the own partij; an adviseur only reacts and a waarnemer only reads. */
export function isWriter({ rol }: Pick<Actor, 'rol'>): boolean {
  return WRITERS.has(rol);
}
