import { describe, expect, it } from 'vitest';
import type { VariantStukken } from '#shared/domain/variant/stuk.ts';
import { nogAnders } from '#shared/puzzel/variant/nog-anders.ts';
import { nieuwStuk, stukId, testStuk } from '#shared/puzzel/variant/test-support.ts';

const gearchiveerd = testStuk(4, {
  archief: { door: testStuk(1).gemaaktDoor, naam: 'Anna', op: '2026-11-03T10:00:00.000Z' },
});
const tafel = new Map<string, ReturnType<typeof testStuk>>(
  [testStuk(1), testStuk(2), testStuk(3, { partij: 'waterschap-b' }), gearchiveerd].map((stuk) => [
    stuk.id,
    stuk,
  ]),
);

describe('what still lies otherwise than in the chosen variant', () => {
  it('[VA6] is told per partij, of its own pieces alone', () => {
    const variant: VariantStukken = {
      [stukId(1)]: { soort: 'anders', functies: ['water'] },
      [stukId(3)]: { soort: 'weg' },
      [stukId(8)]: nieuwStuk({ partij: 'provincie-c' }),
    };
    const left = nogAnders(variant, tafel);
    expect([...left]).toEqual([
      ['gemeente-a', { [stukId(1)]: { soort: 'anders', functies: ['water'] } }],
      ['waterschap-b', { [stukId(3)]: { soort: 'weg' } }],
      ['provincie-c', { [stukId(8)]: variant[stukId(8)] }],
    ]);
  });

  it('[VA6] what lies so by now is no longer told, new pieces included', () => {
    const there = testStuk(8, { titel: 'Nieuw', functies: ['natuur'], plaats: { soort: 'geen' } });
    const now = new Map(tafel).set(there.id, there);
    const variant: VariantStukken = {
      [stukId(1)]: { soort: 'anders', functies: ['wonen'] },
      [stukId(4)]: { soort: 'weg' },
      [stukId(8)]: nieuwStuk(),
    };
    expect(nogAnders(variant, now).size).toBe(0);
  });

  it('[VA6] a new piece that was laid and then moved is told as a piece that lies otherwise', () => {
    const there = testStuk(8, { titel: 'Nieuw', functies: ['natuur'] });
    const now = new Map(tafel).set(there.id, there);
    expect(nogAnders({ [stukId(8)]: nieuwStuk() }, now).get('gemeente-a')).toEqual({
      [stukId(8)]: { soort: 'anders', plaats: { soort: 'geen' } },
    });
  });

  it('[VA6] of what was archived since only the new comes back', () => {
    expect(nogAnders({ [stukId(4)]: { soort: 'anders', functies: ['water'] } }, tafel).size).toBe(0);
    expect(nogAnders({ [stukId(4)]: nieuwStuk() }, tafel).size).toBe(1);
  });
});
