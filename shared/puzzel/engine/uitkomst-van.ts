import type { Aanvaarding } from '#shared/domain/aanvaarding/schema.ts';
import type { Band } from '#shared/puzzel/band.ts';
import { metStand, perBotsing } from '#shared/puzzel/engine/aanvaard.ts';
import type { Afgeleid } from '#shared/puzzel/engine/afgeleid.ts';
import type { Knoop } from '#shared/puzzel/engine/knoop.ts';
import type { Reserveringen } from '#shared/puzzel/engine/reserveringen.ts';
import { ruimteVan } from '#shared/puzzel/engine/ruimte.ts';
import { sameItems } from '#shared/puzzel/engine/same-items.ts';
import type { Invoer } from '#shared/puzzel/invoer.ts';
import type { BalansRegel, Botsing, Kans, StukInGebied, Uitkomst } from '#shared/puzzel/uitkomst.ts';

export interface Berekend {
  readonly ids: readonly string[];
  readonly knopen: ReadonlyMap<string, Knoop>;
  readonly afgeleid: ReadonlyMap<string, Afgeleid>;
  readonly regels: readonly BalansRegel[];
  readonly reserveringen: Reserveringen;
}

/** Puts the parts together, by key; a part in which nothing changed is the same object as before. */
export function uitkomstVan(berekend: Berekend, invoer: Invoer, before: Uitkomst | null): Uitkomst {
  const { ids, knopen, afgeleid, regels, reserveringen } = berekend;
  const botsingen: Botsing[] = [];
  const voorwaarden: Botsing[] = [];
  const kansen: Kans[] = [];
  const gebieden = new Map<string, readonly StukInGebied[]>();
  const claims = new Map<string, Band | null>();
  const ruimte: Afgeleid[] = [];
  for (const id of ids) {
    const each = afgeleid.get(id);
    const knoop = knopen.get(id);
    if (!each || !knoop) continue;
    for (const found of each.gevonden.botsingen) botsingen.push(found);
    for (const found of each.gevonden.voorwaarden) voorwaarden.push(found);
    for (const found of each.gevonden.kansen) kansen.push(found);
    gebieden.set(id, knoop.gebieden);
    claims.set(id, knoop.maat.claim);
    ruimte.push(each);
  }
  botsingen.push(...reserveringen.gevonden.botsingen);
  voorwaarden.push(...reserveringen.gevonden.voorwaarden);
  const accepted = perBotsing(invoer.aanvaardingen);
  const next: Uitkomst = {
    regels,
    ruimte: ruimteVan(ruimte.map(({ functie, ruimte: delen }) => ({ functie, delen }))),
    botsingen: metStanden(botsingen, accepted, invoer.vandaag),
    voorwaarden: metStanden(voorwaarden, accepted, invoer.vandaag),
    kansen,
    gebieden,
    claims,
  };
  return before === null ? next : { ...next, ...unchanged(next, before) };
}

function metStanden(
  botsingen: readonly Botsing[],
  accepted: ReadonlyMap<string, readonly Aanvaarding[]>,
  vandaag: string,
): readonly Botsing[] {
  if (accepted.size === 0) return botsingen;
  return botsingen.map((botsing) => metStand(botsing, accepted.get(botsing.sleutel) ?? [], vandaag));
}

function unchanged(next: Uitkomst, before: Uitkomst): Partial<Uitkomst> {
  return {
    ...(sameItems(next.regels, before.regels) ? { regels: before.regels } : {}),
    ...(sameItems(next.botsingen, before.botsingen) ? { botsingen: before.botsingen } : {}),
    ...(sameItems(next.voorwaarden, before.voorwaarden) ? { voorwaarden: before.voorwaarden } : {}),
    ...(sameItems(next.kansen, before.kansen) ? { kansen: before.kansen } : {}),
    ...(sameEntries(next.gebieden, before.gebieden) ? { gebieden: before.gebieden } : {}),
    ...(sameEntries(next.claims, before.claims) ? { claims: before.claims } : {}),
  };
}

function sameEntries<Value>(left: ReadonlyMap<string, Value>, right: ReadonlyMap<string, Value>): boolean {
  if (left.size !== right.size) return false;
  for (const [key, value] of left) if (right.get(key) !== value) return false;
  return true;
}
