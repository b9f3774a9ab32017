import { useCallback, useEffect, useState } from 'react';
import { deelnemerLijstSchema, type Zitplaats } from '#shared/rest/deelnemer.ts';
import { useStatus, useTafelSession } from '#client/doc/use-doc.ts';
import { request } from '#client/rest/request.ts';

/** What the register does not tell of each seat: how it came about, the right to the history, the reason. */
export type Bijzonderheden = ReadonlyMap<string, Pick<Zitplaats, 'bron' | 'historie' | 'reden'>>;

const NONE: Bijzonderheden = new Map();

/**
 * By deelnemer; asked again when the register changes or the connection comes back, and on `refresh`. Empty without a
 * connection: the register then still says who sits where.
 */
export function useZitplaatsen(): readonly [Bijzonderheden, () => void] {
  const { tafelId, registerValue } = useTafelSession();
  const { connection } = useStatus();
  const [known, setKnown] = useState(NONE);
  const load = useCallback(
    async (signal?: AbortSignal) => {
      const options = signal ? { signal } : {};
      const answer = await request(`/tafels/${tafelId}/deelnemers`, deelnemerLijstSchema, options);
      if (answer.ok && signal?.aborted !== true)
        setKnown(new Map(answer.value.deelnemers.map((each) => [each.id, each])));
    },
    [tafelId],
  );
  useEffect(() => {
    if (connection === 'verbroken') return undefined;
    const controller = new AbortController();
    const ask = (): void => void load(controller.signal);
    ask();
    const stopListening = registerValue.subscribe(ask);
    return () => {
      stopListening();
      controller.abort();
    };
  }, [load, registerValue, connection]);
  return [known, () => void load()];
}
