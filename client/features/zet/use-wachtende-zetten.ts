import { useMemo } from 'react';
import { mustAnswer } from '#shared/puzzel/zet/zet-stand.ts';
import { useOpTafel, useTafelSession } from '#client/doc/use-doc.ts';

/** How many zetten wait for an answer of the own partij. */
export function useWachtendeZetten(): number {
  const zetten = useOpTafel('zet');
  const { partij } = useTafelSession().deelnemer;
  return useMemo(() => zetten.filter((zet) => mustAnswer(zet, partij)).length, [zetten, partij]);
}
