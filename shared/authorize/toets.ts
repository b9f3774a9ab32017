import type { Actor } from '#shared/authorize/actor.ts';
import { ALLOWED, forbid, type Permission } from '#shared/authorize/forbidden.ts';
import type { RecordTouch } from '#shared/authorize/touch.ts';

/**
 * AZ35: the question is of the partij that asks it; who is asked answers for itself alone. Once somebody answered, the
 * question stays as it was answered: it can only be put away.
 */
export function authorizeToets(actor: Actor, { op, field, entry, record }: RecordTouch): Permission {
  if (op === 'maak') return ALLOWED;
  if (field === 'antwoord') {
    if (entry !== actor.partij) return forbid('AZ35', 'answers-for-itself');
    return record.mede.includes(actor.partij) ? ALLOWED : forbid('AZ35', 'not-involved');
  }
  if (record.partij !== actor.partij) return forbid('AZ35', 'of-other-partij');
  return record.beantwoord && field !== 'archief' ? forbid('AZ35', 'agreed') : ALLOWED;
}
