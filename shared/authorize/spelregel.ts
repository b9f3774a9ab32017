import type { Actor } from '#shared/authorize/actor.ts';
import { ALLOWED, forbid, type Permission } from '#shared/authorize/forbidden.ts';
import type { RecordTouch } from '#shared/authorize/touch.ts';

/** AZ25: combinatieregels and kengetallen are of the tafel: the regisseur sets them, whoever it was that made them. */
export function authorizeSpelregel(actor: Actor, _touch: RecordTouch): Permission {
  return actor.rol === 'regisseur' ? ALLOWED : forbid('AZ25', 'regisseur-only');
}
