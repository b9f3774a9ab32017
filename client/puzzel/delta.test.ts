import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import '#shared/geo/geometry.test-support.ts';
import { inBrokken, Verzamelaar } from '#client/puzzel/brokken.ts';
import { houdGelijk } from '#client/puzzel/houd-gelijk.ts';
import { invoerDelta, LEGE_INVOER, metInvoerDelta } from '#client/puzzel/invoer-delta.ts';
import { lijstDelta, mapDelta, metDelta, metMapDelta } from '#client/puzzel/lijst-delta.ts';
import { testInvoer, testOpgave } from '#shared/puzzel/engine/puzzel.test-support.ts';
import { testStuk } from '#shared/puzzel/variant/test-support.ts';

const ITEMS = Array.from({ length: 30 }, (_, n) => ({ n }));
const some = fc.shuffledSubarray(ITEMS);

describe('what goes over to the other side', () => {
  it('a list comes out as it went in, with what was there kept', () => {
    fc.assert(
      fc.property(some, some, (before, after) => {
        const made = metDelta(before, lijstDelta(before, after));
        expect(made).toEqual(after);
        expect(made.every((item, at) => item === after[at])).toBe(true);
      }),
    );
  });

  it('only what is new is sent: of twenty items with one changed that one', () => {
    const before = ITEMS.slice(0, 20);
    const changed = { n: 100 };
    const delta = lijstDelta(before, before.with(7, changed));
    expect(delta).toEqual({ delen: [[0, 7], changed, [8, 20]], lopen: [true, false, true] });
    expect(lijstDelta(before, [...before])).toBeNull();
  });

  it('an item that is itself a pair is no run', () => {
    const pair = [3, 4] as const;
    expect(metDelta([pair], lijstDelta([pair], [pair, [0, 1] as const]))).toEqual([
      [3, 4],
      [0, 1],
    ]);
  });

  it('a large message goes over in parts and comes out whole', () => {
    const invoer = testInvoer({
      stukken: Array.from({ length: 250 }, (_, n) => testStuk(n)),
      opgaven: [testOpgave('a')],
    });
    const bericht = { soort: 'invoer', delta: invoerDelta(LEGE_INVOER, invoer) } as const;
    const brokken = inBrokken(bericht);
    expect(brokken.map(({ brok }) => brok)).toEqual(['deel', 'deel', 'slot']);
    const verzamelaar = new Verzamelaar<typeof bericht>();
    const whole = brokken.map((brok) => verzamelaar.neem(structuredClone(brok)));
    expect(whole).toEqual([null, null, bericht]);
    // and the next one holds nothing of it
    const small = { soort: 'invoer', delta: invoerDelta(invoer, { ...invoer, opgaven: [] }) } as const;
    expect(inBrokken(small).map((brok) => verzamelaar.neem(structuredClone(brok)))).toEqual([small]);
  });

  it('a map likewise', () => {
    const entries = fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd'), fc.nat(3));
    fc.assert(
      fc.property(entries, entries, (left, right) => {
        const [before, after] = [new Map(Object.entries(left)), new Map(Object.entries(right))];
        expect([...metMapDelta(before, mapDelta(before, after))].sort()).toEqual([...after].sort());
      }),
    );
    const map = new Map([['a', 1]]);
    expect(metMapDelta(map, mapDelta(map, new Map(map)))).toBe(map);
  });

  it('what says the same keeps its object, deep down', () => {
    const before = { a: [1, { b: 2 }], c: { d: 3 } };
    expect(houdGelijk(before, structuredClone(before))).toBe(before);
    const after = houdGelijk(before, { a: [1, { b: 2 }], c: { d: 4 } });
    expect(after).toEqual({ a: [1, { b: 2 }], c: { d: 4 } });
    expect(after.a).toBe(before.a);
    expect(houdGelijk({ a: 1 }, { a: 1, b: undefined })).toEqual({ a: 1, b: undefined });
  });

  it('[BA10] of a piece with another title the shape is the same object on the other side', () => {
    const first = testInvoer({ stukken: [testStuk(1), testStuk(2)] });
    const second = { ...first, stukken: [first.stukken[0]!, { ...first.stukken[1]!, titel: 'anders' }] };
    const there = metInvoerDelta(LEGE_INVOER, structuredClone(invoerDelta(LEGE_INVOER, first)));
    const after = metInvoerDelta(there, structuredClone(invoerDelta(first, second)));
    expect(after).toEqual(second);
    expect(after.stukken[0]).toBe(there.stukken[0]);
    expect(after.stukken[1]).not.toBe(there.stukken[1]);
    expect(after.stukken[1]!.plaats).toBe(there.stukken[1]!.plaats);
  });
});
