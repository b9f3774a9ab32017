import type { Actor } from '#shared/authorize/actor.ts';
import type { RoomKind } from '#shared/authorize/touch.ts';
import type { GuardLimits } from '#shared/crdt/guard/limits.ts';

/** In whose name an update is judged, and in what kind of room. `server`: our own writes, which may fill server roots. */
export interface GuardContext {
  readonly actor: Actor | 'server';
  readonly roomKind: RoomKind;
  readonly limits: GuardLimits;
}
