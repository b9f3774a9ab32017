import type { Actor } from '#shared/authorize/actor.ts';
import { isWriter } from '#shared/authorize/actor.ts';
import { ALLOWED, forbid, type Permission } from '#shared/authorize/forbidden.ts';

/** AZ19: who changed what is read by who writes at the tafel, and by others when the regisseur gave them that right. */
export function authorizeHistorie(actor: Actor, isGranted: boolean): Permission {
  return isGranted || isWriter(actor) ? ALLOWED : forbid('AZ19', 'no-historie');
}
