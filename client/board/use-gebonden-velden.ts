import { useSyncExternalStore } from 'react';
import { veldIndexOf, type GebondenVelden } from '#client/board/gebonden-velden.ts';
import { useTafelSession } from '#client/doc/use-doc.ts';

/** Which live fields stand in which afspraken of the table; the same map until one of them changes. */
export function useGebondenVelden(): GebondenVelden {
  const index = veldIndexOf(useTafelSession());
  return useSyncExternalStore(index.subscribe, index.getSnapshot);
}
