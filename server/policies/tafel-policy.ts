import type { Actor } from '#shared/authorize/actor.ts';
import { forbid, type Permission } from '#shared/authorize/forbidden.ts';
import { authorizeTafelCommand } from '#shared/authorize/tafel-command.ts';
import type { Rol } from '#shared/domain/deelnemer/schema.ts';
import type { DeelnemerRecord, Plaats } from '#server/records/records.ts';

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

/**
 * AZ16, AZ21: as the shared rule, and who runs the tafel is replaced by choice of a regisseur alone: else a bestuurder of
 * the same partij could take that rol.
 */
export function authorizeVervanging(plaats: Plaats, seat: DeelnemerRecord | null): Permission {
  const actor = actorOf(plaats);
  if (seat?.rol === 'regisseur' && actor.rol !== 'regisseur') return forbid('AZ16', 'regisseur-only');
  const facts = seat === null ? null : { deelnemerId: seat.id, partij: seat.partij };
  return authorizeTafelCommand(actor, 'regel-vervanging', facts);
}
