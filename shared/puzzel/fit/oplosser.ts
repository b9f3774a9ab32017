/** A linear programme: least cost, with bounds on columns and rows; the matrix by column, as in CSC. */
export interface Lp {
  readonly colCost: Float64Array;
  readonly colLower: Float64Array;
  readonly colUpper: Float64Array;
  readonly rowLower: Float64Array;
  readonly rowUpper: Float64Array;
  readonly starts: Int32Array;
  readonly rows: Int32Array;
  readonly values: Float64Array;
}

/** What came of solving. `niet-opgelost`: a limit, or trouble in the solver, told in its own word. */
export type LpUitkomst =
  | {
      readonly soort: 'optimaal';
      readonly kosten: number;
      readonly kolommen: Float64Array;
      /** What one more of the bound of a row would cost. */
      readonly duaal: Float64Array;
    }
  | { readonly soort: 'onhaalbaar' }
  | { readonly soort: 'niet-opgelost'; readonly reden: string };

/**
 * Both end in a corner, with few claims in few cells. `hoekpunt` walks along corners, on from where it was; `binnenpunt`
 * begins anew and goes through the middle, which is faster where everything hangs together.
 */
export interface Aanpak {
  readonly methode: 'hoekpunt' | 'binnenpunt';
  /** After this it counts as not solved. */
  readonly hoogstensMs: number;
}

/** One programme that is solved again and again with small changes, from where it was. */
export interface OpenLp {
  readonly zetKolom: (kolom: number, lower: number, upper: number, cost: number) => void;
  readonly los: (hoe: Aanpak) => LpUitkomst;
  /** Frees what it holds outside of garbage collection; nothing may be asked of it after. */
  readonly sluit: () => void;
}

/** The port to a solver of linear programmes. */
export interface Oplosser {
  readonly open: (lp: Lp) => OpenLp;
}
