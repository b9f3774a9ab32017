import { describe, expect, it } from 'vitest';
import { matrixStep } from '#client/features/regels/matrix-step.ts';

const MATRIX = {
  rijen: 12,
  kolommen: 12,
  isLeeg: ({ rij, kolom }: { readonly rij: number; readonly kolom: number }) => rij === kolom,
};

describe('matrixStep', () => {
  it('[UI1] goes one on with an arrow, and to the ends of a row', () => {
    const at = { rij: 3, kolom: 6 };
    expect(matrixStep('ArrowUp', at, MATRIX)).toEqual({ rij: 2, kolom: 6 });
    expect(matrixStep('ArrowDown', at, MATRIX)).toEqual({ rij: 4, kolom: 6 });
    expect(matrixStep('ArrowLeft', at, MATRIX)).toEqual({ rij: 3, kolom: 5 });
    expect(matrixStep('ArrowRight', at, MATRIX)).toEqual({ rij: 3, kolom: 7 });
    expect(matrixStep('Home', at, MATRIX)).toEqual({ rij: 3, kolom: 0 });
    expect(matrixStep('End', at, MATRIX)).toEqual({ rij: 3, kolom: 11 });
  });

  it('steps over cells where nothing can be opened', () => {
    expect(matrixStep('ArrowRight', { rij: 3, kolom: 2 }, MATRIX)).toEqual({ rij: 3, kolom: 4 });
    expect(matrixStep('ArrowUp', { rij: 4, kolom: 3 }, MATRIX)).toEqual({ rij: 2, kolom: 3 });
    expect(matrixStep('Home', { rij: 0, kolom: 5 }, MATRIX)).toEqual({ rij: 0, kolom: 1 });
    expect(matrixStep('End', { rij: 11, kolom: 5 }, MATRIX)).toEqual({ rij: 11, kolom: 10 });
  });

  it('stays within the table', () => {
    expect(matrixStep('ArrowUp', { rij: 0, kolom: 4 }, MATRIX)).toBeNull();
    expect(matrixStep('ArrowUp', { rij: 1, kolom: 0 }, MATRIX)).toBeNull();
    expect(matrixStep('ArrowRight', { rij: 11, kolom: 10 }, MATRIX)).toBeNull();
    expect(matrixStep('ArrowRight', { rij: 2, kolom: 0 }, { ...MATRIX, kolommen: 1 })).toBeNull();
  });

  it('leaves other keys alone', () => {
    for (const key of ['Tab', 'Enter', 'constructor']) {
      expect(matrixStep(key, { rij: 1, kolom: 2 }, MATRIX)).toBeNull();
    }
  });
});
