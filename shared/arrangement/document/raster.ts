import type { Cel } from '#shared/arrangement/document/blok.ts';

/** A cell with its place; `kolommen` and `rijen` never reach outside the table or over another cell. */
export interface RasterCel extends Cel {
  readonly rij: number;
  readonly kolom: number;
}

export interface Raster {
  readonly kolommen: number;
  /** By row; cells in order of their column. */
  readonly rijen: readonly (readonly RasterCel[])[];
}

/** More columns than this are no table that anybody reads: a wider span is made narrower. */
const MAX_SPAN = 20;

/**
 * A table in which every place belongs to exactly one cell, as file formats want it. Two people who edit one table at once
 * can leave rows of unequal length and spans that lie over each other: spans give way, gaps become empty cells, and no cell
 * is left out. The first `kopRijen` stay a heading of their own.
 */
export function rasterVan(rijen: readonly (readonly Cel[])[], kopRijen = 0): Raster {
  const taken: boolean[][] = rijen.map(() => []);
  const placed = rijen.map((rij, at) =>
    rij.map((cel) => place(cel, at, at < kopRijen ? kopRijen : rijen.length, taken)),
  );
  const kolommen = Math.max(1, ...placed.flat().map(({ kolom, kolommen }) => kolom + kolommen));
  return { kolommen, rijen: placed.map((rij, at) => filled(rij, at, kolommen, taken[at] ?? [])) };
}

function place(cel: Cel, rij: number, aantal: number, taken: boolean[][]): RasterCel {
  const own = taken[rij] ?? [];
  let kolom = 0;
  while (own[kolom] === true) kolom++;
  const rijen = Math.min(Math.max(1, cel.rijen), aantal - rij);
  let kolommen = 1;
  while (kolommen < Math.min(cel.kolommen, MAX_SPAN) && own[kolom + kolommen] !== true) kolommen++;
  for (let y = rij; y < rij + rijen; y++)
    for (let x = kolom; x < kolom + kolommen; x++) (taken[y] ??= [])[x] = true;
  return { ...cel, rij, kolom, kolommen, rijen };
}

function filled(
  rij: readonly RasterCel[],
  at: number,
  kolommen: number,
  taken: readonly boolean[],
): readonly RasterCel[] {
  const kop = rij.length > 0 && rij.every((cel) => cel.kop);
  const cellen = [...rij];
  for (let kolom = 0; kolom < kolommen; kolom++)
    if (taken[kolom] !== true) cellen.push({ kop, kolommen: 1, rijen: 1, blokken: [], rij: at, kolom });
  return cellen.toSorted((left, right) => left.kolom - right.kolom);
}
