import type { Actor } from '#shared/authorize/actor.ts';
import { ALLOWED, forbid, type Permission } from '#shared/authorize/forbidden.ts';
import type { RecordTouch } from '#shared/authorize/touch.ts';

/** What belongs to running the tafel: how far a tension is, and who is called to it. */
const REGISSEUR_TOO: ReadonlySet<string> = new Set(['status', 'betrokken']);

/** AZ7: a spanningspunt or kans is changed by its own partij and the partijen involved. */
export function authorizeSpanningspunt(actor: Actor, { record, field }: RecordTouch): Permission {
  if (record.partij === actor.partij) return ALLOWED;
  if (actor.rol === 'regisseur' && field !== null && REGISSEUR_TOO.has(field)) return ALLOWED;
  if (!record.mede.includes(actor.partij)) return forbid('AZ7', 'not-involved');
  return field === 'archief' ? forbid('AZ7', 'own-partij-only') : ALLOWED;
}
