import { useEffect, useState } from 'react';
import type { Draft } from '#client/doc/draft.ts';
import { readDrafts, subscribeDrafts } from '#client/doc/draft-store.ts';
import { useTafelSession } from '#client/doc/use-doc.ts';

/** The drafts of the seat that is open, newest first; kept up to date while it is shown. */
export function useDrafts(): readonly Draft[] {
  const { tafelId, deelnemer } = useTafelSession();
  return useDraftsOf(tafelId, deelnemer.id);
}

/** The same for any seat; null: of every seat at that tafel. */
export function useDraftsOf(tafelId: string, deelnemerId: string | null): readonly Draft[] {
  const [drafts, setDrafts] = useState<readonly Draft[]>([]);
  useEffect(() => {
    let asked = 0;
    const read = async (): Promise<void> => {
      const mine = ++asked;
      const found = await readDrafts(tafelId, deelnemerId);
      if (mine === asked) setDrafts(found.toReversed());
    };
    void read();
    const stop = subscribeDrafts(() => void read());
    return () => {
      asked++;
      stop();
    };
  }, [tafelId, deelnemerId]);
  return drafts;
}
