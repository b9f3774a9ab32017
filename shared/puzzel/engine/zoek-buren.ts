import type { Shape } from '#shared/geo/coverage/shape.ts';
import { ShapeIndex } from '#shared/geo/coverage/shape-index.ts';
import type { Buur, Knoop } from '#shared/puzzel/engine/knoop.ts';
import { andersom, raakOf } from '#shared/puzzel/engine/raak.ts';
import { bereikVan, regelsTussen, type RegelBoek } from '#shared/puzzel/engine/regel-boek.ts';
import type { Veld } from '#shared/puzzel/engine/veld.ts';

/** Fewer changed pieces than this are held against the boxes of all others; making an index costs more. */
const INDEX_FROM = 100;

/** For each piece what changed pieces have to do with it, both ways and unsorted; each pair is measured once. */
export function zoekBuren(
  veld: Veld,
  gewijzigd: ReadonlySet<string>,
  boek: RegelBoek,
): ReadonlyMap<string, readonly Buur[]> {
  const van = new Map<string, Buur[]>();
  const near = gewijzigd.size < INDEX_FROM ? veld.nabij.bind(veld) : indexed(veld);
  for (const id of gewijzigd) {
    const knoop = veld.get(id);
    if (!knoop) continue;
    near(knoop, bereikOf(knoop, boek), (other) => {
      const ander = other.stuk.id;
      // a pair of two changed pieces comes twice
      if (ander !== id && !(ander < id && gewijzigd.has(ander))) meet(van, knoop, other, boek);
    });
  }
  return van;
}

/** Always from the lower id, so that the last digits are the same whichever of the two changed (BA9). */
function meet(van: Map<string, Buur[]>, one: Knoop, two: Knoop, boek: RegelBoek): void {
  const [a, b] = one.stuk.id < two.stuk.id ? [one, two] : [two, one];
  if (!a.maat.shape || !b.maat.shape) return;
  const most = bereikTussen(a, b, boek);
  if (boxesApart(a.maat.shape, b.maat.shape) > most) return;
  const raak = raakOf(a.maat.shape, b.maat.shape, most);
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

function indexed(veld: Veld): Veld['nabij'] {
  const knopen = veld.alle().filter((knoop) => knoop?.maat.shape);
  const index = new ShapeIndex(knopen.flatMap((knoop) => knoop?.maat.shape ?? []));
  return ({ maat: { shape } }, meters, found) => {
    if (shape === null) return;
    for (const at of index.near(shape, meters)) {
      const knoop = knopen[at];
      if (knoop) found(knoop);
    }
  };
}

function add(van: Map<string, Buur[]>, id: string, buur: Buur): void {
  const list = van.get(id);
  if (list) list.push(buur);
  else van.set(id, [buur]);
}
