import { authorize, authorizeWriting } from '#shared/authorize/authorize.ts';
import type { RecordRoot } from '#shared/crdt/layout.ts';
import { useStatus, useTafelSession } from '#client/doc/use-doc.ts';

/**
 * Whether this deelnemer may change records here and now, by the same rules with which the server refuses. `field`: for
 * one part of a record, such as `reactie`, that more people may write.
 */
export function useMayWrite(root: RecordRoot = 'puzzelstuk', field: string | null = null): boolean {
  const { deelnemer } = useTafelSession();
  const { access } = useStatus();
  const actor = {
    deelnemerId: deelnemer.id,
    partij: deelnemer.partij,
    rol: deelnemer.rol,
    write: access.kind === 'open',
  };
  if (!authorizeWriting(actor, 'tafel').ok) return false;
  return authorize(actor, { room: 'tafel', op: field === null ? 'maak' : 'zet', root, field, path: root }).ok;
}
