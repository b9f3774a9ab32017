import type { Opgave } from '#shared/domain/opgave/schema.ts';
import type { Bijdrage } from '#shared/domain/puzzelstuk/schema.ts';
import { bandOf, maal, type Band } from '#shared/puzzel/band.ts';
import type { Omrekening } from '#shared/puzzel/balans/omrekening.ts';
import type { NietGeteld } from '#shared/puzzel/uitkomst.ts';

/** The claim of a piece at a horizon and what of it counts for a goal (BA6); hectares. */
export interface Hectares {
  readonly claim: Band;
  readonly telt: Band;
}

type Waarde =
  | { readonly soort: 'geteld'; readonly waarde: Band }
  | { readonly soort: 'niet-geteld'; readonly reden: NietGeteld['reden'] };

/** Whether the amount follows from land, so that land used twice matters. */
export function volgtLand(bijdrage: Bijdrage, opgave: Opgave): boolean {
  return bijdrage.soort !== 'opgegeven' || opgave.eenheid === 'ha';
}

/** What a contribution amounts to, in the unit of the opgave; never in another (OG4, BA3). */
export function waardeVan(
  bijdrage: Bijdrage,
  opgave: Opgave,
  omrekening: Omrekening,
  hectares: Hectares | null,
): Waarde {
  const { eenheid } = opgave;
  if (eenheid === null) return { soort: 'niet-geteld', reden: 'andere-eenheid' };
  if (bijdrage.soort === 'kengetal') {
    const factor = omrekening.perHectare(bijdrage.sleutel, eenheid);
    if (factor === null)
      return {
        soort: 'niet-geteld',
        reden: omrekening.kent(bijdrage.sleutel) ? 'andere-eenheid' : 'kengetal-onbekend',
      };
    return hectares === null ? UNKNOWN_CLAIM : counted(maal(factor, hectares.telt));
  }
  const factor = omrekening.factor(bijdrage.eenheid, eenheid);
  if (factor === null) return { soort: 'niet-geteld', reden: 'andere-eenheid' };
  const amount = maal(factor, range(bijdrage.waarde, bijdrage.waardeTot));
  if (bijdrage.soort === 'per-hectare')
    return hectares === null ? UNKNOWN_CLAIM : counted(maal(hectares.telt, amount));
  if (!volgtLand(bijdrage, opgave) || hectares === null) return counted(amount);
  return counted(maal(deelVan(hectares), amount));
}

const UNKNOWN_CLAIM: Waarde = { soort: 'niet-geteld', reden: 'claim-onbekend' };
const counted = (waarde: Band): Waarde => ({ soort: 'geteld', waarde });

function range(waarde: number, waardeTot: number | undefined): Band {
  if (waardeTot === undefined || waardeTot === waarde) return bandOf(waarde);
  const [laag, hoog] = waarde < waardeTot ? [waarde, waardeTot] : [waardeTot, waarde];
  return { laag, waarschijnlijk: (laag + hoog) / 2, hoog };
}

/** Which part of the claim counts, for an amount that was stated for all of it. */
function deelVan({ claim, telt }: Hectares): Band {
  const part = (of: 'laag' | 'waarschijnlijk' | 'hoog'): number =>
    claim[of] === 0 ? 1 : Math.min(1, telt[of] / claim[of]);
  const likely = part('waarschijnlijk');
  return {
    laag: Math.min(part('laag'), likely),
    waarschijnlijk: likely,
    hoog: Math.max(part('hoog'), likely),
  };
}
