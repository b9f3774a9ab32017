import { REGISTER_ROOTS } from '#shared/crdt/register.ts';
import { SERVER_ROOTS } from '#shared/crdt/layout.ts';
import type { Room } from '#shared/protocol/room.ts';
import type { RefusalLog } from '#server/akkoord/refusal-log.ts';
import type { Actor } from '#server/sync/actor.ts';
import type { RefusedUpdate } from '#server/sync/turn.ts';

const OWN_ROOTS: ReadonlySet<string> = new Set([...REGISTER_ROOTS, ...Object.keys(SERVER_ROOTS)]);
/** Words that are never a key of anything that deelnemers write. */
const FORMAL: ReadonlySet<string> = new Set(['standpunt', 'akkoord', 'arrangement', 'regeling', 'bevroren']);

/**
 * Puts on record that somebody sent an edit of what only the server writes (AK12): of the register, or of one of those
 * roots in another document, or of something formal as a key of a record, such as `afspraak/<id>/akkoord`. Other refused
 * edits are no attempt at anything formal. Null when it is none.
 */
export function noteRegister(
  log: Pick<RefusalLog, 'register'>,
  room: Room,
  { deelnemer }: Actor,
  { reason, path }: RefusedUpdate,
): Promise<void> | null {
  const [root = '', ...keys] = path?.split('/') ?? [];
  const wortel = OWN_ROOTS.has(root) ? root : (keys.find((key) => FORMAL.has(key)) ?? null);
  if (room.kind !== 'register' && reason !== 'server-only-root' && wortel === null) return null;
  return log.register({ tafel: room.tafel, deelnemer }, { wortel, code: reason });
}
