import type { FitVraag } from '#shared/puzzel/fit/vraag.ts';

/** Claims in a cell that are the same to every rule and to the land: of one soort, so they never share with each other. */
export interface Groep {
  readonly soort: number;
  readonly telt: number;
}

/** Groepen that may share the same hectare, by their place in the list; `telt` says for each what it counts for there. */
export interface Combinatie {
  readonly groepen: readonly number[];
  readonly telt: readonly number[];
}

export interface Combinaties {
  readonly combinaties: readonly Combinatie[];
  /** Not all were made: an answer that it does not fit would prove nothing. */
  readonly begrensd: boolean;
}

/** Beyond this many in one cell, only those of at most three groepen are made. */
const MAX_PER_CEL = 600;
const BEGRENSDE_GROOTTE = 3;

/**
 * All ways in which groepen can share a hectare, without those that are beaten: by one more groep on the same land
 * without any counting for less, or by dividing the land instead of sharing it (who counts for half on shared land has as
 * much of half the land). What it leaves out is never better than what it makes, so an answer over these is exact.
 */
export function combinatiesOf(groepen: readonly Groep[], samen: FitVraag['samen']): Combinaties {
  const all = make(groepen, samen, groepen.length, MAX_PER_CEL);
  if (all) return { combinaties: all.filter((each) => !isBeaten(each, groepen, samen)), begrensd: false };
  const small = make(groepen, samen, BEGRENSDE_GROOTTE, Infinity) ?? [];
  return {
    combinaties: small.filter(
      (each) => each.groepen.length === BEGRENSDE_GROOTTE || !isBeaten(each, groepen, samen),
    ),
    begrensd: true,
  };
}

/** Null when there are more than `max`. */
function make(
  groepen: readonly Groep[],
  samen: FitVraag['samen'],
  grootte: number,
  max: number,
): readonly Combinatie[] | null {
  const out: Combinatie[] = [];
  const grow = (base: Combinatie, from: number): boolean => {
    for (let next = from; next < groepen.length; next++) {
      const grown = extend(base, next, groepen, samen);
      if (!grown) continue;
      if (out.length >= max) return false;
      out.push(grown);
      if (grown.groepen.length < grootte && !grow(grown, next + 1)) return false;
    }
    return true;
  };
  return grow({ groepen: [], telt: [] }, 0) ? out : null;
}

/** With one groep more on the same land; null when that may not be, or counts for nothing. */
function extend(
  base: Combinatie,
  groep: number,
  groepen: readonly Groep[],
  samen: FitVraag['samen'],
): Combinatie | null {
  const added = groepen[groep];
  if (!added) return null;
  let own = added.telt;
  const telt: number[] = [];
  for (const [index, member] of base.groepen.entries()) {
    const shared = samen[added.soort]?.[groepen[member]?.soort ?? -1] ?? 0;
    if (!(shared > 0)) return null;
    own = Math.min(own, shared);
    telt.push(Math.min(base.telt[index] ?? 0, shared));
  }
  return own > 0 ? { groepen: [...base.groepen, groep], telt: [...telt, own] } : null;
}

function isBeaten(combinatie: Combinatie, groepen: readonly Groep[], samen: FitVraag['samen']): boolean {
  const divided = combinatie.groepen.reduce(
    (sum, groep, index) => sum + (combinatie.telt[index] ?? 0) / (groepen[groep]?.telt ?? 1),
    0,
  );
  if (combinatie.groepen.length > 1 && divided <= 1) return true;
  return groepen.some((_, groep) => {
    if (combinatie.groepen.includes(groep)) return false;
    const grown = extend(combinatie, groep, groepen, samen);
    return grown !== null && combinatie.telt.every((telt, index) => grown.telt[index] === telt);
  });
}
