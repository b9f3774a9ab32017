import type { Draad } from '#shared/domain/draad/schema.ts';
import { useReden } from '#client/board/use-reden.ts';
import { useRights } from '#client/doc/use-right.ts';
import type { Reason } from '#client/ui/reason.tsx';

/** For each act on a thread why this person may not; null where they may (AZ34). */
export interface DraadReden {
  readonly reageer: Reason | null;
  readonly losOp: Reason | null;
  readonly hang: Reason | null;
  readonly archief: Reason | null;
}

export function useDraadReden(draad: Draad): DraadReden {
  const judge = useRights();
  const reden = useReden();
  return {
    reageer: reden(judge('zet', 'draad', 'reactie', draad)),
    losOp: reden(judge('zet', 'draad', 'opgelost', draad)),
    hang: reden(judge('zet', 'draad', 'hangt', draad)),
    archief: reden(judge('zet', 'draad', 'archief', draad)),
  };
}

/** Why this person may not begin a thread; null when they may. */
export function useNieuweDraadReden(): Reason | null {
  return useReden()(useRights()('maak', 'draad', null));
}
