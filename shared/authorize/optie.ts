import type { Actor } from '#shared/authorize/actor.ts';
import { ALLOWED, forbid, type Permission } from '#shared/authorize/forbidden.ts';
import type { RecordTouch } from '#shared/authorize/touch.ts';

/** AZ8: every partij may put an optie at a spanningspunt, and changes its own alone. */
export function authorizeOptie(actor: Actor, { record }: RecordTouch): Permission {
  return record.partij === actor.partij ? ALLOWED : forbid('AZ8', 'of-other-partij');
}
