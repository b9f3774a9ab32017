import type { FitVraag } from '#shared/puzzel/fit/vraag.ts';

/** Where it is likely to pinch: a guess that only decides what is tried first. */
export interface Druk {
  /** Claims by how much they ask of what would be theirs if all divided evenly, tightest first. */
  readonly krapste: readonly number[];
  /** Claims from this one on, each time the one that competes most with those before it. Ends where nobody competes. */
  readonly omgeving: (claim: number, max: number) => readonly number[];
}

export function drukOf(vraag: FitVraag): Druk {
  const n = vraag.claims.length;
  const ruimte = new Float64Array(n);
  const aandeel = new Float64Array(n);
  const strijd = new Float64Array(n * n);
  for (const { hectare, mag } of vraag.cellen) {
    for (const a of mag) {
      ruimte[a.claim] = (ruimte[a.claim] ?? 0) + hectare * a.telt;
      aandeel[a.claim] = (aandeel[a.claim] ?? 0) + (hectare * a.telt) / mag.length;
      const samen = vraag.samen[vraag.claims[a.claim]?.soort ?? -1];
      for (const b of mag) {
        if (a.claim === b.claim) continue;
        const apart = 1 - (samen?.[vraag.claims[b.claim]?.soort ?? -1] ?? 0);
        const at = a.claim * n + b.claim;
        strijd[at] = (strijd[at] ?? 0) + hectare * apart;
      }
    }
  }
  const need = (claim: number): number => vraag.claims[claim]?.hectare ?? 0;
  const over = (a: number, b: number): number => a / Math.max(b, 1e-9);
  return {
    krapste: [...vraag.claims.keys()].toSorted(
      (a, b) => over(need(b), aandeel[b] ?? 0) - over(need(a), aandeel[a] ?? 0) || a - b,
    ),
    omgeving(claim, max) {
      const found = [claim];
      const pull = new Float64Array(n);
      for (let last: number | null = claim; last !== null && found.length < max;) {
        let best = 0;
        let next: number | null = null;
        for (let other = 0; other < n; other++) {
          pull[other] = (pull[other] ?? 0) + (strijd[last * n + other] ?? 0);
          const size = ruimte[other] ?? 0;
          // who asks nearly all it has, and has it nearly all here, has nowhere else to go
          const weight = over((pull[other] ?? 0) * need(other), size * size);
          if (weight > best && !found.includes(other)) [best, next] = [weight, other];
        }
        if (next !== null) found.push(next);
        last = next;
      }
      return found;
    },
  };
}
