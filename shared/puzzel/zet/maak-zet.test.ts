import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { must } from '#shared/lib/assert.ts';
import { claimOf } from '#shared/domain/puzzelstuk/claim.ts';
import type { Bijdrage, Puzzelstuk } from '#shared/domain/puzzelstuk/schema.ts';
import { variantStukSchema, type VariantStuk, type VariantStukken } from '#shared/domain/variant/stuk.ts';
import { circleOfHectares } from '#shared/geo/circle.ts';
import { layVariant } from '#shared/puzzel/variant/lay-variant.ts';
import { stukId, testStuk, vierkant } from '#shared/puzzel/variant/test-support.ts';
import { maakZet, type ZetWens } from './maak-zet.ts';

fc.configureGlobal({ seed: 20_261_121 });

const NIEUW = { id: stukId(99), titel: 'Deel van wind' };
const NIETS: ZetWens = { hoeveel: { soort: 'alles' }, plaats: null, periode: null, grootte: null };
const elders = (hectare: number) =>
  ({ soort: 'getekend', geometrie: circleOfHectares([5.6, 52.4], hectare) }) as const;

const wind = testStuk(1, {
  functies: ['energie'],
  plaats: { soort: 'getekend', geometrie: vierkant(136_000, 455_000, 3000) },
  bijdrage: {
    'opgave-wind': { soort: 'opgegeven', waarde: 90, eenheid: 'MW' },
    'opgave-ruimte': { soort: 'per-hectare', waarde: 1, eenheid: 'ha' },
  },
});

function made(stuk: Puzzelstuk, wens: Partial<ZetWens>): VariantStukken {
  const zet = maakZet(stuk, { ...NIETS, ...wens }, NIEUW, []);
  return must(zet.ok ? zet.value : null, 'a zet');
}

