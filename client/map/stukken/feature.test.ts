import { describe, expect, it } from 'vitest';
import { eigendomOf } from './feature.ts';

describe('whose a piece is on the map', () => {
  it('[AZ5] tells own, opened and foreign pieces apart', () => {
    expect(eigendomOf({ partij: 'vro', opengesteld: [] }, 'vro')).toBe('eigen');
    expect(eigendomOf({ partij: 'hdsr', opengesteld: ['ocw', 'vro'] }, 'vro')).toBe('open');
    expect(eigendomOf({ partij: 'hdsr', opengesteld: ['ocw'] }, 'vro')).toBe('vreemd');
  });
});
