import type { Shape } from '#shared/geo/coverage/shape.ts';
import { delenVan, losseKnoop, type Buur, type Knoop } from '#shared/puzzel/engine/knoop.ts';
import { gebiedenVan, lagenVan } from '#shared/puzzel/engine/omgeving.ts';
import { maatOf } from '#shared/puzzel/engine/maat.ts';
import type { RegelBoek } from '#shared/puzzel/engine/regel-boek.ts';
import type { Wijziging } from '#shared/puzzel/engine/wijziging.ts';
import { zoekBuren } from '#shared/puzzel/engine/zoek-buren.ts';
import type { GebiedVlak, LaagVlak } from '#shared/puzzel/invoer.ts';

export interface Ondergrond {
  readonly boek: RegelBoek;
  readonly gebieden: readonly GebiedVlak[];
  readonly lagen: readonly LaagVlak[];
  /** Whether the gebieden, or the lagen, are others than before. */
  readonly andereGebieden: boolean;
  readonly andereLagen: boolean;
}

export interface Gelegd {
  readonly knopen: ReadonlyMap<string, Knoop>;
  /** Pieces of which figures may differ: changed themselves, or with a neighbour that did. */
  readonly geraakt: ReadonlySet<string>;
}

/** Lays the pieces that changed, and what lies next to them. */
export function legKnopen(
  before: ReadonlyMap<string, Knoop>,
  wijziging: Wijziging,
  ondergrond: Ondergrond,
): Gelegd {
  const { weg, vorm, inhoud, uiterlijk, stukken } = wijziging;
  const knopen = new Map(before);
  for (const id of weg) knopen.delete(id);
  for (const id of [...vorm, ...inhoud]) {
    const stuk = stukken.get(id);
    const known = before.get(id);
    if (!stuk) continue;
    if (vorm.has(id) || !known) {
      const knoop = losseKnoop(stuk);
      // functies alone may have changed
      const isSamePlace = known !== undefined && known.maat.shape === knoop.maat.shape;
      knopen.set(
        id,
        isSamePlace
          ? { ...knoop, gebieden: known.gebieden, lagen: known.lagen }
          : inOmgeving(knoop, ondergrond),
      );
    } else knopen.set(id, { ...known, stuk, maat: maatOf(stuk) });
  }
  for (const stuk of uiterlijk) {
    const known = knopen.get(stuk.id);
    if (known) knopen.set(stuk.id, { ...known, stuk });
  }
  const geraakt = new Set<string>([...vorm, ...inhoud]);
  if (ondergrond.andereGebieden || ondergrond.andereLagen) {
    for (const [id, knoop] of knopen) {
      const next = opnieuwInOmgeving(knoop, ondergrond);
      if (next === knoop) continue;
      knopen.set(id, next);
      geraakt.add(id);
    }
  }
  legBuren(knopen, before, wijziging, ondergrond.boek);
  for (const id of [...weg, ...vorm, ...inhoud])
    for (const map of [before, knopen])
      for (const buur of map.get(id)?.buren ?? []) if (!weg.has(buur.id)) geraakt.add(buur.id);
  return { knopen, geraakt };
}

function inOmgeving(knoop: Knoop, { boek, gebieden, lagen }: Ondergrond): Knoop {
  return {
    ...knoop,
    gebieden: gebiedenVan(knoop.maat, gebieden),
    lagen: lagenVan(knoop.maat, lagen, boek, []),
  };
}

function opnieuwInOmgeving(knoop: Knoop, ondergrond: Ondergrond): Knoop {
  const gebieden = ondergrond.andereGebieden ? gebiedenVan(knoop.maat, ondergrond.gebieden) : knoop.gebieden;
  const lagen = ondergrond.andereLagen
    ? lagenVan(knoop.maat, ondergrond.lagen, ondergrond.boek, knoop.lagen)
    : knoop.lagen;
  return gebieden === knoop.gebieden && lagen === knoop.lagen ? knoop : { ...knoop, gebieden, lagen };
}

/** New lists of neighbours for what changed shape, and for what lay or now lies next to it. */
function legBuren(
  knopen: Map<string, Knoop>,
  before: ReadonlyMap<string, Knoop>,
  { weg, vorm }: Wijziging,
  boek: RegelBoek,
): void {
  const gevonden = zoekBuren(knopen, vorm, boek);
  const opnieuw = new Set<string>(vorm);
  for (const id of [...weg, ...vorm])
    for (const buur of before.get(id)?.buren ?? []) if (!weg.has(buur.id)) opnieuw.add(buur.id);
  for (const id of gevonden.keys()) opnieuw.add(id);
  const shapeVan = (id: string): Shape | null => knopen.get(id)?.maat.shape ?? null;
  for (const id of opnieuw) {
    const knoop = knopen.get(id);
    if (!knoop) continue;
    const stayed = vorm.has(id) ? [] : knoop.buren.filter((buur) => !vorm.has(buur.id) && !weg.has(buur.id));
    const buren = [...stayed, ...(gevonden.get(id) ?? [])].sort(byId);
    knopen.set(id, { ...knoop, buren, delen: delenVan(knoop.maat, buren, shapeVan) });
  }
}

function byId(a: Buur, b: Buur): number {
  return a.id < b.id ? -1 : 1;
}
