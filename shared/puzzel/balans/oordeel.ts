import type { Opgave } from '#shared/domain/opgave/schema.ts';
import { GEEN, plus, type Band } from '#shared/puzzel/band.ts';
import type { Gevraagd, OpgaveOordeel, Richting } from '#shared/puzzel/uitkomst.ts';

/** Sums of floats differ in their last digits: less than this part of what is asked is no difference. */
const ROUNDING = 1e-9;

/** BA4, for an opgave that is asked at this horizon. */
export function oordeelVan(
  opgave: Opgave,
  gevraagd: Gevraagd | null,
  hard: Band,
  zacht: Band,
): OpgaveOordeel {
  if (opgave.eenheid === null) return 'niet-te-meten';
  if (gevraagd === null)
    return opgave.waarde !== null && isToDivide(opgave) ? 'niet-verdeeld' : 'niet-te-meten';
  const { waarde, waardeTot } = gevraagd;
  const slack = Math.max(Math.abs(waarde), Math.abs(waardeTot)) * ROUNDING;
  const laid = plus(hard, zacht);
  if (opgave.soort === 'ruimtebeslag' && laid.laag > waardeTot + slack) return 'te-veel';
  if (hard.laag >= waarde - slack) return 'bereikt';
  return laid.waarschijnlijk >= waarde - slack ? 'op-koers' : 'tekort';
}

/** A number for more than this tafel, of which it can agree a share; a number of a kind of land or a cluster is not. */
function isToDivide({ gebied }: Opgave): boolean {
  return gebied.soort === 'nederland' || gebied.soort === 'provincie' || gebied.soort === 'novex-gebied';
}

/** What is still to be laid: `laag` when all counts generously. */
export function nogTeLeggen({ waarde }: Gevraagd, laid: Band): Band {
  return ordered(waarde - laid.hoog, waarde - laid.waarschijnlijk, waarde - laid.laag);
}

/** How much more is laid than is asked at most: `laag` when all counts cautiously. */
export function teVeelVan({ waardeTot }: Gevraagd, laid: Band): Band {
  return ordered(laid.laag - waardeTot, laid.waarschijnlijk - waardeTot, laid.hoog - waardeTot);
}

function ordered(laag: number, waarschijnlijk: number, hoog: number): Band {
  if (hoog <= 0) return GEEN;
  return { laag: Math.max(0, laag), waarschijnlijk: Math.max(0, waarschijnlijk), hoog };
}

/** Which way contributions move a goal; a goal that lies below where it started moves the other way round. */
export function richtingVan({ waarde, uitgangswaarde }: Opgave, som: number): Richting {
  const goesDown = waarde !== null && uitgangswaarde !== undefined && waarde < uitgangswaarde;
  const ahead = goesDown ? -som : som;
  if (ahead === 0) return 'stil';
  return ahead > 0 ? 'vooruit' : 'achteruit';
}
