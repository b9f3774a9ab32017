/** A figure with what it may also be: from a cautious to a generous reading; `laag` ≤ `waarschijnlijk` ≤ `hoog`. */
export interface Band {
  readonly laag: number;
  readonly waarschijnlijk: number;
  readonly hoog: number;
}

export const GEEN: Band = { laag: 0, waarschijnlijk: 0, hoog: 0 };

/** A figure that is certain. */
export function bandOf(value: number): Band {
  return { laag: value, waarschijnlijk: value, hoog: value };
}

export function plus(left: Band, right: Band): Band {
  return {
    laag: left.laag + right.laag,
    waarschijnlijk: left.waarschijnlijk + right.waarschijnlijk,
    hoog: left.hoog + right.hoog,
  };
}

/** A part of a figure; `factor` is not negative. */
export function schaal(band: Band, factor: number): Band {
  if (factor === 1) return band;
  return {
    laag: band.laag * factor,
    waarschijnlijk: band.waarschijnlijk * factor,
    hoog: band.hoog * factor,
  };
}

/** The product of a figure that is not negative and one that may be. */
export function maal(factor: Band, band: Band): Band {
  return {
    laag: band.laag * (band.laag < 0 ? factor.hoog : factor.laag),
    waarschijnlijk: band.waarschijnlijk * factor.waarschijnlijk,
    hoog: band.hoog * (band.hoog < 0 ? factor.laag : factor.hoog),
  };
}
