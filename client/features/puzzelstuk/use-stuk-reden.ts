import type { Puzzelstuk } from '#shared/domain/puzzelstuk/schema.ts';
import { useStukRecht } from '#client/board/use-stuk-recht.ts';
import type { Reason } from '#client/ui/reason.tsx';

/** Why this person may not; null where they may. */
export interface StukReden {
  /** Laying a piece of the own partij. */
  readonly leg: Reason | null;
  /** Pinning a spanningspunt or kans. */
  readonly pin: Reason | null;
  /** Changing how all of these lie (AZ5), on the tafel or in the variant that is on the board. */
  readonly wijzig: Reason | null;
  /** Changing name and status: the same in every variant, but for what is new in one (VA1). */
  readonly naam: Reason | null;
  /** Changing what belongs to the tafel alone (VA1). */
  readonly tafel: Reason | null;
  /** What is for the own partij of all of these alone: archiving, cutting and merging (AZ6). */
  readonly eigen: Reason | null;
  /** Opening it to others, for its own partij alone (AZ6). */
  readonly openstellen: Reason | null;
}

/** What may not be done with these pieces, and why. */
export function useStukReden(stukken: readonly Puzzelstuk[]): StukReden {
  const recht = useStukRecht();
  const ofAny = (field: string): Reason | null => {
    for (const stuk of stukken) {
      const why = recht.veld(stuk, field);
      if (why !== null) return why;
    }
    return null;
  };
  return {
    leg: recht.leg,
    pin: recht.pin(stukken[0] ?? null),
    wijzig: ofAny('plaats'),
    naam: ofAny('titel'),
    tafel: ofAny('toelichting'),
    eigen: ofAny('archief'),
    openstellen: ofAny('opengesteld'),
  };
}
