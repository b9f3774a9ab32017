import { chainsOf } from '#shared/domain/kengetal/chained-kengetallen.ts';
import type { Kengetal } from '#shared/domain/kengetal/schema.ts';
import { bandOf, maal, type Band } from '#shared/puzzel/band.ts';

/** Makes amounts of one unit into another, as far as kengetallen say how (BA5); the answers are remembered. */
export class Omrekening {
  readonly #bySleutel: ReadonlyMap<string, Kengetal>;
  readonly #eenheden: readonly Kengetal[];
  readonly #ways = new Map<string, ReadonlyMap<string, Band>>();

  constructor(kengetallen: readonly Kengetal[]) {
    this.#bySleutel = new Map(kengetallen.map((kengetal) => [kengetal.sleutel, kengetal]));
    this.#eenheden = kengetallen.filter(({ functie }) => functie === null);
  }

  /** What one of `van` is in `naar`, through conversions of units only; null when there is no one way. */
  factor(van: string, naar: string): Band | null {
    return van === naar ? bandOf(1) : (this.#waysFrom(van).get(naar) ?? null);
  }

  /** What one hectare gives in `naar` by the kengetal under that key; null when it is unknown or leads elsewhere. */
  perHectare(sleutel: string, naar: string): Band | null {
    const kengetal = this.#bySleutel.get(sleutel);
    if (kengetal?.van !== 'ha') return null;
    const further = this.factor(kengetal.naar, naar);
    return further === null ? null : maal(further, kengetal.factor);
  }

  kent(sleutel: string): boolean {
    return this.#bySleutel.has(sleutel);
  }

  #waysFrom(van: string): ReadonlyMap<string, Band> {
    let ways = this.#ways.get(van);
    if (!ways) {
      const chains = chainsOf([oneOf(van), ...this.#eenheden]);
      this.#ways.set(van, (ways = new Map(chains.map(({ kengetal }) => [kengetal.naar, kengetal.factor]))));
    }
    return ways;
  }
}

/** Where a chain of conversions begins: one of a unit is one of that unit. */
function oneOf(eenheid: string): Kengetal {
  return {
    sleutel: 'een',
    titel: '',
    functie: 'wonen',
    van: eenheid,
    naar: eenheid,
    factor: bandOf(1),
    bron: '',
    toelichting: '',
  };
}
