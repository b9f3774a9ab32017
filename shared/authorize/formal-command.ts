import { isWriter, type Actor } from '#shared/authorize/actor.ts';
import { ALLOWED, forbid, type Permission } from '#shared/authorize/forbidden.ts';
import type { TafelStatus } from '#shared/domain/tafel/fase.ts';

/** What a partij says formally of an afspraak or an arrangement; none of it is ever an edit of a document (AK1). */
export const FORMAL_COMMANDS = [
  'geef-standpunt',
  'geef-akkoord',
  'trek-akkoord-in',
  'onderteken',
  'maak-versie',
  'maak-pakket',
] as const;
export type FormalCommand = (typeof FORMAL_COMMANDS)[number];

/** For whom it is asked, who are party to what it is about, and whether the tafel is open. */
export interface FormalFacts {
  readonly partij: string;
  readonly partijen: readonly string[];
  readonly status: TafelStatus;
}

/**
 * AZ38: a standpunt is given by who writes for that partij. AZ39: a yes is given, and taken back, by a bestuurder of that
 * partij alone; the regisseur has no say in it. Both only by a partij that is party to it. AZ41: a moment of a text is
 * named by whoever writes; the package is made by anybody at the tafel.
 */
export function authorizeFormalCommand(
  actor: Actor,
  command: FormalCommand,
  { partij, partijen, status }: FormalFacts,
): Permission {
  switch (command) {
    case 'maak-pakket':
      return ALLOWED;
    case 'maak-versie':
      return isWriter(actor) ? ALLOWED : forbid('AZ41', 'adviseur-only-reacts');
    case 'geef-standpunt':
      if (!isWriter(actor)) return forbid('AZ38', 'adviseur-only-reacts');
      if (partij !== actor.partij) return forbid('AZ38', 'own-partij-only');
      if (!partijen.includes(partij)) return forbid('AZ38', 'not-party');
      return authorizeStatus(status);
    case 'geef-akkoord':
    case 'onderteken':
    case 'trek-akkoord-in':
      if (partij !== actor.partij) return forbid('AZ39', 'own-partij-only');
      if (actor.rol !== 'bestuurder') return forbid('AZ39', 'bestuurder-only');
      // A yes of before the partij left stays its own to take back.
      if (command === 'trek-akkoord-in') return authorizeStatus(status);
      if (!partijen.includes(partij)) return forbid('AZ39', 'not-party');
      return authorizeStatus(status);
  }
}

function authorizeStatus(status: TafelStatus): Permission {
  if (status === 'gesloten') return forbid('AZ15', 'tafel-closed');
  return status === 'gepauzeerd' ? forbid('AZ15', 'tafel-paused') : ALLOWED;
}
