import type { FitVraag } from '#shared/puzzel/fit/vraag.ts';

/**
 * Written anew for tests and sharing nothing with the real thing: all sets of claims of a cell that may share it, with what
 * the land counts for each of them.
 */
export function naiveSets(vraag: FitVraag, cel: number): { claims: number[]; telt: number[] }[] {
  const mag = vraag.cellen[cel]?.mag ?? [];
  const samen = (a: number, b: number): number =>
    vraag.samen[vraag.claims[a]?.soort ?? -1]?.[vraag.claims[b]?.soort ?? -1] ?? 0;
  const out: { claims: number[]; telt: number[] }[] = [];
  for (let mask = 1; mask < 1 << mag.length; mask++) {
    const members = mag.filter((_, index) => mask & (1 << index));
    const telt = members.map((member) =>
      Math.min(
        member.telt,
        ...members.filter((other) => other !== member).map((other) => samen(member.claim, other.claim)),
      ),
    );
    if (telt.every((each) => each > 0)) out.push({ claims: members.map((member) => member.claim), telt });
  }
  return out;
}

/** Whether whole parts of `1 / noemer` hectare can be divided so that all of these claims have enough, by trying all. */
export function fitsInParts(vraag: FitVraag, claims: readonly number[], noemer: number): boolean {
  const sets = vraag.cellen.map((_, cel) =>
    naiveSets(vraag, cel)
      .map((set) => vraag.claims.map((__, claim) => set.telt[set.claims.indexOf(claim)] ?? 0))
      .filter((gain) => claims.some((claim) => (gain[claim] ?? 0) > 0)),
  );
  let reached = new Map<string, number[]>([
    ['', vraag.claims.map(({ hectare }, claim) => (claims.includes(claim) ? hectare * noemer : 0))],
  ]);
  vraag.cellen.forEach(({ hectare }, cel) => {
    for (let part = 0; part < hectare * noemer; part++) {
      const next = new Map<string, number[]>();
      for (const needs of reached.values()) {
        for (const gain of [...(sets[cel] ?? []), needs.map(() => 0)]) {
          const left = needs.map((need, claim) =>
            Math.max(0, Math.round((need - (gain[claim] ?? 0)) * 1e6) / 1e6),
          );
          next.set(left.join(), left);
        }
      }
      reached = next;
    }
  });
  return [...reached.values()].some((needs) => needs.every((need) => need === 0));
}

/**
 * The hectares by which these weights prove the claims short: what the claims ask, weighed, beyond the most that each cell
 * can give, weighed. Above zero for any weights means that they cannot fit.
 */
export function shortByWeights(vraag: FitVraag, weights: readonly number[]): number {
  const asked = vraag.claims.reduce((sum, { hectare }, claim) => sum + hectare * (weights[claim] ?? 0), 0);
  const given = vraag.cellen.reduce((sum, { hectare }, cel) => {
    const best = naiveSets(vraag, cel).map((set) =>
      set.claims.reduce((gain, claim, at) => gain + (weights[claim] ?? 0) * (set.telt[at] ?? 0), 0),
    );
    return sum + hectare * Math.max(0, ...best);
  }, 0);
  return asked - given;
}
