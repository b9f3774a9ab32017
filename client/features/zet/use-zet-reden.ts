import type { Zet } from '#shared/domain/zet/schema.ts';
import { useReden } from '#client/board/use-reden.ts';
import { useTafelSession } from '#client/doc/use-doc.ts';
import { useRights } from '#client/doc/use-right.ts';
import type { Reason } from '#client/ui/reason.tsx';

/** Why this person may not; null where they may (AZ29). */
export interface ZetReden {
  readonly antwoord: Reason | null;
  /** Parking it and taking it up again. */
  readonly status: Reason | null;
  /** Changing its words, and withdrawing it. */
  readonly eigen: Reason | null;
}

/** What may not be done with this zet, and why. */
export function useZetReden(zet: Zet): ZetReden {
  const judge = useRights();
  const reden = useReden();
  const { deelnemer } = useTafelSession();
  return {
    antwoord: reden(judge('zet', 'zet', 'antwoord', zet, null, deelnemer.partij)),
    status: reden(judge('zet', 'zet', 'status', zet)),
    eigen: reden(judge('zet', 'zet', 'titel', zet)),
  };
}
