import type { Actor } from '#shared/authorize/actor.ts';
import { ALLOWED, forbid, type Permission } from '#shared/authorize/forbidden.ts';
import type { RecordTouch } from '#shared/authorize/touch.ts';

/** AZ31: the post is of who moved the burden; each receiver acknowledges or disputes it for itself, and nobody else can. */
export function authorizeAfwenteling(actor: Actor, { op, field, entry, record }: RecordTouch): Permission {
  if (op === 'maak') return ALLOWED;
  if (field === 'erkenning') {
    if (entry !== actor.partij) return forbid('AZ31', 'answers-for-itself');
    return record.mede.includes(actor.partij) ? ALLOWED : forbid('AZ31', 'not-involved');
  }
  if (field === 'betrokken' && actor.rol === 'regisseur') return ALLOWED;
  return record.partij === actor.partij ? ALLOWED : forbid('AZ31', 'of-other-partij');
}
