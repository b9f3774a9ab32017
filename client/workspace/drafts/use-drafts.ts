import { useEffect, useState } from 'react';
import type { Draft } from '#client/doc/draft.ts';
import { readDrafts, subscribeDrafts } from '#client/doc/draft-store.ts';
import { useTafelSession } from '#client/doc/use-doc.ts';

/** The drafts of this seat, newest first; kept up to date while it is shown. */
export function useDrafts(): readonly Draft[] {
  const { tafelId, deelnemer } = useTafelSession();
  const [drafts, setDrafts] = useState<readonly Draft[]>([]);
  const { id } = deelnemer;
  useEffect(() => {
    let asked = 0;
    const read = async (): Promise<void> => {
      const mine = ++asked;
      const found = await readDrafts(tafelId, id);
      if (mine === asked) setDrafts(found.toReversed());
    };
    void read();
    const stop = subscribeDrafts(() => void read());
    return () => {
      asked++;
      stop();
    };
  }, [tafelId, id]);
  return drafts;
}
