import type { RefusalCode } from '#shared/authorize/refusal-code.ts';
import { authorizeHistorie } from '#shared/authorize/historie.ts';
import type { Forbidden, Permission } from '#shared/authorize/forbidden.ts';
import { authorizeTafelCommand, type TafelCommand } from '#shared/authorize/tafel-command.ts';
import { conflict, HttpProblem } from '#server/http/http-problem.ts';
import { actorOf } from '#shared/authorize/actor.ts';
import type { DeelnemerRecord, Plaats } from '#server/records/records.ts';

const DETAIL: Partial<Record<RefusalCode, string>> = {
  'regisseur-only': 'Dit doet de regisseur van deze tafel. Vraag het de regisseur.',
  'no-historie':
    'U mag niet zien wie wat wanneer wijzigde. De regisseur kan u dat recht geven; vraag het de regisseur.',
  'bestuurder-only':
    'Dit doet een bestuurder van deze partij. Vraag de bestuurder van uw partij om het te doen.',
  'own-partij-only': 'Dit doet een partij alleen voor zichzelf. Vraag het die partij.',
  'not-party': 'Uw partij is geen partij bij deze afspraak. Vraag een betrokken partij om u te betrekken.',
  'tafel-closed': 'Deze tafel is gesloten. Vraag de regisseur om die weer te openen.',
  'tafel-paused': 'Deze tafel staat op pauze. Vraag de regisseur wanneer het verder gaat.',
  'of-other-partij': 'Dit gaat een andere partij aan. Vraag het die partij, of de regisseur.',
};

/** A deelnemer may know that this exists, but not do it: which rule says so, and what to do. */
export function forbidden({ rule, reason }: Forbidden): HttpProblem {
  return new HttpProblem({
    status: 403,
    title: 'Dat mag u hier niet',
    detail: DETAIL[reason] ?? 'Uw rol aan deze tafel laat dit niet toe. Vraag het de regisseur.',
    code: reason,
    regel: rule,
  });
}

function demand(permission: Permission): void {
  if (!permission.ok) throw forbidden(permission.error);
}

/** The right to do this at the tafel, to this seat where it is about one; else a 403 answer. */
export function requireRight(
  plaats: Plaats,
  command: TafelCommand,
  seat: DeelnemerRecord | null = null,
): void {
  demand(
    authorizeTafelCommand(
      actorOf(plaats.deelnemer),
      command,
      seat === null ? null : { deelnemerId: seat.id, partij: seat.partij, rol: seat.rol },
    ),
  );
}

/** The right to read who changed what (AZ19). */
export function requireHistorie(plaats: Plaats): void {
  demand(authorizeHistorie(actorOf(plaats.deelnemer), plaats.deelnemer.historie));
}

/** Somebody else was first, or the own right just ended. */
export function changedMeanwhile(): HttpProblem {
  return conflict('intussen-veranderd', 'Dit is intussen veranderd. Kijk opnieuw en probeer het nog eens.');
}
