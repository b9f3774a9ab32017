import { ALLOWED, forbid, type Permission } from '#shared/authorize/forbidden.ts';
import type { RecordTouch } from '#shared/authorize/touch.ts';

/** AZ13: whoever is not a waarnemer adds reactions, in every phase, until the tafel is closed; nobody takes one away. */
export function authorizeReactie({ op, tafel }: RecordTouch): Permission {
  if (tafel.status === 'gesloten') return forbid('AZ15', 'tafel-closed');
  return op === 'zet' ? ALLOWED : forbid('SP2', 'thread-add-only');
}
