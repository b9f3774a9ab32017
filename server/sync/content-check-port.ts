import type * as Y from 'yjs';
import type { Room } from '#shared/protocol/room.ts';

/** Something that does not belong where it stands. */
export interface Misfit {
  readonly path: string;
}

/** The containers that a transaction changed, with their keys; null for a list. */
export type Changed = ReadonlyMap<Y.AbstractType<unknown>, ReadonlySet<string | null>>;

/** Judges what a change of the server itself left behind; null when all of it fits the layout of such a room. */
export type ContentCheck = (changed: Changed, roomKind: Room['kind']) => Misfit | null;
