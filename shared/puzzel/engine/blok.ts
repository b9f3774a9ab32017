import { FUNCTIES } from '#shared/domain/functie/functies.ts';
import type { Afgeleid } from '#shared/puzzel/engine/afgeleid.ts';
import { NIETS, PER_HORIZON } from '#shared/puzzel/engine/ruimte-delen.ts';
import type { Gevonden, Vondst } from '#shared/puzzel/engine/stuk-botsingen.ts';
import { HORIZONNEN } from '#shared/puzzel/horizon.ts';

/** So many pieces, in order of id, are put together before all is. */
const SIZE = 128;

/** What some pieces come to together: of tens of thousands an edit changes a few, and only theirs is put together anew. */
export interface Blok {
  readonly leden: readonly (Afgeleid | undefined)[];
  /** As `RuimteDelen`, summed. */
  readonly ruimte: Float64Array;
  /** Gross, likely, by functie and then by horizon. */
  readonly perFunctie: Float64Array;
  readonly gevonden: Gevonden;
}

/** The blokken of a list by place; a function of the list alone, as which pieces are one blok goes by their place. */
export function blokkenVan(
  afgeleid: readonly (Afgeleid | undefined)[],
  before: readonly Blok[],
): readonly Blok[] {
  const blokken: Blok[] = [];
  for (let from = 0; from < afgeleid.length; from += SIZE) {
    const known = before[blokken.length];
    blokken.push(known && holds(known, afgeleid, from) ? known : blokVan(afgeleid.slice(from, from + SIZE)));
  }
  return blokken;
}

function holds({ leden }: Blok, afgeleid: readonly (Afgeleid | undefined)[], from: number): boolean {
  if (leden.length !== Math.min(SIZE, afgeleid.length - from)) return false;
  for (let at = 0; at < leden.length; at++) if (leden[at] !== afgeleid[from + at]) return false;
  return true;
}

function blokVan(leden: readonly (Afgeleid | undefined)[]): Blok {
  const ruimte = new Float64Array(PER_HORIZON * HORIZONNEN.length);
  const perFunctie = new Float64Array(FUNCTIES.length * HORIZONNEN.length);
  const gevonden: Vondst = { botsingen: [], voorwaarden: [], kansen: [] };
  for (const lid of leden) {
    if (!lid) continue;
    gevonden.botsingen.push(...lid.gevonden.botsingen);
    gevonden.voorwaarden.push(...lid.gevonden.voorwaarden);
    gevonden.kansen.push(...lid.gevonden.kansen);
    if (lid.ruimte === NIETS) continue;
    addTo(ruimte, lid.ruimte);
    const functie = FUNCTIES.indexOf(lid.functie) * HORIZONNEN.length;
    for (let h = 0; h < HORIZONNEN.length; h++)
      perFunctie[functie + h] = (perFunctie[functie + h] ?? 0) + (lid.ruimte[h * PER_HORIZON + 1] ?? 0);
  }
  return { leden, ruimte, perFunctie, gevonden };
}

/** Adds numbers to numbers, place by place. */
export function addTo(sums: Float64Array, more: Float64Array): void {
  for (let at = 0; at < sums.length; at++) sums[at] = (sums[at] ?? 0) + (more[at] ?? 0);
}
