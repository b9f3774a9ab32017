import type { Door } from '#shared/domain/ledger/entry.ts';
import type { RecordChange } from '#server/records/change.ts';
import type { Plaats } from '#server/records/records.ts';

/** Who does it: somebody from a seat, or the server itself. */
export type Acting = Plaats | 'server';

/** How the ledger names who did it. */
export function doorOf(by: Acting): Door {
  return by === 'server' ? 'server' : { deelnemer: by.deelnemer.id, persoon: by.deelnemer.persoon };
}

/** Makes the change depend on the seat from which it is done: a right that ended meanwhile changes nothing any more. */
export function stillActing(by: Acting, nowMs: number): readonly RecordChange[] {
  if (by === 'server') return [];
  return [{ kind: 'eis-plaats', deelnemer: by.deelnemer.id, rol: by.deelnemer.rol, nowMs }];
}
