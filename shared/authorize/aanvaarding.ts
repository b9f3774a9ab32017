import type { Actor } from '#shared/authorize/actor.ts';
import { ALLOWED, forbid, type Permission } from '#shared/authorize/forbidden.ts';
import type { RecordTouch } from '#shared/authorize/touch.ts';

/**
 * AZ30: a partij accepts a botsing for itself alone. Somebody said it by name: what was said stays as it was, and is taken
 * back by archiving it.
 */
export function authorizeAanvaarding(actor: Actor, { op, field, record }: RecordTouch): Permission {
  if (record.partij !== actor.partij) return forbid('AZ30', 'of-other-partij');
  return op === 'maak' || field === 'archief' ? ALLOWED : forbid('AZ30', 'agreed');
}
