import { describe, expect, it } from 'vitest';
import { DEFAULT_LIMITS } from './limits.ts';
import { Pace } from './pace.ts';

const limits = { ...DEFAULT_LIMITS, pace: 1, paceMaxMs: 50, paceReaderMs: 0.02, paceReadersMaxMs: 4 };

describe('pace', () => {
  it('waits as long as turns cost, but no longer than the bound', () => {
    expect(new Pace(limits).waitMs(7, 1)).toBe(7);
    expect(new Pace(limits).waitMs(700, 1)).toBe(50);
  });

  it('one turn that was held up by something else does not lengthen the wait', () => {
    const pace = new Pace(limits);
    for (const costMs of [3, 30, 40, 35]) expect(pace.waitMs(costMs, 1)).toBe(3);
    expect(pace.waitMs(38, 1)).toBe(30);
  });

  it('waits longer with more readers, up to a bound, and hardly with a few', () => {
    expect(new Pace(limits).waitMs(0.1, 5)).toBeLessThan(1);
    expect(new Pace(limits).waitMs(0.5, 100)).toBe(2);
    expect(new Pace(limits).waitMs(0.5, 1000)).toBe(4);
  });
});
