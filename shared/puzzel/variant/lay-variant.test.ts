import { describe, expect, it } from 'vitest';
import type { DeelnemerId } from '#shared/domain/deelnemer/schema.ts';
import { layVariant } from '#shared/puzzel/variant/lay-variant.ts';
import { nieuwStuk, stukId, testStuk, vierkant } from '#shared/puzzel/variant/test-support.ts';

const tafel = [testStuk(1), testStuk(2), testStuk(3)];

describe('a variant over the pieces of the tafel', () => {
  it('[VA1] what names nothing is the tafel itself', () => {
    expect(layVariant(tafel, {})).toBe(tafel);
  });

  it('[VA1] leaves out, changes and adds; what it does not name is the same object', () => {
    const plaats = { soort: 'getekend' as const, geometrie: vierkant(140_000, 450_000, 500) };
    const laid = layVariant(tafel, {
      [stukId(1)]: { soort: 'weg' },
      [stukId(2)]: { soort: 'anders', plaats },
      [stukId(8)]: nieuwStuk({ titel: 'B' }),
      [stukId(7)]: nieuwStuk({ titel: 'A', partij: 'waterschap-b' }),
    });
    expect(laid.map(({ id }) => id)).toEqual([stukId(2), stukId(3), stukId(7), stukId(8)]);
    expect(laid[0]).toEqual({ ...tafel[1], plaats });
    expect(laid[1]).toBe(tafel[2]);
    expect(laid[2]).toMatchObject({ partij: 'waterschap-b', titel: 'A', archief: null, opengesteld: [] });
  });

  it('[VA1] a new piece has the maker of its variant', () => {
    const by = { gemaaktDoor: stukId(5) as string as DeelnemerId, gemaaktOp: '2026-11-02T10:00:00.000Z' };
    expect(layVariant([], { [stukId(7)]: nieuwStuk() }, by)[0]).toMatchObject(by);
  });

  it('[VA3] a piece that changed on the tafel since is changed in a variant too, but for what that names', () => {
    const anders = { [stukId(1)]: { soort: 'anders' as const, functies: ['water' as const] } };
    const later = { ...testStuk(1), periode: { van: 2040, tot: null }, functies: ['werken' as const] };
    expect(layVariant([later], anders)[0]).toMatchObject({
      functies: ['water'],
      periode: { van: 2040, tot: null },
    });
  });

  it('lays the same objects again while nothing they come from changed', () => {
    const anders = {
      [stukId(1)]: { soort: 'anders' as const, functies: ['water' as const] },
      [stukId(9)]: nieuwStuk(),
    };
    const [first, second] = [layVariant(tafel, anders), layVariant(tafel, anders)];
    expect(second).toEqual(first);
    first.forEach((stuk, index) => expect(second[index]).toBe(stuk));
    expect(layVariant([testStuk(1)], anders)[0]).not.toBe(first[0]);
  });

  it('[VA1] naming what lies the same, or what is not on the tafel, changes nothing', () => {
    const anders = {
      [stukId(1)]: { soort: 'anders' as const, functies: ['wonen' as const] },
      [stukId(20)]: { soort: 'weg' as const },
      [stukId(21)]: { soort: 'anders' as const, functies: ['water' as const] },
    };
    expect(layVariant(tafel, anders)).toBe(tafel);
  });

  it('[VA6] what was new and now lies on the tafel keeps its place, its partij and its maker', () => {
    const laid = layVariant(tafel, { [stukId(2)]: nieuwStuk({ titel: 'Bos', partij: 'waterschap-b' }) });
    expect(laid).toHaveLength(3);
    expect(laid[1]).toMatchObject({ partij: 'gemeente-a', titel: 'Bos', functies: ['natuur'] });
  });

  it('a key of an object that is no piece is no piece', () => {
    const anders = JSON.parse('{"__proto__": {"soort": "weg"}}') as Record<string, never>;
    expect(layVariant(tafel, anders)).toBe(tafel);
  });
});
