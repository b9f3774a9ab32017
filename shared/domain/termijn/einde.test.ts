import { describe, expect, it } from 'vitest';
import { byTermijn, termijnEinde } from './einde.ts';

describe('the end of a term', () => {
  it.each([
    ['2027', '2027-12-31'],
    ['2027-Q1', '2027-03-31'],
    ['2027-Q3', '2027-09-30'],
    ['2027-02', '2027-02-28'],
    ['2028-02', '2028-02-29'],
    ['2100-02', '2100-02-28'],
    ['2027-07-01', '2027-07-01'],
  ])('[AF10] %s lasts until %s', (termijn, einde) => {
    expect(termijnEinde(termijn)).toBe(einde);
  });

  it('[AF10] orders by that day, without a term last', () => {
    const termijnen = [null, '2027', '2027-Q3', '2026-12-31', '2027-09-30', null, '2027-01'];
    expect([...termijnen].sort(byTermijn)).toEqual([
      '2026-12-31',
      '2027-01',
      '2027-Q3',
      '2027-09-30',
      '2027',
      null,
      null,
    ]);
  });
});
