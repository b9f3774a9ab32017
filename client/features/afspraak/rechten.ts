import { authorize, type Actor } from '#shared/authorize/authorize.ts';
import type { Touch } from '#shared/authorize/touch.ts';
import type { Deelnemer } from '#shared/domain/deelnemer/schema.ts';
import { useStatus, useTafelSession } from '#client/doc/use-doc.ts';

export interface AfspraakRechten {
  /** May change afspraken, their texts and their links. */
  readonly schrijven: boolean;
  readonly reageren: boolean;
}

/** What this deelnemer may do with afspraken, by the same rules with which the server refuses. */
function rechtenOf(deelnemer: Deelnemer, isOpen: boolean): AfspraakRechten {
  const actor: Actor = {
    deelnemerId: deelnemer.id,
    partij: deelnemer.partij,
    rol: deelnemer.rol,
    write: isOpen,
  };
  const may = (field: string): boolean => {
    const touch: Touch = { room: 'tafel', op: 'zet', root: 'afspraak', field, path: 'afspraak' };
    return authorize(actor, touch).ok;
  };
  return { schrijven: may('titel'), reageren: may('reactie') };
}

export function useRechten(): AfspraakRechten {
  const { deelnemer } = useTafelSession();
  const { access } = useStatus();
  return rechtenOf(deelnemer, access.kind === 'open');
}
