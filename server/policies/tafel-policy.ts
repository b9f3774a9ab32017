import type { Rol } from '#shared/domain/deelnemer/schema.ts';

/** Changes anything at all in the documents of a tafel; what exactly is the guard's question. */
export function mayWrite(rol: Rol): boolean {
  return rol !== 'waarnemer';
}

/** Invites people, and gives partijen a seat. */
export function mayRunTafel(rol: Rol): boolean {
  return rol === 'regisseur';
}

/** Creates tafels on this installation. */
export function mayCreateTafel(sessie: { readonly beheerder: boolean }): boolean {
  return sessie.beheerder;
}
