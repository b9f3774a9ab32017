import type { Actor } from '#shared/authorize/actor.ts';
import { ALLOWED, forbid, type Permission } from '#shared/authorize/forbidden.ts';
import type { RecordTouch } from '#shared/authorize/touch.ts';

/** AZ30: a partij accepts a botsing for itself alone. */
export function authorizeAanvaarding(actor: Actor, { record }: RecordTouch): Permission {
  return record.partij === actor.partij ? ALLOWED : forbid('AZ30', 'of-other-partij');
}