describe('making a zet', () => {
  it('[ZE1] moves the whole piece, which keeps its hectares at a place of another size', () => {
    const laid = layVariant([wind], made(wind, { plaats: elders(2000) }));
    expect(laid).toHaveLength(1);
    expect(laid[0]?.claim).toEqual({ soort: 'opgegeven', hectare: 900 });
    expect(laid[0]?.bijdrage).toEqual(wind.bijdrage);
  });

  it('[ZE4] moves 200 hectares of 900: the piece states what is left, and what it contributes is divided', () => {
    const [rest, deel] = layVariant(
      [wind],
      made(wind, { hoeveel: { soort: 'hectare', hectare: 200 }, plaats: elders(200) }),
    );
    expect(rest?.claim).toEqual({ soort: 'opgegeven', hectare: 700 });
    expect(rest?.plaats).toBe(wind.plaats);
    expect(rest?.bijdrage['opgave-wind']).toEqual({ soort: 'opgegeven', waarde: 70, eenheid: 'MW' });
    // the circle was drawn for 200 hectares, so its shape says so
    expect(deel?.claim).toEqual({ soort: 'geometrie' });
    expect(claimOf(must(deel, 'the part'))).toBeCloseTo(200, 2);
    expect(deel?.bijdrage['opgave-wind']).toEqual({ soort: 'opgegeven', waarde: 20, eenheid: 'MW' });
    expect(deel?.bijdrage['opgave-ruimte']).toEqual(wind.bijdrage['opgave-ruimte']);
    expect(deel?.partij).toBe(wind.partij);
  });

  it('[ZE4] a part said in the unit of an opgave takes the hectares that go with it', () => {
    const [rest, deel] = layVariant(
      [wind],
      made(wind, {
        hoeveel: { soort: 'bijdrage', opgave: 'opgave-wind', waarde: 30 },
        plaats: { soort: 'geen' },
      }),
    );
    expect(rest?.claim).toEqual({ soort: 'opgegeven', hectare: 600 });
    expect(deel?.claim).toEqual({ soort: 'opgegeven', hectare: 300 });
  });

  it('a kengetal tells the hectares of a part', () => {
    const woningen = testStuk(2, {
      claim: { soort: 'opgegeven', hectare: 100 },
      bijdrage: { 'opgave-wonen': { soort: 'kengetal', sleutel: 'woning-per-ha', eenheid: 'woning' } },
    });
    const kengetal = {
      sleutel: 'woning-per-ha',
      titel: '',
      functie: null,
      van: 'ha',
      naar: 'woning',
      factor: { laag: 20, waarschijnlijk: 35, hoog: 50 },
      bron: '',
      toelichting: '',
    };
    const wens: ZetWens = {
      ...NIETS,
      hoeveel: { soort: 'bijdrage', opgave: 'opgave-wonen', waarde: 700 },
      plaats: { soort: 'geen' },
    };
    const zet = maakZet(woningen, wens, NIEUW, [kengetal]);
    expect(zet.ok && zet.value[NIEUW.id]).toMatchObject({ claim: { soort: 'opgegeven', hectare: 20 } });
    expect(maakZet(woningen, wens, NIEUW, [])).toEqual({ ok: false, error: 'bijdrage-onbekend' });
  });

  it('asking for as much as there is, or more, is moving all of it', () => {
    const all = made(wind, { hoeveel: { soort: 'hectare', hectare: 5000 }, plaats: elders(900) });
    expect(Object.keys(all)).toEqual([wind.id]);
  });

  it('a later period is all that changes', () => {
    const periode = { van: 2031, tot: null };
    expect(made(wind, { periode })).toEqual({ [wind.id]: { soort: 'anders', periode } });
  });

  it('a smaller piece shrinks with what it states, and a search area keeps its shape', () => {
    const [small] = layVariant([wind], made(wind, { grootte: 450 }));
    expect(claimOf(must(small, 'the piece'))).toBeCloseTo(450, 1);
    expect(small?.bijdrage['opgave-wind']).toMatchObject({ waarde: 45 });
    const zoek = testStuk(3, { claim: { soort: 'opgegeven', hectare: 50, hectareTot: 80 } });
    expect(made(zoek, { grootte: 25 })).toEqual({
      [zoek.id]: { soort: 'anders', claim: { soort: 'opgegeven', hectare: 25, hectareTot: 40 } },
    });
  });

  it('says why it cannot be', () => {
    const fail = (stuk: Puzzelstuk, wens: Partial<ZetWens>) => {
      const zet = maakZet(stuk, { ...NIETS, ...wens }, NIEUW, []);
      return zet.ok ? null : zet.error;
    };
    const nergens = testStuk(4, { plaats: { soort: 'geen' } });
    expect(fail(wind, {})).toBe('niets-anders');
    expect(fail(wind, { plaats: wind.plaats })).toBe('niets-anders');
    expect(fail(wind, { hoeveel: { soort: 'hectare', hectare: 10 } })).toBe('niets-anders');
    expect(fail(wind, { hoeveel: { soort: 'hectare', hectare: 0 } })).toBe('hoeveel-niet-positief');
    expect(fail(wind, { hoeveel: { soort: 'hectare', hectare: Number.NaN } })).toBe('hoeveel-niet-positief');
    expect(fail(nergens, { hoeveel: { soort: 'hectare', hectare: 5 } })).toBe('claim-onbekend');
    expect(fail(wind, { hoeveel: { soort: 'bijdrage', opgave: 'geen', waarde: 5 } })).toBe(
      'bijdrage-onbekend',
    );
  });
});

const bijdrage: fc.Arbitrary<Bijdrage> = fc.oneof(
  fc.record({
    soort: fc.constant('opgegeven' as const),
    waarde: fc.integer({ min: 1, max: 50_000 }),
    eenheid: fc.constant('woning'),
  }),
  fc.record({
    soort: fc.constant('per-hectare' as const),
    waarde: fc.integer({ min: 1, max: 60 }),
    eenheid: fc.constant('woning'),
  }),
);
const stuk: fc.Arbitrary<Puzzelstuk> = fc
  .record({
    meters: fc.integer({ min: 200, max: 5000 }),
    stated: fc.option(fc.integer({ min: 1, max: 400_000 })),
    bijdrage: fc.dictionary(fc.constantFrom('opgave-a', 'opgave-b'), bijdrage),
  })
  .map(({ meters, stated, bijdrage: bijdragen }) =>
    testStuk(1, {
      plaats: { soort: 'getekend', geometrie: vierkant(136_000, 455_000, meters) },
      claim: stated === null ? { soort: 'geometrie' } : { soort: 'opgegeven', hectare: stated / 100 },
      bijdrage: { ...bijdragen },
    }),
  );
