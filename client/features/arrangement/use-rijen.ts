import { useMemo } from 'react';
import { useBevroren, useOpTafel, useRegister } from '#client/doc/use-doc.ts';
import { inVolgorde } from '#client/features/afspraak/volgorde.ts';
import { afspraakRijen, type AfspraakRij } from './overzicht.ts';

/** The afspraken on the table in the order of the outline, each with where the partijen stand. */
export function useAfspraakRijen(): readonly AfspraakRij[] {
  const onTable = useOpTafel('afspraak');
  const { akkoorden, standpunten, regeling } = useRegister();
  const bevroren = useBevroren();
  return useMemo(() => {
    const afspraken = inVolgorde(onTable);
    return afspraakRijen({ afspraken, akkoorden, standpunten, regeling, bevroren });
  }, [onTable, akkoorden, standpunten, regeling, bevroren]);
}
