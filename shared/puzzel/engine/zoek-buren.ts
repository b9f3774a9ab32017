import type { Shape } from '#shared/geo/coverage/shape.ts';
import { ShapeIndex } from '#shared/geo/coverage/shape-index.ts';
import { andersom, raakOf } from '#shared/puzzel/engine/raak.ts';
import type { Buur, Knoop } from '#shared/puzzel/engine/knoop.ts';
import { bereikVan, regelsTussen, type RegelBoek } from '#shared/puzzel/engine/regel-boek.ts';

/** Fewer changed pieces than this are held against all others one by one; making an index costs more. */
const INDEX_FROM = 40;

/** Finds what changed pieces have to do with; each pair is measured once, from the lower id. */
export function zoekBuren(
  knopen: ReadonlyMap<string, Knoop>,
  gewijzigd: ReadonlySet<string>,
  boek: RegelBoek,
): ReadonlyMap<string, readonly Buur[]> {
  const van = new Map<string, Buur[]>();
  const near = nearFinder(knopen, gewijzigd.size);
  for (const id of gewijzigd) {
    const knoop = knopen.get(id);
    const shape = knoop?.maat.shape;
    if (!knoop || !shape) continue;
    const bereik = bereikOf(knoop, boek);
    near(shape, bereik, (ander) => {
      const other = knopen.get(ander);
      // a pair of two changed pieces comes twice
      if (!other || ander === id || (gewijzigd.has(ander) && ander < id)) return;
      meet(van, knoop, other, boek);
    });
  }
  return van;
}

function meet(van: Map<string, Buur[]>, one: Knoop, two: Knoop, boek: RegelBoek): void {
  const [a, b] = one.stuk.id < two.stuk.id ? [one, two] : [two, one];
  if (!a.maat.shape || !b.maat.shape) return;
  const most = bereikTussen(a, b, boek);
  const raak =
    boxesApart(a.maat.shape, b.maat.shape) > most ? null : raakOf(a.maat.shape, b.maat.shape, most);
  if (raak === null) return;
  add(van, a.stuk.id, { id: b.stuk.id, raak });
  add(van, b.stuk.id, { id: a.stuk.id, raak: andersom(raak) });
}

function bereikTussen(a: Knoop, b: Knoop, boek: RegelBoek): number {
  let most = 0;
  for (const regel of regelsTussen(boek, a.stuk.functies, b.stuk.functies))
    most = Math.max(most, bereikVan(regel));
  return most;
}

function bereikOf({ stuk }: Knoop, boek: RegelBoek): number {
  let most = 0;
  for (const functie of stuk.functies) most = Math.max(most, boek.bereik.get(functie) ?? 0);
  return most;
}

function boxesApart({ bbox: p }: Shape, { bbox: q }: Shape): number {
  return Math.max(0, q[0] - p[2], p[0] - q[2], q[1] - p[3], p[1] - q[3]);
}

type Near = (shape: Shape, within: number, found: (id: string) => void) => void;

function nearFinder(knopen: ReadonlyMap<string, Knoop>, searches: number): Near {
  const ids: string[] = [];
  const shapes: Shape[] = [];
  for (const [id, { maat }] of knopen) {
    if (maat.shape === null) continue;
    ids.push(id);
    shapes.push(maat.shape);
  }
  if (searches < INDEX_FROM)
    return (shape, within, found) => {
      shapes.forEach((other, i) => {
        if (boxesApart(shape, other) <= within) found(ids[i] ?? '');
      });
    };
  const index = new ShapeIndex(shapes);
  return (shape, within, found) => {
    for (const i of index.near(shape, within)) found(ids[i] ?? '');
  };
}

function add(van: Map<string, Buur[]>, id: string, buur: Buur): void {
  const list = van.get(id);
  if (list) list.push(buur);
  else van.set(id, [buur]);
}
