import type { Volging } from '#shared/voortgang/volg.ts';
import { useReden } from '#client/board/use-reden.ts';
import { useRights } from '#client/doc/use-right.ts';
import type { Reason } from '#client/ui/reason.tsx';

/** Why a person of the partij that made a belofte cannot tell how it goes; null when they can (AZ36). */
export function useMeldReden({ voortgang }: Volging): Reason | null {
  const judge = useRights();
  const reden = useReden();
  return reden(
    voortgang === null ? judge('maak', 'voortgang', null) : judge('zet', 'voortgang', 'stand', voortgang),
  );
}
