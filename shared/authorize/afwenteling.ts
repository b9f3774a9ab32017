import type { Actor } from '#shared/authorize/actor.ts';
import { ALLOWED, forbid, type Permission } from '#shared/authorize/forbidden.ts';
import type { RecordTouch } from '#shared/authorize/touch.ts';

/** What the mover can still do to a post: explain it, name one more receiver, or take it back with the move. */
const OPEN: ReadonlySet<string> = new Set(['toelichting', 'archief', 'betrokken']);

/**
 * AZ31: the post is of who moved the burden. What moved stays as it was told, and no receiver is struck from it: each
 * acknowledges or disputes it for itself, and what one of them said is not put away with the post. The regisseur can name
 * a receiver that was passed over.
 */
export function authorizeAfwenteling(actor: Actor, { op, field, entry, record }: RecordTouch): Permission {
  if (op === 'maak') return ALLOWED;
  if (field === 'erkenning') {
    if (entry !== actor.partij) return forbid('AZ31', 'answers-for-itself');
    return record.mede.includes(actor.partij) ? ALLOWED : forbid('AZ31', 'not-involved');
  }
  if (field === 'betrokken' && op === 'wis') return forbid('AZ31', 'answers-for-itself');
  if (field === 'betrokken' && actor.rol === 'regisseur') return ALLOWED;
  if (record.partij !== actor.partij) return forbid('AZ31', 'of-other-partij');
  const isOpen = field !== null && OPEN.has(field) && !(field === 'archief' && record.beantwoord);
  return isOpen ? ALLOWED : forbid('AZ31', 'agreed');
}