const wens: fc.Arbitrary<ZetWens> = fc.record({
  hoeveel: fc.oneof(
    fc.constant({ soort: 'alles' as const }),
    fc.record({
      soort: fc.constant('hectare' as const),
      hectare: fc.double({ min: 0.01, max: 3000, noNaN: true }),
    }),
    fc.record({
      soort: fc.constant('bijdrage' as const),
      opgave: fc.constantFrom('opgave-a', 'opgave-b'),
      waarde: fc.integer({ min: 1, max: 60_000 }),
    }),
  ),
  plaats: fc.option(fc.integer({ min: 1, max: 3000 }).map((hectare) => elders(hectare))),
  periode: fc.option(fc.integer({ min: 2000, max: 2200 }).map((van) => ({ van, tot: null }))),
  grootte: fc.option(fc.integer({ min: 1, max: 5000 })),
});

/** What takes a zet back: what changed as it was, and what is new gone. */
function inverse(before: readonly Puzzelstuk[], zet: VariantStukken): VariantStukken {
  return Object.fromEntries(
    Object.keys(zet).map((id): [string, VariantStuk] => {
      const was = before.find((each) => each.id === id);
      if (!was) return [id, { soort: 'weg' }];
      const { plaats, claim, functies, periode, bijdrage: bijdragen } = was;
      return [id, { soort: 'anders', plaats, claim, functies, periode, bijdrage: bijdragen }];
    }),
  );
}

describe('any zet', () => {
  it('[ZE1] is one that the document takes, and its inverse brings everything back', () => {
    let moved = 0;
    fc.assert(
      fc.property(stuk, wens, (piece, wish) => {
        const zet = maakZet(piece, wish, NIEUW, []);
        if (!zet.ok) return;
        moved++;
        for (const each of Object.values(zet.value))
          expect(variantStukSchema.safeParse(each).success).toBe(true);
        const other = testStuk(2);
        const before = [piece, other];
        const after = layVariant(before, zet.value);
        expect(after).not.toEqual(before);
        expect(layVariant(after, inverse(before, zet.value))).toEqual(before);
      }),
    );
    expect(moved).toBeGreaterThan(20);
  });

  it('[ZE4] a part and what is left add up to what there was', () => {
    let divided = 0;
    fc.assert(
      fc.property(stuk, wens, (piece, wish) => {
        const zet = maakZet(piece, { ...wish, grootte: null }, NIEUW, []);
        if (!zet.ok || Object.keys(zet.value).length === 1) return;
        divided++;
        const [rest, deel] = layVariant([piece], zet.value);
        const sum = (claimOf(must(rest, 'rest')) ?? 0) + (claimOf(must(deel, 'part')) ?? 0);
        const was = claimOf(piece) ?? 0;
        // a shape of that size may differ by 0,1 per cent; what is stated is rounded to 100 square metres
        expect(Math.abs(sum - was)).toBeLessThanOrEqual(0.001 * was + 0.011);
        for (const [opgave, whole] of Object.entries(piece.bijdrage)) {
          if (whole.soort !== 'opgegeven') continue;
          const parts = [rest, deel].map((each) => {
            const part = each?.bijdrage[opgave];
            return part?.soort === 'opgegeven' ? part.waarde : 0;
          });
          expect((parts[0] ?? 0) + (parts[1] ?? 0)).toBe(whole.waarde);
        }
      }),
    );
    expect(divided).toBeGreaterThan(10);
  });
});
