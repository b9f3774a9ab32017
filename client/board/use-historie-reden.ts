import { useEffect, useState } from 'react';
import { actorOf, isWriter } from '#shared/authorize/actor.ts';
import { authorizeHistorie } from '#shared/authorize/historie.ts';
import { eigenPlaatsenSchema } from '#shared/rest/deelnemer.ts';
import { useReden } from '#client/board/use-reden.ts';
import { useTafelSession } from '#client/doc/use-doc.ts';
import { request } from '#client/rest/request.ts';
import type { Reason } from '#client/ui/reason.tsx';

/** Why this person may not read the history (AZ19); null when they may. Who does not write may have been given it. */
export function useHistorieReden(): Reason | null {
  const reden = useReden();
  const { tafelId, deelnemer } = useTafelSession();
  const [isGranted, setGranted] = useState(false);
  const { id } = deelnemer;
  const asks = !isWriter(deelnemer);
  useEffect(() => {
    if (!asks) return undefined;
    const abort = new AbortController();
    void (async () => {
      const answer = await request(`/tafels/${tafelId}/plaatsen`, eigenPlaatsenSchema, {
        signal: abort.signal,
      });
      if (!abort.signal.aborted && answer.ok)
        setGranted(answer.value.plaatsen.some((plaats) => plaats.id === id && plaats.historie));
    })();
    return () => abort.abort();
  }, [asks, tafelId, id]);
  return reden(authorizeHistorie(actorOf(deelnemer), isGranted));
}
