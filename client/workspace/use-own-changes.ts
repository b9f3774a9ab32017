import { useEffect, useState } from 'react';
import { useTafelSession } from '#client/doc/use-doc.ts';

/** Which pieces were changed here, by this person, since it was last asked. */
export interface OwnChanges {
  readonly take: () => readonly string[];
}

/** Remembers the pieces that are changed in this tab: what others do comes in from the server. */
export function useOwnChanges(): OwnChanges {
  const { doc } = useTafelSession();
  const [held] = useState(() => new Set<string>());
  useEffect(() => {
    const stukken = doc.getMap('puzzelstuk');
    const onChange: Parameters<typeof stukken.observeDeep>[0] = (events, transaction) => {
      if (!transaction.local) return;
      for (const { path, changes } of events) {
        const [id] = path;
        if (typeof id === 'string') held.add(id);
        else for (const key of changes.keys.keys()) held.add(key);
      }
    };
    stukken.observeDeep(onChange);
    return () => stukken.unobserveDeep(onChange);
  }, [doc, held]);
  const [own] = useState((): OwnChanges => ({
    take() {
      const ids = [...held];
      held.clear();
      return ids;
    },
  }));
  return own;
}
