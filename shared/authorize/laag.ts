import type { Actor } from '#shared/authorize/actor.ts';
import { ALLOWED, forbid, type Permission } from '#shared/authorize/forbidden.ts';
import type { RecordTouch } from '#shared/authorize/touch.ts';

/** AZ27: a shape of a kaartlaag is of the partij that drew it or brought it in. */
export function authorizeLaag(actor: Actor, { record }: RecordTouch): Permission {
  return record.partij === actor.partij ? ALLOWED : forbid('AZ27', 'of-other-partij');
}
