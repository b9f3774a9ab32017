import { kengetalSleutelSchema, type Kengetal } from '#shared/domain/kengetal/schema.ts';

/** From one kengetal onward through conversions of units: hectares to MW wind, and MW wind to TWh. */
export interface Chain {
  /** The first is about a functie; the others are conversions of units only. */
  readonly steps: readonly [Kengetal, ...Kengetal[]];
  readonly kengetal: Kengetal;
}

/**
 * What kengetallen say together: of each one that is about a functie, the units that it also leads to through conversions
 * that are there (BA5), each as a kengetal under a key of its own, `<first>-via-<second>`. Where two of the shortest ways
 * lead to a unit, nobody can tell which was meant, and there is none.
 */
export function chainsOf(kengetallen: readonly Kengetal[]): readonly Chain[] {
  const conversions = kengetallen.filter(({ functie }) => functie === null);
  return kengetallen
    .filter(({ functie }) => functie !== null)
    .flatMap((first) => waysFrom(first, conversions).flatMap(chainOf));
}

type Steps = Chain['steps'];

interface Way {
  readonly steps: Steps;
  readonly only: boolean;
}

/** The one shortest way to each further unit. */
function waysFrom(first: Kengetal, conversions: readonly Kengetal[]): readonly Steps[] {
  const seen = new Set([first.van, first.naar]);
  const ways: Steps[] = [];
  let reached = new Map<string, Way>([[first.naar, { steps: [first], only: true }]]);
  while (reached.size > 0) {
    const further = new Map<string, Way>();
    for (const next of conversions) {
      const way = reached.get(next.van);
      if (way === undefined || seen.has(next.naar)) continue;
      further.set(next.naar, { steps: [...way.steps, next], only: way.only && !further.has(next.naar) });
    }
    for (const [unit, { steps, only }] of further) {
      seen.add(unit);
      if (only) ways.push(steps);
    }
    reached = further;
  }
  return ways;
}

function chainOf(steps: Steps): readonly Chain[] {
  const [first] = steps;
  const sleutel = steps.map((step) => step.sleutel).join('-via-');
  // A key that a bijdrage cannot hold is not offered.
  if (!kengetalSleutelSchema.safeParse(sleutel).success) return [];
  const kengetal: Kengetal = {
    sleutel,
    titel: first.titel,
    functie: first.functie,
    van: first.van,
    naar: steps.at(-1)?.naar ?? first.naar,
    factor: {
      laag: product(steps, 'laag'),
      waarschijnlijk: product(steps, 'waarschijnlijk'),
      hoog: product(steps, 'hoog'),
    },
    bron: [...new Set(steps.map(({ bron }) => bron))].join(' '),
    toelichting: steps
      .map(({ toelichting }) => toelichting)
      .filter((text) => text !== '')
      .join(' '),
  };
  return [{ steps, kengetal }];
}

function product(steps: Steps, end: keyof Kengetal['factor']): number {
  return steps.reduce((total, { factor }) => total * factor[end], 1);
}
