import type { Actor } from '#shared/authorize/actor.ts';
import { isParty } from '#shared/authorize/afspraak.ts';
import { ALLOWED, forbid, type Permission } from '#shared/authorize/forbidden.ts';
import type { RecordTouch } from '#shared/authorize/touch.ts';

/** AZ9, AZ11: an inzet is of one partij alone, which is a party to the afspraak; frozen with it. */
export function authorizeInzet(actor: Actor, { record, ouder }: RecordTouch): Permission {
  if (record.partij !== actor.partij) return forbid('AZ9', 'of-other-partij');
  if (ouder === null || !isParty(actor, ouder)) return forbid('AZ9', 'not-party');
  return ouder.bevroren ? forbid('AZ11', 'frozen') : ALLOWED;
}
