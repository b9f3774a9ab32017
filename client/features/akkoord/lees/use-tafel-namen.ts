import { useMemo } from 'react';
import type { Namen } from '#shared/arrangement/document/namen.ts';
import { useAfspraken, usePuzzelstukken, useRecords, useRegister } from '#client/doc/use-doc.ts';
import { useAlleOpgaven } from '#client/board/use-alle-opgaven.ts';

/** How things are called at this tafel now; what is not known is called by its id. */
export function useTafelNamen(): Namen {
  const { partijen } = useRegister();
  const stukken = usePuzzelstukken();
  const afspraken = useAfspraken();
  const varianten = useRecords('variant');
  const opgaven = useAlleOpgaven();
  return useMemo(() => {
    const known = new Map<string, string>(partijen.map(({ id, naam }) => [id, naam]));
    const asked = new Map<string, (typeof opgaven)[number]>(opgaven.map((opgave) => [opgave.id, opgave]));
    const partij = (id: string): string => known.get(id) ?? id;
    return {
      partij,
      partijen: (ids) => ids.map(partij).join(', '),
      opgave: (id) => asked.get(id)?.titel ?? id,
      eenheid: (id) => asked.get(id)?.eenheid ?? null,
      stuk: (id) => stukken.get(id)?.titel || id,
      variant: (id) => (id === null ? '' : (varianten.get(id)?.naam ?? id)),
      afspraak: (id) => afspraken.get(id)?.titel || id,
    };
  }, [partijen, stukken, afspraken, varianten, opgaven]);
}
