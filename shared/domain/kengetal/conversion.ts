import type { Kengetal } from '#shared/domain/kengetal/schema.ts';

type Factor = Kengetal['factor'];

/** From one unit to another, through which kengetallen, and what one of the first becomes in the last. */
export interface Conversion {
  readonly steps: readonly Kengetal[];
  readonly factor: Factor;
}

/**
 * From the kengetal under `sleutel` onward to `eenheid`, only through kengetallen that are there (BA5): hectares to MW wind
 * to TWh. The first step is the chosen one; later ones are conversions of units (without functie). Null when the key is
 * unknown, or no such way exists, or more than one of the shortest: then nobody can tell which was meant.
 */
export function conversionOf(
  kengetallen: readonly Kengetal[],
  sleutel: string,
  eenheid: string,
): Conversion | null {
  const first = kengetallen.find((kengetal) => kengetal.sleutel === sleutel);
  if (first === undefined) return null;
  const conversions = kengetallen.filter(({ functie }) => functie === null);
  const seen = new Set([first.van]);
  // The shortest ways, by the unit they lead to: per unit one of them, and whether it is the only one.
  let reached = new Map<string, Way>([[first.naar, { steps: [first], only: true }]]);
  while (reached.size > 0) {
    const arrived = reached.get(eenheid);
    if (arrived !== undefined) {
      return arrived.only ? { steps: arrived.steps, factor: multiplied(arrived.steps) } : null;
    }
    for (const unit of reached.keys()) seen.add(unit);
    const further = new Map<string, Way>();
    for (const next of conversions) {
      const way = reached.get(next.van);
      if (way === undefined || seen.has(next.naar)) continue;
      further.set(next.naar, {
        steps: [...way.steps, next],
        only: way.only && !further.has(next.naar),
      });
    }
    reached = further;
  }
  return null;
}

interface Way {
  readonly steps: readonly Kengetal[];
  readonly only: boolean;
}

function multiplied(steps: readonly Kengetal[]): Factor {
  return steps.reduce<Factor>(
    (product, { factor }) => ({
      laag: product.laag * factor.laag,
      waarschijnlijk: product.waarschijnlijk * factor.waarschijnlijk,
      hoog: product.hoog * factor.hoog,
    }),
    { laag: 1, waarschijnlijk: 1, hoog: 1 },
  );
}
