import { describe, expect, it } from 'vitest';
import { readToken } from '#client/features/deelnemen/token.ts';

describe('invitation in the address', () => {
  it('[HT2] is read from the fragment', () => {
    expect(readToken('#5kvq68e4jeh335418cdkem23vt')).toBe('5kvq68e4jeh335418cdkem23vt');
    expect(readToken('#uitnodiging=abc')).toBe('abc');
    expect(readToken('')).toBeNull();
    expect(readToken('#')).toBeNull();
  });
});
