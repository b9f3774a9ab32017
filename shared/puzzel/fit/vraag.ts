/**
 * The fit question in numbers only: which claims may use which land, and who may share it. Hectares throughout; claims,
 * cells and soorten are told by their place in the lists.
 */
export interface FitVraag {
  readonly claims: readonly FitClaim[];
  readonly cellen: readonly FitCel[];
  /**
   * For each pair of soorten, which part of shared land counts for each of the two: 1 when they combine, less under
   * conditions, 0 when they may not share. Symmetric; a soort does not share with itself.
   */
  readonly samen: readonly (readonly number[])[];
}

export interface FitClaim {
  readonly id: string;
  readonly hectare: number;
  /** Claims of one soort are the same to every rule. */
  readonly soort: number;
}

/** Land that is the same to every claim; not one whole, as it may lie in many places. */
export interface FitCel {
  readonly hectare: number;
  /** Which claims may use it, by claim. */
  readonly mag: readonly Gebruik[];
}

/** `telt`: which part of this land counts for the claim, less than 1 where it is shared with a piece that lies fixed. */
export interface Gebruik {
  readonly claim: number;
  readonly telt: number;
}

/** A shortage up to here is rounding: claims are stated in whole figures, shapes are drawn by hand. */
export const SPELING_HECTARE = 0.01;

/** The hectares that a claim finds when it has all land where it may be to itself. */
export function ruimteVan(vraag: FitVraag, claim: number): number {
  let hectare = 0;
  for (const cel of vraag.cellen) {
    const gebruik = cel.mag.find((each) => each.claim === claim);
    if (gebruik) hectare += cel.hectare * gebruik.telt;
  }
  return hectare;
}
