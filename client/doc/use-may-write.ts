import type { RecordRoot } from '#shared/crdt/layout.ts';
import { useRight } from '#client/doc/use-right.ts';

/** Whether this deelnemer may make such records here and now; `field`: one part of a record of the own partij instead. */
export function useMayWrite(root: RecordRoot = 'puzzelstuk', field: string | null = null): boolean {
  return useRight(field === null ? 'maak' : 'zet', root, field).ok;
}
