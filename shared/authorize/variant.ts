import type { Actor } from '#shared/authorize/actor.ts';
import { ALLOWED, forbid, type Permission } from '#shared/authorize/forbidden.ts';
import type { RecordTouch } from '#shared/authorize/touch.ts';

/** What belongs to the own partij of a variant: to whom it is open, and whether it lies on the tafel. */
const OWN_ONLY: ReadonlySet<string> = new Set(['opengesteld', 'archief']);

/** AZ28: a variant is laid by its own partij and those it is opened to; which one is chosen, the regisseur puts on record. */
export function authorizeVariant(actor: Actor, { op, field, record }: RecordTouch): Permission {
  if (op === 'maak') return ALLOWED;
  if (field === 'keuze') return actor.rol === 'regisseur' ? ALLOWED : forbid('AZ28', 'regisseur-only');
  if (record.partij === actor.partij) return ALLOWED;
  if (!record.mede.includes(actor.partij)) return forbid('AZ28', 'of-other-partij');
  return field !== null && OWN_ONLY.has(field) ? forbid('AZ28', 'own-partij-only') : ALLOWED;
}
