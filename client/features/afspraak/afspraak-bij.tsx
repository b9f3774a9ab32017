import type { ReactNode } from 'react';
import type { Afspraak } from '#shared/domain/afspraak/schema.ts';
import { DraadBij } from '#client/features/draad/draad-bij.tsx';
import { VeldBij } from '#client/features/veld/veld-bij.tsx';
import { VoorstelBij } from './voorstel-bij.tsx';

/** What the texts of an afspraak are joined to: the map through their fields, and the threads beside them. */
export function AfspraakBij({
  afspraak,
  children,
}: {
  readonly afspraak: Afspraak;
  readonly children: ReactNode;
}) {
  return (
    <DraadBij afspraak={afspraak.id}>
      <VoorstelBij>
        <VeldBij afspraak={afspraak}>{children}</VeldBij>
      </VoorstelBij>
    </DraadBij>
  );
}
