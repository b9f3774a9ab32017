import { useEffect, useState } from 'react';
import type { Puzzelstuk } from '#shared/domain/puzzelstuk/schema.ts';
import { deelnameVan, type Deelname, type FitKeuze } from '#shared/puzzel/fit/deelname.ts';

/** Longer would be felt. */
const SLICE_MS = 6;

/** What each piece is to the question; measured bit by bit, and null until the first time that is done. */
export function useDeelname(stukken: readonly Puzzelstuk[], keuze: FitKeuze): readonly Deelname[] | null {
  const [deelname, setDeelname] = useState<readonly Deelname[] | null>(null);
  useEffect(() => {
    const found: Deelname[] = [];
    let timer: ReturnType<typeof setTimeout> | undefined;
    const go = (): void => {
      const startMs = performance.now();
      while (found.length < stukken.length) {
        const stuk = stukken[found.length];
        if (stuk) found.push(deelnameVan(stuk, keuze));
        if (performance.now() - startMs > SLICE_MS) {
          timer = setTimeout(go);
          return;
        }
      }
      setDeelname(found);
    };
    timer = setTimeout(go);
    return () => clearTimeout(timer);
  }, [stukken, keuze]);
  return deelname;
}
