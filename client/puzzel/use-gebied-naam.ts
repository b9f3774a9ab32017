import { useMemo } from 'react';
import { useOpTafel } from '#client/doc/use-doc.ts';
import { useGebieden } from '#client/puzzel/use-gebieden.ts';

/** How a gebied is called, by its code; the code itself where nobody says. */
export function useGebiedNaam(): (code: string) => string {
  const gebieden = useGebieden();
  const verdelingen = useOpTafel('verdeling');
  return useMemo(() => {
    const namen = new Map<string, string>();
    for (const { gebied } of verdelingen) if (gebied.soort === 'gebied') namen.set(gebied.code, gebied.naam);
    for (const { code, naam } of gebieden) namen.set(code, naam);
    return (code) => namen.get(code) ?? code;
  }, [gebieden, verdelingen]);
}
