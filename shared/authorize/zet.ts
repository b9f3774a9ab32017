import type { Actor } from '#shared/authorize/actor.ts';
import { ALLOWED, forbid, type Permission } from '#shared/authorize/forbidden.ts';
import type { RecordTouch } from '#shared/authorize/touch.ts';

/** Between these it is parked and taken up again; one that was withdrawn or laid is its own partij's to take up. */
const PENDING: ReadonlySet<string> = new Set(['open', 'geparkeerd']);

/**
 * AZ29: a zet is of the partij that proposes it. Each partij answers for itself alone, whether the proposer named it or
 * not: who is left out can say no too. Parking it, and taking it up again, is for those involved and for the regisseur;
 * those involved can also tell that it was laid.
 */
export function authorizeZet(actor: Actor, touch: RecordTouch): Permission {
  const { op, field, entry, record, wordt } = touch;
  if (op === 'maak') return ALLOWED;
  if (field === 'antwoord') return entry === actor.partij ? ALLOWED : forbid('AZ29', 'answers-for-itself');
  if (record.partij === actor.partij) return ALLOWED;
  if (field !== 'status') return forbid('AZ29', 'of-other-partij');
  const isInvolved = record.mede.includes(actor.partij);
  if (!isInvolved && actor.rol !== 'regisseur') return forbid('AZ29', 'not-involved');
  const isPending = record.status !== null && PENDING.has(record.status);
  const isTheirs = wordt === undefined || PENDING.has(wordt) || (isInvolved && wordt === 'gedaan');
  return isPending && isTheirs ? ALLOWED : forbid('AZ29', 'of-other-partij');
}
