import { useMemo } from 'react';
import type { Opgave } from '#shared/domain/opgave/schema.ts';
import { measuredHectares } from '#shared/domain/puzzelstuk/claim.ts';
import { geometrieOf, type Bijdrage, type Puzzelstuk } from '#shared/domain/puzzelstuk/schema.ts';
import { waardeVan } from '#shared/puzzel/balans/bijdrage.ts';
import { Omrekening } from '#shared/puzzel/balans/omrekening.ts';
import type { Band } from '#shared/puzzel/band.ts';
import { claimBand } from '#shared/puzzel/claim-band.ts';
import { useLiveShapes } from '#client/board/live-shapes.ts';
import { useKengetallen } from '#client/board/use-kengetallen.ts';

export interface BijdrageUitkomst {
  /** Hectares; null while there is no shape. */
  readonly claim: Band | null;
  /** In the unit of the opgave, as if nothing else lay on the same land; null when it cannot be told. */
  readonly waarde: Band | null;
}

/** What a contribution amounts to by itself, moving along with the shape; sharing land is a matter of the balans (BA6). */
export function useBijdrageUitkomst(
  stuk: Puzzelstuk,
  bijdrage: Bijdrage,
  opgave: Opgave | null,
): BijdrageUitkomst {
  const live = useLiveShapes().get(stuk.id) ?? null;
  const kengetallen = useKengetallen();
  const omrekening = useMemo(() => new Omrekening(kengetallen), [kengetallen]);
  const shape = live ?? geometrieOf(stuk.plaats);
  const claim = claimBand(stuk.claim, shape === null ? null : measuredHectares(shape));
  if (opgave === null) return { claim, waarde: null };
  const waarde = waardeVan(bijdrage, opgave, omrekening, claim === null ? null : { claim, telt: claim });
  return { claim, waarde: waarde.soort === 'geteld' ? waarde.waarde : null };
}
