import { useMemo } from 'react';
import { asOpgave } from '#shared/domain/opgave/as-opgave.ts';
import type { Opgave } from '#shared/domain/opgave/schema.ts';
import { useOpgaven, useOpTafel, useRegister, useTafel } from '#client/doc/use-doc.ts';

/** The opgaven of the startpakket, and after them those that partijen brought themselves and that lie on the tafel. */
export function useAlleOpgaven(): readonly Opgave[] {
  const opgaven = useOpgaven();
  const decentraal = useOpTafel('decentraleOpgave');
  const gebied = useTafel()?.gebied;
  const { partijen } = useRegister();
  return useMemo(() => {
    if (gebied === undefined || decentraal.length === 0) return opgaven;
    const naam = new Map(partijen.map((partij) => [partij.id, partij.naam]));
    return [
      ...opgaven,
      ...decentraal.map((each) => asOpgave(each, gebied, naam.get(each.partij) ?? each.partij)),
    ];
  }, [opgaven, decentraal, gebied, partijen]);
}
