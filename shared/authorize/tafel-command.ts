import type { Rol } from '#shared/domain/deelnemer/schema.ts';
import type { Actor } from '#shared/authorize/actor.ts';
import { ALLOWED, forbid, type Permission } from '#shared/authorize/forbidden.ts';

/** What is asked of the server instead of written in a document: the formal side of a tafel. */
export const TAFEL_COMMANDS = [
  'wijzig-instelling',
  'plaats-partij',
  'nodig-uit',
  'trek-uitnodiging-in',
  'wijzig-rol',
  'beeindig-plaats',
  'regel-vervanging',
  'geef-historie',
  'bevries-tekst',
  'geef-tekst-vrij',
  'wijzig-regeling',
  'maak-arrangement',
  'trek-arrangement-in',
] as const;
export type TafelCommand = (typeof TAFEL_COMMANDS)[number];

/** The seat that a command is about. */
export interface SeatFacts {
  readonly deelnemerId: string;
  readonly partij: string;
  readonly rol: Rol;
}

/**
 * AZ16, AZ21, AZ40: the regisseur runs the tafel, sets how yes is counted, and puts an arrangement up for signing. Who
 * sits for a partij is also that partij's own: a bestuurder arranges its vervanging, and everyone may give up the own seat
 * or name who replaces them. Who runs the tafel is replaced by choice of a regisseur alone: else a bestuurder of the same
 * partij could take that rol.
 */
export function authorizeTafelCommand(
  actor: Actor,
  command: TafelCommand,
  seat: SeatFacts | null = null,
): Permission {
  if (actor.rol === 'regisseur') return ALLOWED;
  if (seat !== null && isOwnAffair(actor, command, seat)) return ALLOWED;
  return forbid('AZ16', 'regisseur-only');
}

function isOwnAffair(actor: Actor, command: TafelCommand, seat: SeatFacts): boolean {
  const isSelf = seat.deelnemerId === actor.deelnemerId;
  if (command === 'beeindig-plaats') return isSelf;
  if (command !== 'regel-vervanging' || seat.rol === 'regisseur') return false;
  return isSelf || (actor.rol === 'bestuurder' && seat.partij === actor.partij);
}
