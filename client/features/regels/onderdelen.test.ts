import { describe, expect, it } from 'vitest';
import { ONDERDELEN, onderdeelOf, onderdeelPath } from '#client/features/regels/onderdelen.ts';

describe('the parts of the rules', () => {
  it('are found back at their own address, with or without a slash at the end', () => {
    for (const onderdeel of ONDERDELEN) {
      expect(onderdeelOf(onderdeelPath('t1', onderdeel))).toBe(onderdeel);
      expect(onderdeelOf(`${onderdeelPath('t1', onderdeel)}/`)).toBe(onderdeel);
    }
  });

  it('have one address each', () => {
    expect(onderdeelOf('/tafel/t1/regels/combinaties')).toBeNull();
    expect(onderdeelOf('/tafel/t1/regels/iets-anders')).toBeNull();
  });
});
