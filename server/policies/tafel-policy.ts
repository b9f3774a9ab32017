import type { Rol } from '#shared/domain/deelnemer/schema.ts';

/** Lays, changes and writes for its partij. An adviseur reacts in words of its own later; for now it reads. */
export function mayEdit(rol: Rol): boolean {
  return rol === 'regisseur' || rol === 'bestuurder' || rol === 'redacteur';
}

/** Invites people, and gives partijen a seat. */
export function mayRunTafel(rol: Rol): boolean {
  return rol === 'regisseur';
}

/** Creates tafels on this installation. */
export function mayCreateTafel(sessie: { readonly beheerder: boolean }): boolean {
  return sessie.beheerder;
}
