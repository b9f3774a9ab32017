import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { useTafelSession } from '#client/doc/use-doc.ts';
import { hashOf } from './hash-of.ts';
import { InhoudStore, type InhoudStand } from './inhoud-stand.ts';

/** What an akkoord on this afspraak would be given on now; null when it cannot be read. */
export function useInhoud(afspraakId: string): InhoudStand | null {
  const { doc } = useTafelSession();
  const store = useMemo(() => new InhoudStore(doc, afspraakId), [doc, afspraakId]);
  return useSyncExternalStore(store.subscribe, store.getSnapshot);
}

/** The hash of a text; null while it is computed. */
export function useHash(tekst: string | null): string | null {
  const [hashed, setHashed] = useState<{ readonly tekst: string; readonly hash: string } | null>(null);
  useEffect(() => {
    if (tekst === null) return undefined;
    let isLatest = true;
    void hashOf(tekst).then((hash) => {
      if (isLatest) setHashed({ tekst, hash });
    });
    return () => {
      isLatest = false;
    };
  }, [tekst]);
  return hashed !== null && hashed.tekst === tekst ? hashed.hash : null;
}
