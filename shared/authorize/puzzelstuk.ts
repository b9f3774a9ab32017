import type { Actor } from '#shared/authorize/actor.ts';
import { ALLOWED, forbid, type Permission } from '#shared/authorize/forbidden.ts';
import type { RecordTouch } from '#shared/authorize/touch.ts';

/** To whom it is open, and whether it lies on the tafel, is not opened along. */
const OWN_ONLY: ReadonlySet<string> = new Set(['opengesteld', 'archief']);

/** AZ5, AZ6: a piece is its own partij's, which may open it to named others. */
export function authorizePuzzelstuk(actor: Actor, { record, field }: RecordTouch): Permission {
  if (record.partij === actor.partij) return ALLOWED;
  if (!record.mede.includes(actor.partij)) return forbid('AZ5', 'of-other-partij');
  return field !== null && OWN_ONLY.has(field) ? forbid('AZ6', 'own-partij-only') : ALLOWED;
}
