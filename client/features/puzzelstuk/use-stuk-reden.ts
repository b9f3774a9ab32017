import type { Puzzelstuk } from '#shared/domain/puzzelstuk/schema.ts';
import { useReden } from '#client/board/use-reden.ts';
import { useRights } from '#client/doc/use-right.ts';
import type { Reason } from '#client/ui/reason.tsx';

/** Why this person may not; null where they may. */
export interface StukReden {
  /** Laying a piece of the own partij. */
  readonly leg: Reason | null;
  /** Pinning a spanningspunt or kans. */
  readonly pin: Reason | null;
  /** Changing all of these (AZ5). */
  readonly wijzig: Reason | null;
  /** What is for the own partij of all of these alone: opening, archiving, cutting and merging (AZ6). */
  readonly eigen: Reason | null;
}

/** What may not be done with these pieces, and why. */
export function useStukReden(stukken: readonly Puzzelstuk[]): StukReden {
  const judge = useRights();
  const reden = useReden();
  const ofAny = (field: string): Reason | null => {
    for (const stuk of stukken) {
      const why = reden(judge('zet', 'puzzelstuk', field, stuk), {
        soort: 'puzzelstuk',
        partij: stuk.partij,
      });
      if (why !== null) return why;
    }
    return null;
  };
  return {
    leg: reden(judge('maak', 'puzzelstuk', null)),
    pin: reden(judge('maak', 'spanningspunt', null)),
    wijzig: ofAny('titel'),
    eigen: ofAny('archief'),
  };
}
