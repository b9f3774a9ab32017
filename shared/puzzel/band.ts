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
