import { useEffect, useState } from 'react';
import { deelnemerLijstSchema, type Zitplaats } from '#shared/rest/deelnemer.ts';
import { useRegister, useStatus, useTafelSession } from '#client/doc/use-doc.ts';
import { request } from '#client/rest/request.ts';

/** What the register does not tell of each seat: how it came about, the right to the history, the reason. */
export type Bijzonderheden = ReadonlyMap<string, Pick<Zitplaats, 'bron' | 'historie' | 'reden'>>;

const NONE: Bijzonderheden = new Map();

/**
 * By deelnemer; asked again when the register changes or the connection comes back, and on `refresh`. Empty without a
 * connection: the register then still says who sits where.
 */
export function useZitplaatsen(): readonly [Bijzonderheden, () => void] {
  const { tafelId } = useTafelSession();
  const { deelnemers } = useRegister();
  const { connection } = useStatus();
  const [round, setRound] = useState(0);
  const [known, setKnown] = useState(NONE);
  useEffect(() => {
    if (connection === 'verbroken') return undefined;
    const controller = new AbortController();
    void (async () => {
      const { signal } = controller;
      const answer = await request(`/tafels/${tafelId}/deelnemers`, deelnemerLijstSchema, { signal });
      if (answer.ok && !signal.aborted)
        setKnown(new Map(answer.value.deelnemers.map((each) => [each.id, each])));
    })();
    return () => controller.abort();
  }, [tafelId, deelnemers, connection, round]);
  return [known, () => setRound((before) => before + 1)];
}
