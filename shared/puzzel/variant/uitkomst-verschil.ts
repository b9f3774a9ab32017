import type { Band } from '#shared/puzzel/band.ts';
import type { Horizon } from '#shared/puzzel/horizon.ts';
import { isBotsingAt, tafelRegels } from '#shared/puzzel/stand/puzzel-stand.ts';
import type { BalansRegel, Botsing, Ruimte, Uitkomst } from '#shared/puzzel/uitkomst.ts';

/** One opgave of which the figures differ; a side is null when it has no such line. */
export interface OpgaveVerschil {
  readonly opgave: string;
  readonly links: BalansRegel | null;
  readonly rechts: BalansRegel | null;
}

/** What two outcomes differ in at one horizon, for the tafel as a whole. */
export interface UitkomstVerschil {
  readonly opgaven: readonly OpgaveVerschil[];
  /** Only there on the left, and only there on the right; by key. */
  readonly botsingenWeg: readonly Botsing[];
  readonly botsingenErbij: readonly Botsing[];
  readonly ruimte: { readonly links: Ruimte | null; readonly rechts: Ruimte | null };
}

/** Figures that differ less are the same: sums of floats differ in their last digits. */
const GELIJK = 1e-6;

export function uitkomstVerschil(links: Uitkomst, rechts: Uitkomst, horizon: Horizon): UitkomstVerschil {
  const [left, right] = [tafelRegels(links, horizon), tafelRegels(rechts, horizon)];
  const opgaven = [...new Set<string>([...left.keys(), ...right.keys()])].toSorted().flatMap((opgave) => {
    const [a, b] = [byId(left, opgave), byId(right, opgave)];
    return a !== null && b !== null && isGelijkeRegel(a, b) ? [] : [{ opgave, links: a, rechts: b }];
  });
  const [had, has] = [keysOf(links.botsingen, horizon), keysOf(rechts.botsingen, horizon)];
  return {
    opgaven,
    botsingenWeg: [...had.values()].filter(({ sleutel }) => !has.has(sleutel)),
    botsingenErbij: [...has.values()].filter(({ sleutel }) => !had.has(sleutel)),
    ruimte: {
      links: links.ruimte.find((each) => each.horizon === horizon) ?? null,
      rechts: rechts.ruimte.find((each) => each.horizon === horizon) ?? null,
    },
  };
}

function keysOf(botsingen: readonly Botsing[], horizon: Horizon): ReadonlyMap<string, Botsing> {
  return new Map(botsingen.filter((each) => isBotsingAt(each, horizon)).map((each) => [each.sleutel, each]));
}

function byId(regels: ReadonlyMap<string, BalansRegel>, opgave: string): BalansRegel | null {
  return regels.get(opgave) ?? null;
}

/** Whether two lines say the same of an opgave. */
export function isGelijkeRegel(a: BalansRegel, b: BalansRegel): boolean {
  return a.oordeel === b.oordeel && sameBand(a.hard, b.hard) && sameBand(a.zacht, b.zacht);
}

function sameBand(a: Band, b: Band): boolean {
  const near = (left: number, right: number): boolean =>
    Math.abs(left - right) <= GELIJK * Math.max(1, Math.abs(left));
  return near(a.laag, b.laag) && near(a.waarschijnlijk, b.waarschijnlijk) && near(a.hoog, b.hoog);
}
