import type { Spanningspunt } from '#shared/domain/spanningspunt/schema.ts';
import { useReden } from '#client/board/use-reden.ts';
import { useRights } from '#client/doc/use-right.ts';
import type { Reason } from '#client/ui/reason.tsx';

/** Why this person may not; null where they may (AZ7, AZ8, AZ13). */
export interface PuntReden {
  readonly wijzig: Reason | null;
  readonly status: Reason | null;
  readonly erbij: (partij: string) => Reason | null;
  readonly eraf: (partij: string) => Reason | null;
  readonly archief: Reason | null;
  readonly optie: Reason | null;
  readonly reageer: Reason | null;
}

/** What may not be done with this spanningspunt or kans, and why. */
export function usePuntReden(punt: Spanningspunt): PuntReden {
  const judge = useRights();
  const reden = useReden();
  const over = { soort: 'spanningspunt', partij: punt.partij } as const;
  const of = (field: string): Reason | null => reden(judge('zet', 'spanningspunt', field, punt), over);
  return {
    wijzig: of('titel'),
    status: of('status'),
    erbij: (partij) => reden(judge('zet', 'spanningspunt', 'betrokken', punt, null, partij), over),
    eraf: (partij) => reden(judge('wis', 'spanningspunt', 'betrokken', punt, null, partij), over),
    archief: of('archief'),
    optie: reden(judge('maak', 'optie', null, null, punt)),
    reageer: of('reactie'),
  };
}
