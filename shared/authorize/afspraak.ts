import type { Actor } from '#shared/authorize/actor.ts';
import { ALLOWED, forbid, type Permission } from '#shared/authorize/forbidden.ts';
import type { RecordFacts, RecordTouch } from '#shared/authorize/touch.ts';

/** Whether this partij is a party to the afspraak: its own, or one that was called to it. */
export function isParty({ partij }: Actor, afspraak: RecordFacts): boolean {
  return afspraak.partij === partij || afspraak.mede.includes(partij);
}

/** AZ10, AZ11: written by the partijen to it while it is concept; by nobody once it is frozen. */
export function authorizeAfspraak(actor: Actor, touch: RecordTouch): Permission {
  const { op, field, record } = touch;
  if (op === 'maak') return ALLOWED;
  if (record.bevroren) return forbid('AZ11', 'frozen');
  const isRegisseur = actor.rol === 'regisseur';
  if (field === 'volgorde' && isRegisseur) return ALLOWED;
  if (field === 'betrokken') return authorizeBetrokken(actor, touch);
  if (!isParty(actor, record)) return forbid('AZ10', 'not-party');
  if (field === 'archief')
    return record.partij === actor.partij ? ALLOWED : forbid('AZ10', 'own-partij-only');
  if (field === 'status' || field === 'volgorde') return ALLOWED;
  return record.status === 'concept' ? ALLOWED : forbid('AZ10', 'not-concept');
}

/**
 * Others are called to it by who is in it, or by the regisseur, who thereby cannot bring in the own partij; out of it a
 * partij goes by itself.
 */
function authorizeBetrokken(actor: Actor, { op, entry, record }: RecordTouch): Permission {
  if (op === 'wis') return entry === actor.partij ? ALLOWED : forbid('AZ10', 'leaves-by-itself');
  if (isParty(actor, record)) return ALLOWED;
  return actor.rol === 'regisseur' && entry !== actor.partij ? ALLOWED : forbid('AZ10', 'not-party');
}
