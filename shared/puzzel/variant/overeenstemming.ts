import { FUNCTIES } from '#shared/domain/functie/functies.ts';
import { geometrieOf, type Puzzelstuk } from '#shared/domain/puzzelstuk/schema.ts';
import type { Geometry } from '#shared/geo/geometry.ts';
import { rdToLngLat } from '#shared/geo/rd.ts';
import { liesAt, type Horizon } from '#shared/puzzel/horizon.ts';
import { rasterOver, visitCells, type Raster } from '#shared/puzzel/variant/raster.ts';
import { stukWijzigingen } from '#shared/puzzel/variant/stuk-wijziging.ts';

/** Where lay-outs agree on what comes there, by land; lines and points have none. */
export interface Overeenstemming {
  readonly raster: Raster;
  /** Per cell: the largest share of the lay-outs that lay the same main functies there; 0 where none lays anything. */
  readonly deel: Float32Array;
  /** Land where any of them lays something, and the part of it where all lay the same main functies. */
  readonly hectare: number;
  readonly gelijkHectare: number;
}

/** Null with fewer than two lay-outs, or when none of them has an area at this horizon. */
export function overeenstemming(
  varianten: readonly (readonly Puzzelstuk[])[],
  horizon: Horizon,
): Overeenstemming | null {
  if (varianten.length < 2) return null;
  const laid = varianten.map((stukken) => stukken.flatMap((stuk) => areaAt(stuk, horizon)));
  const raster = rasterOver([...new Set(laid.flat().map(({ geometrie }) => geometrie))]);
  if (raster === null) return null;
  const size = raster.kolommen * raster.rijen;
  const cells = new Map<Geometry, Uint32Array>();
  const cellsOf = (geometrie: Geometry): Uint32Array => {
    let known = cells.get(geometrie);
    if (!known) {
      const found: number[] = [];
      visitCells(geometrie, raster, (cell) => found.push(cell));
      cells.set(geometrie, (known = Uint32Array.from(found)));
    }
    return known;
  };
  // One bit per functie: what lies on top of each other is told as a set.
  const masks = laid.map((stukken) => {
    const mask = new Uint32Array(size);
    for (const { geometrie, bit } of stukken)
      for (const cell of cellsOf(geometrie)) mask[cell] = (mask[cell] ?? 0) | bit;
    return mask;
  });
  const deel = new Float32Array(size);
  let [some, same] = [0, 0];
  for (let cell = 0; cell < size; cell++) {
    const here = masks.map((mask) => mask[cell] ?? 0);
    if (here.every((mask) => mask === 0)) continue;
    const most = Math.max(...here.map((mask) => here.filter((other) => other === mask).length));
    deel[cell] = most / here.length;
    some++;
    if (most === here.length) same++;
  }
  const celHectare = raster.celMeters ** 2 / 10_000;
  return some === 0 ? null : { raster, deel, hectare: some * celHectare, gelijkHectare: same * celHectare };
}

function areaAt(
  stuk: Puzzelstuk,
  horizon: Horizon,
): readonly { readonly geometrie: Geometry; readonly bit: number }[] {
  const geometrie = geometrieOf(stuk.plaats);
  const isArea = geometrie?.type === 'Polygon' || geometrie?.type === 'MultiPolygon';
  const [functie] = stuk.functies;
  return geometrie && isArea && functie && liesAt(stuk.periode, horizon)
    ? [{ geometrie, bit: 1 << FUNCTIES.indexOf(functie) }]
    : [];
}

/** A strip of cells with the same share, as a closed ring in degrees, to draw. */
export interface OvereenstemmingVlak {
  readonly deel: number;
  readonly ring: readonly (readonly [number, number])[];
}

export function overeenstemmingVlakken({ raster, deel }: Overeenstemming): readonly OvereenstemmingVlak[] {
  const { oorsprong, celMeters, kolommen, rijen } = raster;
  const at = (column: number, row: number): readonly [number, number] =>
    rdToLngLat([oorsprong[0] + column * celMeters, oorsprong[1] + row * celMeters]);
  const out: OvereenstemmingVlak[] = [];
  for (let row = 0; row < rijen; row++) {
    let start = 0;
    for (let column = 1; column <= kolommen; column++) {
      const share = deel[row * kolommen + start] ?? 0;
      if (column < kolommen && deel[row * kolommen + column] === share) continue;
      if (share > 0) {
        const first = at(start, row);
        out.push({
          deel: share,
          ring: [first, at(column, row), at(column, row + 1), at(start, row + 1), first],
        });
      }
      start = column;
    }
  }
  return out;
}

/** Ids of the pieces that lie the same in every lay-out, and of those that do not; each in the order of first meeting. */
export function gelijkInAlle(varianten: readonly (readonly Puzzelstuk[])[]): {
  readonly gelijk: readonly string[];
  readonly verschilt: readonly string[];
} {
  const byId = varianten.map(
    (stukken) => new Map<string, Puzzelstuk>(stukken.map((stuk) => [stuk.id, stuk])),
  );
  const ids = new Set<string>(varianten.flatMap((stukken) => stukken.map(({ id }) => id)));
  const [gelijk, verschilt]: [string[], string[]] = [[], []];
  for (const id of ids) {
    const each = byId.map((laid) => laid.get(id));
    const [first] = each;
    const isSame =
      first !== undefined &&
      each.every((stuk) => stuk !== undefined && stukWijzigingen(first, stuk).length === 0);
    (isSame ? gelijk : verschilt).push(id);
  }
  return { gelijk, verschilt };
}
