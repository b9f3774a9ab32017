import { combinatiesOf, type Combinaties, type Groep } from '#shared/puzzel/fit/combinaties.ts';
import { LpOpbouw } from '#shared/puzzel/fit/lp-opbouw.ts';
import type { Lp } from '#shared/puzzel/fit/oplosser.ts';
import type { FitCel, FitVraag } from '#shared/puzzel/fit/vraag.ts';

/**
 * The question as a linear programme that always has a solution: each claim gets its hectares from the land and, for
 * what is short, from a column of its own that costs one per hectare. All fits when that costs nothing.
 *
 * Of each cell, each combinatie of groepen takes so many hectares. A groep of one claim has it all; where more than one
 * groep of a combinatie has several claims, each of those divides what the groep has among its claims by itself, as claims
 * of one groep never share. So the programme grows with claims plus combinaties, not with their product, and stays exact.
 */
export interface Elastisch {
  readonly lp: Lp;
  /** The columns behind those of the claims, which come first. */
  readonly gebruik: readonly GebruikKolom[];
  readonly begrensd: boolean;
}

export type GebruikKolom =
  /** So many hectares of the cell, for all of these claims at once. */
  | {
      readonly soort: 'deel';
      readonly cel: number;
      readonly claims: readonly number[];
      readonly telt: readonly number[];
    }
  /** So many hectares of the cell, for these groepen at once; `aandeel` columns tell for which of their claims. */
  | { readonly soort: 'groepen'; readonly cel: number; readonly leden: readonly string[] }
  /** What one claim has of that; `lid` as in `leden`. */
  | {
      readonly soort: 'aandeel';
      readonly cel: number;
      readonly lid: string;
      readonly claim: number;
      readonly telt: number;
    };

interface CelGroep extends Groep {
  readonly claims: number[];
}

export function elastisch(vraag: FitVraag): Elastisch {
  const opbouw = new LpOpbouw();
  const gebruik: GebruikKolom[] = [];
  const known = new Map<string, Combinaties>();
  let begrensd = false;
  // rows of the claims come first, and so do their columns of shortage: row and column of a claim have its index
  for (const { hectare } of vraag.claims) opbouw.row(hectare, Infinity);
  vraag.claims.forEach((_, claim) => opbouw.column(1, [[claim, 1]]));

  vraag.cellen.forEach((cel, index) => {
    const groepen = groepenOf(vraag, cel);
    const key = groepen.map(({ soort, telt }) => `${soort}:${telt}`).join();
    let combinaties = known.get(key);
    if (!combinaties) known.set(key, (combinaties = combinatiesOf(groepen, vraag.samen)));
    begrensd ||= combinaties.begrensd;
    const land = opbouw.row(-Infinity, cel.hectare);
    const shares = new Map<string, number>();
    /** The row that holds what claims of a groep divide below what the groep has, for one factor. */
    const shareRow = (groep: number, telt: number): [string, number] => {
      const lid = `${groep}:${telt}`;
      const made = shares.get(lid);
      if (made !== undefined) return [lid, made];
      const row = opbouw.row(-Infinity, 0);
      shares.set(lid, row);
      for (const claim of groepen[groep]?.claims ?? []) {
        opbouw.column(0, [
          [claim, telt],
          [row, 1],
        ]);
        gebruik.push({ soort: 'aandeel', cel: index, lid, claim, telt });
      }
      return [lid, row];
    };
    for (const { groepen: members, telt } of combinaties.combinaties) {
      const several = members.filter((member) => (groepen[member]?.claims.length ?? 0) > 1);
      if (several.length <= 1) {
        const choices = several[0] === undefined ? [null] : (groepen[several[0]]?.claims ?? []);
        for (const choice of choices) {
          const claims = members.map((member) =>
            member === several[0] ? (choice ?? -1) : (groepen[member]?.claims[0] ?? -1),
          );
          opbouw.column(0, [
            ...claims.map((claim, at): [number, number] => [claim, telt[at] ?? 0]),
            [land, 1],
          ]);
          gebruik.push({ soort: 'deel', cel: index, claims, telt });
        }
        continue;
      }
      const shared = members.map((member, at) => shareRow(member, telt[at] ?? 0));
      opbouw.column(0, [[land, 1], ...shared.map(([, row]): [number, number] => [row, -1])]);
      gebruik.push({ soort: 'groepen', cel: index, leden: shared.map(([lid]) => lid) });
    }
  });
  return { lp: opbouw.lp(), gebruik, begrensd };
}

/** The claims of a cell by soort; within one cell a soort always counts the same. */
function groepenOf(vraag: FitVraag, cel: FitCel): readonly CelGroep[] {
  const groepen = new Map<string, CelGroep>();
  for (const { claim, telt } of cel.mag) {
    const soort = vraag.claims[claim]?.soort ?? -1;
    const key = `${soort}:${telt}`;
    const groep = groepen.get(key);
    if (groep) groep.claims.push(claim);
    else groepen.set(key, { soort, telt, claims: [claim] });
  }
  return [...groepen.values()].toSorted((a, b) => a.soort - b.soort || a.telt - b.telt);
}
