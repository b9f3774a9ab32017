import { byKey } from '#shared/puzzel/engine/afgeleid.ts';
import type { Knoop } from '#shared/puzzel/engine/knoop.ts';
import type { RegelBoek } from '#shared/puzzel/engine/regel-boek.ts';
import { vindReserveringen } from '#shared/puzzel/engine/reservering.ts';
import { sameItems } from '#shared/puzzel/engine/same-items.ts';
import type { Gevonden, Vondst } from '#shared/puzzel/engine/stuk-botsingen.ts';
import type { LaagVlak } from '#shared/puzzel/invoer.ts';

interface Vak {
  readonly vlak: LaagVlak;
  readonly knopen: readonly Knoop[];
  readonly gevonden: Gevonden;
}

/** What was found in each shape of which a part is to be kept, and all of it by key. */
export interface Reserveringen {
  readonly boek: RegelBoek | null;
  readonly vakken: ReadonlyMap<string, Vak>;
  readonly gevonden: Gevonden;
}

export const LEGE_RESERVERINGEN: Reserveringen = {
  boek: null,
  vakken: new Map(),
  gevonden: { botsingen: [], voorwaarden: [], kansen: [] },
};

/** Looks again only where other pieces lie than before. */
export function reserveringenVan(
  before: Reserveringen,
  knopen: ReadonlyMap<string, Knoop>,
  ids: readonly string[],
  boek: RegelBoek,
): Reserveringen {
  const bezet = bezetting(knopen, ids, boek);
  const vakken = new Map<string, Vak>();
  let isSame = before.boek === boek && before.vakken.size === bezet.size;
  for (const [id, { vlak, in: liggend }] of bezet) {
    const known = before.boek === boek ? before.vakken.get(id) : undefined;
    if (known?.vlak === vlak && sameItems(known.knopen, liggend)) {
      vakken.set(id, known);
      continue;
    }
    isSame = false;
    const gevonden: Vondst = { botsingen: [], voorwaarden: [], kansen: [] };
    vindReserveringen({ vlak, knopen: liggend }, boek, gevonden);
    vakken.set(id, { vlak, knopen: liggend, gevonden });
  }
  if (isSame) return before;
  const all = [...vakken.values()];
  return {
    boek,
    vakken,
    gevonden: {
      botsingen: all.flatMap(({ gevonden }) => gevonden.botsingen).sort(byKey),
      voorwaarden: all.flatMap(({ gevonden }) => gevonden.voorwaarden).sort(byKey),
      kansen: [],
    },
  };
}

function bezetting(
  knopen: ReadonlyMap<string, Knoop>,
  ids: readonly string[],
  boek: RegelBoek,
): ReadonlyMap<string, { readonly vlak: LaagVlak; readonly in: Knoop[] }> {
  const bezet = new Map<string, { readonly vlak: LaagVlak; readonly in: Knoop[] }>();
  if (boek.reserveringen.size === 0) return bezet;
  for (const id of ids) {
    const knoop = knopen.get(id);
    for (const { vlak, raak } of knoop?.lagen ?? []) {
      if (!knoop || !raak.deelt || !boek.reserveringen.has(vlak.soort)) continue;
      const vak = bezet.get(vlak.id);
      if (vak) vak.in.push(knoop);
      else bezet.set(vlak.id, { vlak, in: [knoop] });
    }
  }
  return bezet;
}
