import { useCallback, useEffect, useRef, useState } from 'react';
import type { PakketStand } from '#shared/rest/arrangement.ts';
import { breekPakketAf, fetchPakketStand, maakPakket } from '#client/rest/arrangement.ts';

const ASK_EVERY_MS = 700;
const GEEN: PakketStand = { stand: 'geen' };

export interface PakketWerk {
  readonly stand: PakketStand;
  /** It was stopped by hand. */
  readonly isGestopt: boolean;
  readonly maak: () => void;
  readonly stop: () => void;
}

/** Follows how far the package of a generation is; asks only while it is being made. */
export function usePakket(tafelId: string, nummer: number): PakketWerk {
  const [stand, setStand] = useState<PakketStand>(GEEN);
  const [isGestopt, setGestopt] = useState(false);
  const running = useRef<AbortController | null>(null);

  const follow = useCallback(
    async (begin: () => ReturnType<typeof maakPakket>): Promise<void> => {
      running.current?.abort();
      const controller = new AbortController();
      running.current = controller;
      let answer = await begin();
      for (;;) {
        if (controller.signal.aborted) return;
        if (!answer.ok)
          return setStand((before) => (before.stand === 'bezig' ? { stand: 'mislukt' } : before));
        setStand(answer.value);
        if (answer.value.stand !== 'bezig') return;
        await new Promise((resolve) => setTimeout(resolve, ASK_EVERY_MS));
        if (controller.signal.aborted) return;
        answer = await fetchPakketStand(tafelId, nummer, controller.signal);
      }
    },
    [tafelId, nummer],
  );

  useEffect(() => {
    // Somebody else may be having it made, or it is there already.
    const timer = setTimeout(() => void follow(async () => await fetchPakketStand(tafelId, nummer)));
    return () => {
      clearTimeout(timer);
      running.current?.abort();
    };
  }, [follow, tafelId, nummer]);

  return {
    stand,
    isGestopt,
    maak: () => {
      setGestopt(false);
      setStand({ stand: 'bezig', deel: 0 });
      void follow(async () => await maakPakket(tafelId, nummer));
    },
    stop: () => {
      setGestopt(true);
      void follow(async () => await breekPakketAf(tafelId, nummer));
    },
  };
}
