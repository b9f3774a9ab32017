import { useCallback } from 'react';
import type { ArrangementInhoud } from '#shared/domain/arrangement/inhoud.ts';
import { useTafelSession } from '#client/doc/use-doc.ts';
import { fetchArrangementInhoud } from '#client/rest/akkoord.ts';
import { useRequest, type RequestState } from '#client/rest/use-request.ts';

/** The content of one generation, which never changes; and the way to ask for it again. */
export function useArrangementInhoud(hash: string): readonly [RequestState<ArrangementInhoud>, () => void] {
  const { tafelId } = useTafelSession();
  const ask = useCallback(
    async (signal: AbortSignal) => await fetchArrangementInhoud(tafelId, hash, signal),
    [tafelId, hash],
  );
  return useRequest(ask);
}
