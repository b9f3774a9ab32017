import type { Actor } from '#shared/authorize/actor.ts';
import { ALLOWED, forbid, type Permission } from '#shared/authorize/forbidden.ts';
import type { RecordTouch } from '#shared/authorize/touch.ts';

/** AZ36: how a belofte goes is told by the partij that made it, also after its afspraak was frozen. */
export function authorizeVoortgang(actor: Actor, { op, record }: RecordTouch): Permission {
  return op === 'maak' || record.partij === actor.partij ? ALLOWED : forbid('AZ36', 'of-other-partij');
}
