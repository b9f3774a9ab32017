import { delenVan, losseKnoop, type Buur, type Knoop } from '#shared/puzzel/engine/knoop.ts';
import { maatOf } from '#shared/puzzel/engine/maat.ts';
import { gebiedenVan, lagenVan } from '#shared/puzzel/engine/omgeving.ts';
import type { RegelBoek } from '#shared/puzzel/engine/regel-boek.ts';
import type { Veld } from '#shared/puzzel/engine/veld.ts';
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
  readonly veld: Veld;
  /** Pieces of which figures may differ: changed themselves, or with a neighbour that did. */
  readonly geraakt: ReadonlySet<string>;
}

/** Lays the pieces that changed, and what lies next to them. */
export function legKnopen(before: Veld, wijziging: Wijziging, ondergrond: Ondergrond): Gelegd {
  const { orde, weg, vorm, inhoud, uiterlijk } = wijziging;
  const veld = before.kopie(orde);
  for (const stuk of vorm) veld.zet(legVorm(losseKnoop(stuk), before.get(stuk.id), ondergrond));
  for (const stuk of [...inhoud, ...uiterlijk]) {
    const known = veld.get(stuk.id);
    if (known) veld.zet({ ...known, stuk, maat: maatOf(stuk) });
  }
  const gevormd = new Set<string>(vorm.map(({ id }) => id));
  const gewijzigd = new Set<string>([...gevormd, ...inhoud.map(({ id }) => id)]);
  const geraakt = new Set<string>(gewijzigd);
  if (ondergrond.andereGebieden || ondergrond.andereLagen)
    for (const id of legOndergrond(veld, ondergrond, gevormd)) geraakt.add(id);
  legBuren(veld, before, new Set<string>(weg.map(({ stuk }) => stuk.id)), gevormd, ondergrond.boek);
  for (const id of [...weg.map(({ stuk }) => stuk.id), ...gewijzigd])
    for (const on of [before, veld])
      for (const buur of on.get(id)?.buren ?? []) if (veld.get(buur.id)) geraakt.add(buur.id);
  return { veld, geraakt };
}

/** A piece of which only the functies changed lies in the same gebieden, unless these changed. */
function legVorm(knoop: Knoop, known: Knoop | undefined, ondergrond: Ondergrond): Knoop {
  const { boek, gebieden, lagen, andereGebieden, andereLagen } = ondergrond;
  const same = known?.maat.shape === knoop.maat.shape ? known : undefined;
  return {
    ...knoop,
    gebieden: same && !andereGebieden ? same.gebieden : gebiedenVan(knoop.maat, gebieden),
    lagen: same && !andereLagen ? same.lagen : lagenVan(knoop.maat, lagen, boek, same?.lagen ?? []),
  };
}

/** Ids of the pieces that lie in other gebieden or lagen than before; `gevormd` were laid in those of now already. */
function legOndergrond(
  veld: Veld,
  { boek, gebieden, lagen, andereGebieden, andereLagen }: Ondergrond,
  gevormd: ReadonlySet<string>,
): string[] {
  const anders: string[] = [];
  for (const knoop of veld.alle()) {
    if (!knoop || gevormd.has(knoop.stuk.id)) continue;
    const inGebieden = andereGebieden ? gebiedenVan(knoop.maat, gebieden) : knoop.gebieden;
    const inLagen = andereLagen ? lagenVan(knoop.maat, lagen, boek, knoop.lagen) : knoop.lagen;
    if (inGebieden === knoop.gebieden && inLagen === knoop.lagen) continue;
    veld.zet({ ...knoop, gebieden: inGebieden, lagen: inLagen });
    anders.push(knoop.stuk.id);
  }
  return anders;
}

/** New lists of neighbours for what changed shape, and for what lay or now lies next to it. */
function legBuren(
  veld: Veld,
  before: Veld,
  weg: ReadonlySet<string>,
  gevormd: ReadonlySet<string>,
  boek: RegelBoek,
): void {
  const gevonden = zoekBuren(veld, gevormd, boek);
  const opnieuw = new Set<string>([...gevormd, ...gevonden.keys()]);
  for (const id of [...weg, ...gevormd]) for (const buur of before.get(id)?.buren ?? []) opnieuw.add(buur.id);
  for (const id of opnieuw) {
    const knoop = veld.get(id);
    if (!knoop) continue;
    const stayed = gevormd.has(id)
      ? []
      : knoop.buren.filter((buur) => !gevormd.has(buur.id) && !weg.has(buur.id));
    const buren = [...stayed, ...(gevonden.get(id) ?? [])].sort(byId);
    veld.zet({ ...knoop, buren });
  }
  // how neighbours lie to each other is known only when all of them have their new lists
  const knoopVan = (id: string): Knoop | undefined => veld.get(id);
  for (const id of opnieuw) {
    const knoop = veld.get(id);
    if (knoop) veld.zet({ ...knoop, delen: delenVan(knoop.maat, knoop.buren, knoopVan) });
  }
}

function byId(a: Buur, b: Buur): number {
  return a.id < b.id ? -1 : 1;
}
