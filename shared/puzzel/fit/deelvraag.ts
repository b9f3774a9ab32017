import type { FitCel, FitVraag, Gebruik } from '#shared/puzzel/fit/vraag.ts';

/** A question about some of the claims of another. */
export interface Deelvraag {
  readonly vraag: FitVraag;
  /** For each claim of the part, its place in the whole. */
  readonly claims: readonly number[];
  /** For each cell of the part, the cells of the whole that came together in it. */
  readonly cellen: readonly (readonly number[])[];
}

/**
 * The same question about these claims alone. Cells that are now the same to all of them become one, as nothing in an
 * answer depends on which of them is used.
 */
export function deelvraag(vraag: FitVraag, claims: readonly number[]): Deelvraag {
  const place = new Map(claims.map((claim, index) => [claim, index]));
  const found = new Map<string, { hectare: number; mag: readonly Gebruik[]; cellen: number[] }>();
  vraag.cellen.forEach((cel, index) => {
    const mag: Gebruik[] = [];
    let key = '';
    for (const { claim, telt } of cel.mag) {
      const at = place.get(claim);
      if (at === undefined) continue;
      mag.push({ claim: at, telt });
      key += telt === 1 ? `${at},` : `${at}:${telt},`;
    }
    if (mag.length === 0) return;
    const same = found.get(key);
    if (same) {
      same.hectare += cel.hectare;
      same.cellen.push(index);
    } else found.set(key, { hectare: cel.hectare, mag, cellen: [index] });
  });
  const cellen = [...found.values()];
  return {
    vraag: {
      claims: claims.flatMap((claim) => vraag.claims[claim] ?? []),
      cellen: cellen.map(({ hectare, mag }): FitCel => ({ hectare, mag })),
      samen: vraag.samen,
    },
    claims,
    cellen: cellen.map((cel) => cel.cellen),
  };
}

/** The claims in groups that share no land with one another, in order of their first claim: each can be asked by itself. */
export function losseDelen(vraag: FitVraag): readonly (readonly number[])[] {
  const parent = vraag.claims.map((_, index) => index);
  const root = (index: number): number => {
    let at = index;
    for (let up = parent[at] ?? at; up !== at; up = parent[at] ?? at) {
      parent[at] = parent[up] ?? up;
      at = up;
    }
    return at;
  };
  for (const { mag } of vraag.cellen) {
    const first = mag[0];
    if (!first) continue;
    for (const { claim } of mag) {
      const [a, b] = [root(first.claim), root(claim)];
      if (a !== b) parent[Math.max(a, b)] = Math.min(a, b);
    }
  }
  const groups = new Map<number, number[]>();
  parent.forEach((_, claim) => {
    const at = root(claim);
    const group = groups.get(at);
    if (group) group.push(claim);
    else groups.set(at, [claim]);
  });
  return [...groups.values()];
}
