import { useMemo } from 'react';
import { overzichtOf, type Overzicht } from '#shared/wederkerigheid/overzicht.ts';
import { useAfspraken, useRecords, useRegister } from '#client/doc/use-doc.ts';

/** Who brings what to whom at this tafel now. */
export function useOverzicht(): Overzicht {
  const afspraken = useAfspraken();
  const toetsen = useRecords('toets');
  const { partijen } = useRegister();
  return useMemo(
    () =>
      overzichtOf({
        afspraken: [...afspraken.values()],
        aanTafel: partijen.map(({ id }) => id),
        toetsen: [...toetsen.values()],
      }),
    [afspraken, toetsen, partijen],
  );
}
