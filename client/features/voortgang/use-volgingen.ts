import { useMemo } from 'react';
import type { ArrangementInhoud } from '#shared/domain/arrangement/inhoud.ts';
import { volg, type Volging } from '#shared/voortgang/volg.ts';
import { useVandaag } from '#client/board/use-vandaag.ts';
import { useOpTafel } from '#client/doc/use-doc.ts';

/** Every belofte of a signed generation as it stands today, with what its partij told of it. */
export function useVolgingen(inhoud: ArrangementInhoud, vastgesteldOp: string): readonly Volging[] {
  const voortgang = useOpTafel('voortgang');
  const vandaag = useVandaag();
  return useMemo(
    () =>
      volg({ afspraken: inhoud.afspraken, voortgang, vastgesteldOp: vastgesteldOp.slice(0, 10), vandaag }),
    [inhoud, voortgang, vastgesteldOp, vandaag],
  );
}
