import { useMemo } from 'react';
import type { Afspraak } from '#shared/domain/afspraak/schema.ts';
import { useAfspraken, useBevroren, useTafelSession } from '#client/doc/use-doc.ts';
import { useVeldBeeld } from './veld-store.ts';

/** An afspraak that waits for the own partij. `count`: fields to take over, or to put to the table. */
export interface Wachtend {
  readonly afspraak: Afspraak;
  readonly count: number;
}

/** Afspraken to which the own partij is party, with fields of which the source says otherwise; frozen ones wait for nobody. */
export function useWachtend(): readonly Wachtend[] {
  const { verschillen } = useVeldBeeld();
  const afspraken = useAfspraken();
  const bevroren = useBevroren();
  const { deelnemer } = useTafelSession();
  return useMemo(
    () =>
      [...verschillen].flatMap(([id, each]) => {
        const afspraak = afspraken.get(id);
        if (!afspraak || bevroren.has(id) || !isPartijBij(afspraak, deelnemer.partij)) return [];
        return [{ afspraak, count: each.length }];
      }),
    [verschillen, afspraken, bevroren, deelnemer.partij],
  );
}

/** Whether a partij is party to an afspraak (AZ10). */
export function isPartijBij({ partij, betrokken }: Afspraak, own: string): boolean {
  return partij === own || betrokken.some((each) => each === own);
}
