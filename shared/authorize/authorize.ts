import type { Rol } from '#shared/domain/deelnemer/schema.ts';
import { err, ok, type Result } from '#shared/lib/result.ts';
import type { RefusalCode } from '#shared/authorize/refusal-code.ts';
import type { Touch } from '#shared/authorize/touch.ts';

/** Who writes: taken from the session, never from the update. `write` false: reads along, whatever the rol. */
export interface Actor {
  readonly deelnemerId: string;
  readonly partij: string;
  readonly rol: Rol;
  readonly write: boolean;
}

/** `rule` is a number in SPEC.md, `reason` a stable code. */
export interface Forbidden {
  readonly rule: string;
  readonly reason: RefusalCode;
}

/** Whether a deelnemer may write at all; an update of who may not is refused before its content is looked at. */
export function authorizeWriting(actor: Actor, room: Touch['room']): Result<void, Forbidden> {
  if (room === 'register') return err({ rule: 'AZ1', reason: 'register-server-only' });
  if (room === 'schorsing') return err({ rule: 'AZ1', reason: 'schorsing-closed' });
  if (!actor.write || actor.rol === 'waarnemer') return err({ rule: 'AZ2', reason: 'reader' });
  return ok(undefined);
}

/** Whether a deelnemer may do this one thing. Pure: the same for client (to disable) and server (to refuse). */
export function authorize(actor: Actor, touch: Touch): Result<void, Forbidden> {
  const writing = authorizeWriting(actor, touch.room);
  if (!writing.ok) return writing;
  if (touch.root === 'tafel' || touch.root === 'opgave')
    return err({ rule: 'TF2', reason: 'server-only-root' });
  if (actor.rol === 'adviseur' && !(touch.op === 'zet' && touch.field === 'reactie'))
    return err({ rule: 'AZ3', reason: 'adviseur-only-reacts' });
  return ok(undefined);
}
