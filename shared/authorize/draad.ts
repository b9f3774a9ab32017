import type { Actor } from '#shared/authorize/actor.ts';
import { ALLOWED, forbid, type Permission } from '#shared/authorize/forbidden.ts';
import type { RecordTouch } from '#shared/authorize/touch.ts';

/**
 * AZ34: a thread is begun by whoever may react, an adviseur too, in every phase; the partij that began it hangs it on more
 * and puts it away. It and the regisseur tell that it is resolved, and open it again.
 */
export function authorizeDraad(actor: Actor, { op, field, record, tafel }: RecordTouch): Permission {
  if (tafel.status === 'gesloten') return forbid('AZ15', 'tafel-closed');
  if (op === 'maak' || record.partij === actor.partij) return ALLOWED;
  return field === 'opgelost' && actor.rol === 'regisseur' ? ALLOWED : forbid('AZ34', 'of-other-partij');
}
