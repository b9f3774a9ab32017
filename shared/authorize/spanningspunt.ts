import type { Actor } from '#shared/authorize/actor.ts';
import { ALLOWED, forbid, type Permission } from '#shared/authorize/forbidden.ts';
import type { RecordTouch } from '#shared/authorize/touch.ts';

/**
 * AZ7: a spanningspunt or kans is changed by its own partij and the partijen involved. AZ37: every partij says in its own
 * words what stays open for it, and nobody speaks for another; once another partij did, putting the point away, words and
 * all, is for the regisseur.
 */
export function authorizeSpanningspunt(actor: Actor, touch: RecordTouch): Permission {
  const { record, field, entry, op } = touch;
  if (field === 'woord')
    return entry === actor.partij && op !== 'wis' ? ALLOWED : forbid('AZ37', 'answers-for-itself');
  if (field === 'archief' && record.beantwoord)
    return actor.rol === 'regisseur' ? ALLOWED : forbid('AZ37', 'regisseur-only');
  if (record.partij === actor.partij) return ALLOWED;
  if (actor.rol === 'regisseur' && isRunning(actor, touch)) return ALLOWED;
  if (!record.mede.includes(actor.partij)) return forbid('AZ7', 'not-involved');
  if (field === 'archief') return forbid('AZ7', 'own-partij-only');
  return leavesAnother(actor, touch) ? forbid('AZ7', 'leaves-by-itself') : ALLOWED;
}

/** What belongs to running the tafel: how far a tension is, and which other partijen are called to it. */
function isRunning(actor: Actor, { field, entry }: RecordTouch): boolean {
  return field === 'status' || (field === 'betrokken' && entry !== actor.partij);
}

function leavesAnother(actor: Actor, { field, op, entry }: RecordTouch): boolean {
  return field === 'betrokken' && op === 'wis' && entry !== actor.partij;
}
