import type { Functie } from '#shared/domain/functie/functies.ts';
import type { Puzzelstuk } from '#shared/domain/puzzelstuk/schema.ts';
import { liesAt, type Horizon } from '#shared/puzzel/horizon.ts';
import type { GebiedVlak } from '#shared/puzzel/invoer.ts';
import type { Uitkomst } from '#shared/puzzel/uitkomst.ts';

/** How somebody looks at a functie: what a place bears for others, what it gets, or neither. */
export const WAARDERINGEN = ['last', 'baat', 'geen'] as const;
export type Waardering = (typeof WAARDERINGEN)[number];
export type Indeling = Readonly<Record<Functie, Waardering>>;

/**
 * Where one may begin: our own reading, no source gives one. Who looks at it changes it; the figures follow (BA11).
 */
export const GEWONE_INDELING: Indeling = {
  wonen: 'baat',
  werken: 'baat',
  natuur: 'baat',
  'recreatie-groen': 'baat',
  'erfgoed-landschap': 'baat',
  landbouw: 'geen',
  ondergrond: 'geen',
  circulair: 'geen',
  water: 'last',
  energie: 'last',
  mobiliteit: 'last',
  defensie: 'last',
};

/** Likely hectares of claims in one gebied at one horizon, by main functie of the piece. */
export interface GebiedLasten {
  readonly code: string;
  readonly naam: string;
  readonly inwoners: number | null;
  readonly landHectare: number | null;
  readonly perFunctie: ReadonlyMap<Functie, number>;
  readonly last: Maat;
  readonly baat: Maat;
}

/** The same hectares as such, and against what lives and lies there; null where that is not known. */
export interface Maat {
  readonly hectare: number;
  /** Hectares ÷ inhabitants × 1.000. */
  readonly perDuizendInwoners: number | null;
  /** Hectares ÷ hectares of land × 100. */
  readonly procentVanLand: number | null;
}

/**
 * Burdens and benefits per gemeente (BA11): of each piece at the horizon the likely claim, times the part of the piece that
 * lies in the gemeente, under its main functie. Gemeenten where nothing lies are there too: that is half of the story.
 */
export function lastenPerGemeente(
  uitkomst: Pick<Uitkomst, 'claims' | 'gebieden'>,
  stukken: readonly Puzzelstuk[],
  gebieden: readonly GebiedVlak[],
  horizon: Horizon,
  indeling: Indeling,
): readonly GebiedLasten[] {
  const perGebied = new Map<string, Map<Functie, number>>();
  const sorted = stukken.toSorted((left, right) => (left.id < right.id ? -1 : 1));
  for (const stuk of sorted) {
    const functie = stuk.functies[0];
    const claim = uitkomst.claims.get(stuk.id);
    if (functie === undefined || !claim || !liesAt(stuk.periode, horizon)) continue;
    for (const { gebied, deel } of uitkomst.gebieden.get(stuk.id) ?? []) {
      const functies = perGebied.get(gebied) ?? new Map<Functie, number>();
      perGebied.set(gebied, functies);
      functies.set(functie, (functies.get(functie) ?? 0) + claim.waarschijnlijk * deel);
    }
  }
  return gebieden
    .filter(({ laag }) => laag === 'gemeente')
    .map((gebied) => {
      const perFunctie: ReadonlyMap<Functie, number> = perGebied.get(gebied.code) ?? new Map();
      const maatOf = (waardering: Waardering): Maat => {
        let hectare = 0;
        for (const [functie, amount] of perFunctie) if (indeling[functie] === waardering) hectare += amount;
        return maat(hectare, gebied);
      };
      const { code, naam, inwoners, landHectare } = gebied;
      return { code, naam, inwoners, landHectare, perFunctie, last: maatOf('last'), baat: maatOf('baat') };
    })
    .toSorted((left, right) => left.naam.localeCompare(right.naam, 'nl'));
}

function maat(hectare: number, { inwoners, landHectare }: GebiedVlak): Maat {
  return {
    hectare,
    perDuizendInwoners: inwoners === null || inwoners === 0 ? null : (hectare / inwoners) * 1000,
    procentVanLand: landHectare === null || landHectare === 0 ? null : (hectare / landHectare) * 100,
  };
}
