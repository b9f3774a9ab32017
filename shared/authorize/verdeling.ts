import type { Actor } from '#shared/authorize/actor.ts';
import { ALLOWED, forbid, type Permission } from '#shared/authorize/forbidden.ts';
import type { RecordTouch } from '#shared/authorize/touch.ts';

/**
 * AZ26: a share is proposed and changed by its own partij while it is a proposal; that the tafel agreed to it, or no longer
 * does, is put on record by the regisseur.
 */
export function authorizeVerdeling(actor: Actor, { op, field, record }: RecordTouch): Permission {
  if (op === 'maak') return ALLOWED;
  if (field === 'stand') return actor.rol === 'regisseur' ? ALLOWED : forbid('AZ26', 'regisseur-only');
  if (record.partij !== actor.partij) return forbid('AZ26', 'of-other-partij');
  return record.status === 'afgesproken' ? forbid('AZ26', 'agreed') : ALLOWED;
}
