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

/** Whether a piece lies in a shape of which a part is to be kept. */
export function ligtInReservering(knoop: Knoop | undefined, boek: RegelBoek): boolean {
  return knoop !== undefined && knoop.lagen.some(({ vlak }) => boek.reserveringen.has(vlak.soort));
}

/** Looks again only where other pieces lie than before; `knopen` by id. */
export function reserveringenVan(
  before: Reserveringen,
  knopen: readonly (Knoop | undefined)[],
  boek: RegelBoek,
): Reserveringen {
  const vakken = new Map<string, Vak>();
  for (const [id, { vlak, liggend }] of bezetting(knopen, boek)) {
    const known = before.boek === boek ? before.vakken.get(id) : undefined;
    if (known?.vlak === vlak && sameItems(known.knopen, liggend)) {
      vakken.set(id, known);
      continue;
    }
    const gevonden: Vondst = { botsingen: [], voorwaarden: [], kansen: [] };
    vindReserveringen({ vlak, knopen: liggend }, boek, gevonden);
    vakken.set(id, { vlak, knopen: liggend, gevonden });
  }
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

interface Bezet {
  readonly vlak: LaagVlak;
  readonly liggend: Knoop[];
}

function bezetting(knopen: readonly (Knoop | undefined)[], boek: RegelBoek): ReadonlyMap<string, Bezet> {
  const bezet = new Map<string, Bezet>();
  for (const knoop of knopen) {
    for (const { vlak, raak } of knoop?.lagen ?? []) {
      if (!knoop || !raak.deelt || !boek.reserveringen.has(vlak.soort)) continue;
      const vak = bezet.get(vlak.id);
      if (vak) vak.liggend.push(knoop);
      else bezet.set(vlak.id, { vlak, liggend: [knoop] });
    }
  }
  return bezet;
}
