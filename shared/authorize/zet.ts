import type { Actor } from '#shared/authorize/actor.ts';
import { ALLOWED, forbid, type Permission } from '#shared/authorize/forbidden.ts';
import type { RecordTouch } from '#shared/authorize/touch.ts';

/**
 * AZ29: a zet is of the partij that proposes it; each partij involved answers for itself alone. Parking it, and taking it
 * up again, is for those involved and for the regisseur too.
 */
export function authorizeZet(actor: Actor, { op, field, entry, record }: RecordTouch): Permission {
  if (op === 'maak') return ALLOWED;
  const isInvolved = record.mede.includes(actor.partij);
  if (field === 'antwoord') {
    if (entry !== actor.partij) return forbid('AZ29', 'answers-for-itself');
    return isInvolved || record.partij === actor.partij ? ALLOWED : forbid('AZ29', 'not-involved');
  }
  if (record.partij === actor.partij) return ALLOWED;
  if (field === 'status' && (isInvolved || actor.rol === 'regisseur')) return ALLOWED;
  return forbid('AZ29', 'of-other-partij');
}
