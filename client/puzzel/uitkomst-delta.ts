import type { BalansRegel, Botsing, Kans, Ruimte, StukInGebied, Uitkomst } from '#shared/puzzel/uitkomst.ts';
import type { Band } from '#shared/puzzel/band.ts';
import {
  lijstDelta,
  mapDelta,
  metDelta,
  metMapDelta,
  type LijstDelta,
  type MapDelta,
} from '#client/puzzel/lijst-delta.ts';

/** What changed of an outcome; null: that part is as it was. */
export interface UitkomstDelta {
  readonly regels: LijstDelta<BalansRegel> | null;
  readonly ruimte: readonly Ruimte[];
  readonly botsingen: LijstDelta<Botsing> | null;
  readonly voorwaarden: LijstDelta<Botsing> | null;
  readonly kansen: LijstDelta<Kans> | null;
  readonly gebieden: MapDelta<readonly StukInGebied[]> | null;
  readonly claims: MapDelta<Band | null> | null;
}

export const LEGE_UITKOMST: Uitkomst = {
  regels: [],
  ruimte: [],
  botsingen: [],
  voorwaarden: [],
  kansen: [],
  gebieden: new Map(),
  claims: new Map(),
};

export function uitkomstDelta(before: Uitkomst, after: Uitkomst): UitkomstDelta {
  return {
    regels: lijstDelta(before.regels, after.regels),
    ruimte: after.ruimte,
    botsingen: lijstDelta(before.botsingen, after.botsingen),
    voorwaarden: lijstDelta(before.voorwaarden, after.voorwaarden),
    kansen: lijstDelta(before.kansen, after.kansen),
    gebieden: mapDelta(before.gebieden, after.gebieden),
    claims: mapDelta(before.claims, after.claims),
  };
}

/** The outcome of after; what did not change is the same object, so that views can compare. */
export function metUitkomstDelta(before: Uitkomst, delta: UitkomstDelta): Uitkomst {
  return {
    regels: metDelta(before.regels, delta.regels),
    ruimte: delta.ruimte,
    botsingen: metDelta(before.botsingen, delta.botsingen),
    voorwaarden: metDelta(before.voorwaarden, delta.voorwaarden),
    kansen: metDelta(before.kansen, delta.kansen),
    gebieden: metMapDelta(before.gebieden, delta.gebieden),
    claims: metMapDelta(before.claims, delta.claims),
  };
}
