import { useMemo } from 'react';
import { overzichtOf, type Overzicht } from '#shared/wederkerigheid/overzicht.ts';
import { useVandaag } from '#client/board/use-vandaag.ts';
import { useAfspraken, useRecords, useRegister } from '#client/doc/use-doc.ts';
import { zittendePartijen } from './zittende-partijen.ts';

/** Who brings what to whom at this tafel now. */
export function useOverzicht(): Overzicht {
  const afspraken = useAfspraken();
  const toetsen = useRecords('toets');
  const { partijen, deelnemers } = useRegister();
  const vandaag = useVandaag();
  return useMemo(
    () =>
      overzichtOf({
        afspraken: [...afspraken.values()],
        partijen: partijen.map(({ id }) => id),
        aanTafel: zittendePartijen(deelnemers, vandaag),
        toetsen: [...toetsen.values()],
      }),
    [afspraken, toetsen, partijen, deelnemers, vandaag],
  );
}
