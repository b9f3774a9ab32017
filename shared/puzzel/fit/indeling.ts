import type { Elastisch } from '#shared/puzzel/fit/elastisch.ts';
import type { Stuk } from '#shared/puzzel/fit/lint.ts';
import type { FitVraag } from '#shared/puzzel/fit/vraag.ts';

/** Land of one cell that one claim gets, in one lay-out. */
export interface Toedeling extends Stuk {
  readonly cel: number;
  readonly claim: number;
}

/** Less than this is a rounding of the solver. */
const NIETS_HECTARE = 1e-6;

/**
 * From the columns of a solution to who lies where: the combinaties of a cell take its hectares one after the other, and
 * within a combinatie its claims lie over each other. No claim gets more than it asks.
 */
export function toedelingen(
  vraag: FitVraag,
  { gebruik }: Elastisch,
  kolommen: Float64Array,
): readonly Toedeling[] {
  const out: Toedeling[] = [];
  const left = vraag.claims.map(({ hectare }) => hectare);
  const give = (cel: number, claim: number, van: number, tot: number, telt: number): void => {
    const still = left[claim] ?? 0;
    const end = Math.min(tot, van + still / telt);
    if (end - van <= NIETS_HECTARE) return;
    left[claim] = still - (end - van) * telt;
    out.push({ cel, claim, van, tot: end });
  };
  /** The columns of claims come first. */
  const landOf = (index: number): number => kolommen[vraag.claims.length + index] ?? 0;

  /** What the claims of a groep are still to get, by cell and groep. */
  const open = new Map<string, { readonly claim: number; readonly telt: number; hectare: number }[]>();
  gebruik.forEach((each, index) => {
    const hectare = landOf(index);
    if (each.soort !== 'aandeel' || hectare <= NIETS_HECTARE) return;
    const key = `${each.cel}/${each.lid}`;
    const list = open.get(key) ?? [];
    list.push({ claim: each.claim, telt: each.telt, hectare });
    open.set(key, list);
  });

  const used = new Map<number, number>();
  gebruik.forEach((each, index) => {
    const hectare = landOf(index);
    if (each.soort === 'aandeel' || hectare <= NIETS_HECTARE) return;
    const van = used.get(each.cel) ?? 0;
    const tot = van + hectare;
    used.set(each.cel, tot);
    if (each.soort === 'deel') {
      each.claims.forEach((claim, at) => give(each.cel, claim, van, tot, each.telt[at] ?? 1));
      return;
    }
    for (const lid of each.leden) {
      const list = open.get(`${each.cel}/${lid}`) ?? [];
      for (let at = van; at < tot - NIETS_HECTARE;) {
        const next = list[0];
        if (!next) break;
        const end = Math.min(tot, at + next.hectare);
        give(each.cel, next.claim, at, end, next.telt);
        next.hectare -= end - at;
        if (next.hectare <= NIETS_HECTARE) list.shift();
        at = end;
      }
    }
  });
  return out;
}
