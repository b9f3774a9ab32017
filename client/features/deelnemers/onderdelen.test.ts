import { describe, expect, it } from 'vitest';
import { ONDERDELEN, onderdeelOf, onderdeelPath } from '#client/features/deelnemers/onderdelen.ts';

describe('addresses of the parts', () => {
  it('leads each address back to its part', () => {
    for (const each of ONDERDELEN) expect(onderdeelOf(onderdeelPath('abc', each))).toBe(each);
    expect(onderdeelOf('/tafel/abc/deelnemers/')).toBe('mensen');
  });

  it('knows no other', () => {
    expect(onderdeelOf('/tafel/abc/deelnemers/mensen')).toBeNull();
    expect(onderdeelOf('/tafel/abc/deelnemers/iets')).toBeNull();
  });
});
