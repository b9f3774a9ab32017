import { useEffect } from 'react';
import { useGebondenVelden } from '#client/board/use-gebonden-velden.ts';
import { useStatus } from '#client/doc/use-doc.ts';
import { useBronnen } from './use-bronnen.ts';
import { useVeldStore } from './veld-store.ts';

/** Works out how the fields of the tafel stand, for all that show it. Shows nothing; stands once under a tafel. */
export function VeldVoeding(): null {
  const store = useVeldStore();
  const { ready } = useStatus();
  const bronnen = useBronnen();
  const velden = useGebondenVelden();
  useEffect(() => {
    if (ready) store.zet(bronnen, velden);
  }, [store, ready, bronnen, velden]);
  return null;
}
