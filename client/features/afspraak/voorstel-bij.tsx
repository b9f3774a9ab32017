import { useMemo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { freshId } from '#client/doc/identity.ts';
import { useTafelSession } from '#client/doc/use-doc.ts';
import { VoorstelPortContext, type VoorstelPort } from '#client/text/voorstel/voorstel-port.ts';
import { blokWoorden } from './voorstel-woorden.ts';

const REMEMBERED = 'puzzeltafel:voorstellen';

/** Lets this deelnemer make proposals in the texts below; how somebody last wrote is how the next text opens. */
export function VoorstelBij({ children }: { readonly children: ReactNode }) {
  const { t } = useTranslation('voorstel');
  const { deelnemer } = useTafelSession();
  const { id, partij } = deelnemer;
  const port = useMemo<VoorstelPort>(
    () => ({
      deelnemerId: id,
      partij,
      freshId,
      nowIso: () => new Date().toISOString(),
      isVoorstellen: localStorage.getItem(REMEMBERED) === 'ja',
      onModus: (isOn) => localStorage.setItem(REMEMBERED, isOn ? 'ja' : 'nee'),
      zeg: (stuk) => blokWoorden(t, stuk),
    }),
    [id, partij, t],
  );
  return <VoorstelPortContext value={port}>{children}</VoorstelPortContext>;
}
