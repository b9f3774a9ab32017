import { useMemo, useSyncExternalStore } from 'react';
import type { PrivateRoomKind } from '#shared/protocol/room.ts';
import type { PrivateVarianten } from '#client/doc/private-rooms.ts';
import { useTafelSession } from '#client/doc/use-doc.ts';

/**
 * The varianten that only the own partij (`schorsing`) or only this seat (`eigen`) sees. The room is opened at the first
 * call; its offline copy, acknowledgements and recovery are those of a tafel, and what is unsaved in it counts in
 * `useStatus()`.
 *
 * To change one, when `session` is not null:
 * `session.perform(label, () => createRecord(session.doc, 'variant', session.newIdentity(), fields, { stuk }))`, and
 * likewise `setFields`, `putEntry`, `removeEntry` and `setArchief` with `session.doc`; undo is `session.undo`, and
 * `session.rights()('zet', 'variant', 'naam', variant)` says whether it may. Sharing copies a variant to the tafel (VA2).
 */
export function usePrivateVarianten(kind: PrivateRoomKind): PrivateVarianten {
  const { privateRooms } = useTafelSession();
  const room = useMemo(() => privateRooms.open(kind), [privateRooms, kind]);
  return useSyncExternalStore(room.subscribe, room.getSnapshot);
}
