import type { Actor } from '#shared/authorize/actor.ts';
import { ALLOWED, forbid, type Permission } from '#shared/authorize/forbidden.ts';
import type { RecordTouch } from '#shared/authorize/touch.ts';

/** What belongs to the own partij of a variant: to whom it is open, and whether it lies on the tafel. */
const OWN_ONLY: ReadonlySet<string> = new Set(['opengesteld', 'archief']);

/**
 * AZ28: a variant is laid by its own partij and those it is opened to. What the tafel decides on it, the regisseur puts on
 * record; from then on it stays as it was decided on.
 */
export function authorizeVariant(actor: Actor, { op, field, record }: RecordTouch): Permission {
  if (op === 'maak') return ALLOWED;
  if (field === 'keuze') return actor.rol === 'regisseur' ? ALLOWED : forbid('AZ28', 'regisseur-only');
  const isOwn = record.partij === actor.partij;
  if (!isOwn && !record.mede.includes(actor.partij)) return forbid('AZ28', 'of-other-partij');
  if (!isOwn && field !== null && OWN_ONLY.has(field)) return forbid('AZ28', 'own-partij-only');
  return record.status === null ? ALLOWED : forbid('AZ28', 'agreed');
}
