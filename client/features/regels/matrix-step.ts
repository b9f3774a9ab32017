export interface MatrixPlek {
  readonly rij: number;
  readonly kolom: number;
}

export interface Matrix {
  readonly rijen: number;
  readonly kolommen: number;
  /** A cell where nothing can be opened: it is stepped over. */
  readonly isLeeg: (plek: MatrixPlek) => boolean;
}

/** Where a key goes from a cell: to the next one that can be opened, or to the end of the row; null: it stays. */
export function matrixStep(key: string, from: MatrixPlek, matrix: Matrix): MatrixPlek | null {
  const way = WAYS.get(key);
  if (way === undefined) return null;
  let at = way.start(from, matrix);
  while (isWithin(at, matrix)) {
    if (!matrix.isLeeg(at)) return at;
    at = { rij: at.rij + way.rij, kolom: at.kolom + way.kolom };
  }
  return null;
}

interface Way {
  readonly rij: number;
  readonly kolom: number;
  readonly start: (from: MatrixPlek, matrix: Matrix) => MatrixPlek;
}

const WAYS: ReadonlyMap<string, Way> = new Map([
  ['ArrowUp', arrow(-1, 0)],
  ['ArrowDown', arrow(1, 0)],
  ['ArrowLeft', arrow(0, -1)],
  ['ArrowRight', arrow(0, 1)],
  ['Home', { rij: 0, kolom: 1, start: ({ rij }) => ({ rij, kolom: 0 }) }],
  ['End', { rij: 0, kolom: -1, start: ({ rij }, { kolommen }) => ({ rij, kolom: kolommen - 1 }) }],
]);

function arrow(rij: number, kolom: number): Way {
  return { rij, kolom, start: (from) => ({ rij: from.rij + rij, kolom: from.kolom + kolom }) };
}

function isWithin({ rij, kolom }: MatrixPlek, { rijen, kolommen }: Matrix): boolean {
  return rij >= 0 && rij < rijen && kolom >= 0 && kolom < kolommen;
}
