import type { Actor } from '#shared/authorize/actor.ts';
import { ALLOWED, forbid, type Permission } from '#shared/authorize/forbidden.ts';
import type { RecordTouch } from '#shared/authorize/touch.ts';

/** AZ12: what a partij itself sets as a goal is its own; opgaven of the startpakket lie in a root of the server. */
export function authorizeDecentraleOpgave(actor: Actor, { record }: RecordTouch): Permission {
  return record.partij === actor.partij ? ALLOWED : forbid('AZ12', 'of-other-partij');
}
