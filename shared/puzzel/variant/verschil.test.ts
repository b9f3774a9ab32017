import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { VariantStuk, VariantStukken } from '#shared/domain/variant/stuk.ts';
import { translateMeters } from '#shared/geo/translate.ts';
import { layVariant } from '#shared/puzzel/variant/lay-variant.ts';
import { overlayTussen } from '#shared/puzzel/variant/overlay-tussen.ts';
import { nieuwStuk, stukId, testStuk, vierkant } from '#shared/puzzel/variant/test-support.ts';
import { stukkenVan, stelSamen } from '#shared/puzzel/variant/stel-samen.ts';
import { variantVerschil } from '#shared/puzzel/variant/variant-verschil.ts';

fc.configureGlobal({ seed: 20_261_121 });

const getekend = (x: number, meters: number) => ({
  soort: 'getekend' as const,
  geometrie: vierkant(x, 455_000, meters),
});

describe('the difference of two varianten', () => {
  it('[VA5] tells what moved, how far and which way', () => {
    const links = testStuk(1, { plaats: getekend(136_000, 1000) });
    const rechts = {
      ...links,
      plaats: {
        soort: 'getekend' as const,
        geometrie: translateMeters(vierkant(136_000, 455_000, 1000), 300, -400),
      },
    };
    const [verschil] = variantVerschil([links], [rechts]);
    if (verschil?.soort !== 'anders') throw new Error('must differ');
    const [moved, ...rest] = verschil.wijzigingen;
    expect(rest).toEqual([]);
    expect(moved).toMatchObject({ soort: 'verplaatst', richting: 'zuidoost' });
    expect(moved?.soort === 'verplaatst' && moved.meters).toBeCloseTo(500, 0);
  });

  it('[VA5] tells a shape with its hectares before and after', () => {
    const links = testStuk(1, { plaats: getekend(136_000, 1000) });
    const rechts = testStuk(1, { plaats: getekend(136_000, 2000) });
    const [verschil] = variantVerschil([links], [rechts]);
    if (verschil?.soort !== 'anders') throw new Error('must differ');
    const vorm = verschil.wijzigingen.find(({ soort }) => soort === 'vorm');
    if (vorm?.soort !== 'vorm') throw new Error('must have another shape');
    expect(vorm.voorHectare).toBeCloseTo(100, 0);
    expect(vorm.naHectare).toBeCloseTo(400, 0);
  });

  it('[VA5] tells claim, functies, period and contributions, and what lies on one side only', () => {
    const links = testStuk(1, { functies: ['wonen', 'water'], bijdrage: { a: bijdrage(10) } });
    const rechts = testStuk(1, {
      functies: ['natuur', 'wonen'],
      claim: { soort: 'opgegeven', hectare: 12 },
      periode: { van: 2030, tot: null },
      bijdrage: { b: bijdrage(5) },
    });
    const verschil = variantVerschil([links, testStuk(2)], [rechts, testStuk(3)]);
    expect(verschil.map(({ soort, stuk }) => [soort, stuk.id])).toEqual([
      ['anders', stukId(1)],
      ['alleen-rechts', stukId(3)],
      ['alleen-links', stukId(2)],
    ]);
    const [first] = verschil;
    expect(first?.soort === 'anders' && first.wijzigingen).toEqual([
      { soort: 'claim', voor: { soort: 'geometrie' }, na: { soort: 'opgegeven', hectare: 12 } },
      { soort: 'functies', erbij: ['natuur'], eraf: ['water'], hoofd: 'natuur' },
      { soort: 'periode', voor: { van: null, tot: null }, na: { van: 2030, tot: null } },
      { soort: 'bijdrage', opgave: 'a', voor: bijdrage(10), na: null },
      { soort: 'bijdrage', opgave: 'b', voor: null, na: bijdrage(5) },
    ]);
  });

  it('[VA5] laying a piece down and taking its place away are told as such', () => {
    const zonder = testStuk(1, { plaats: { soort: 'geen' } });
    const codes = (a: typeof zonder, b: typeof zonder) =>
      variantVerschil([a], [b]).flatMap((each) => (each.soort === 'anders' ? each.wijzigingen : []));
    expect(codes(zonder, testStuk(1))).toEqual([{ soort: 'geplaatst' }]);
    expect(codes(testStuk(1), zonder)).toEqual([{ soort: 'plaats-weg' }]);
  });
});

describe('a joint variant', () => {
  const tafel = [
    testStuk(1),
    testStuk(2, { partij: 'waterschap-b' }),
    testStuk(3, { partij: 'provincie-c' }),
  ];
  const anders: VariantStuk = { soort: 'anders', functies: ['water'] };
  const weg: VariantStuk = { soort: 'weg' };

  it('[VA4] takes of each partij its own pieces, of the variant that it chose', () => {
    const een = { [stukId(1)]: anders, [stukId(2)]: weg, [stukId(8)]: nieuwStuk() };
    const twee = {
      [stukId(1)]: weg,
      [stukId(2)]: anders,
      [stukId(3)]: weg,
      [stukId(9)]: nieuwStuk({ partij: 'gemeente-a' }),
    };
    const joint = stelSamen(
      new Map([
        ['gemeente-a', een],
        ['waterschap-b', twee],
      ]),
      tafel,
    );
    expect(joint).toEqual({ [stukId(1)]: anders, [stukId(2)]: anders, [stukId(8)]: nieuwStuk() });
  });

  it('[VA6] what a partij lays when a variant is chosen concerns its own pieces alone', () => {
    const all = { [stukId(1)]: anders, [stukId(2)]: weg, [stukId(8)]: nieuwStuk({ partij: 'waterschap-b' }) };
    expect(Object.keys(stukkenVan('waterschap-b', all, tafel))).toEqual([stukId(2), stukId(8)]);
  });
});

const stuk: fc.Arbitrary<VariantStuk> = fc.oneof(
  fc.constant<VariantStuk>({ soort: 'weg' }),
  fc
    .constantFrom('wonen' as const, 'natuur' as const, 'water' as const)
    .map((functie): VariantStuk => ({ soort: 'anders', functies: [functie] })),
  fc
    .integer({ min: 0, max: 3000 })
    .map((meters): VariantStuk => ({ soort: 'anders', plaats: getekend(130_000 + meters, 500) })),
);
const variant = fc
  .array(fc.tuple(fc.integer({ min: 1, max: 8 }), stuk), { maxLength: 8 })
  .map((entries): VariantStukken => Object.fromEntries(entries.map(([n, each]) => [stukId(n), each])));
const partijen = ['gemeente-a', 'waterschap-b'] as const;
const stukken = Array.from({ length: 8 }, (_, n) =>
  testStuk(n + 1, { partij: partijen[n % 2] ?? 'gemeente-a' }),
);

describe('for any variant', () => {
  it('[VA5] a lay-out does not differ from itself, laid again or not', () => {
    fc.assert(
      fc.property(variant, (anders) => {
        const copy = structuredClone(anders) as VariantStukken;
        expect(variantVerschil(layVariant(stukken, anders), layVariant(stukken, copy))).toEqual([]);
      }),
    );
  });

  it('[VA5] what is told of the right side is told of the left one when they change places', () => {
    fc.assert(
      fc.property(variant, variant, (a, b) => {
        const [left, right] = [layVariant(stukken, a), layVariant(stukken, b)];
        const ids = (verschil: ReturnType<typeof variantVerschil>, soort: string) =>
          verschil.filter((each) => each.soort === soort).map((each) => each.stuk.id);
        const [there, back] = [variantVerschil(left, right), variantVerschil(right, left)];
        expect(ids(there, 'alleen-links').toSorted()).toEqual(ids(back, 'alleen-rechts').toSorted());
        expect(ids(there, 'anders').toSorted()).toEqual(ids(back, 'anders').toSorted());
      }),
    );
  });

  it('[VA1] what lies between two lay-outs, laid over the one, gives the other', () => {
    fc.assert(
      fc.property(variant, variant, (a, b) => {
        const extra = { [stukId(20)]: nieuwStuk(), [stukId(21)]: nieuwStuk({ titel: 'Anders' }) };
        const [van, naar] = [
          layVariant(stukken, { ...a, [stukId(20)]: nieuwStuk({ titel: 'Bos' }) }),
          layVariant(stukken, { ...b, ...extra }),
        ];
        expect(variantVerschil(layVariant(van, overlayTussen(van, naar)), naar)).toEqual([]);
        expect(overlayTussen(naar, naar)).toEqual({});
      }),
    );
  });

  it('[VA4] a joint variant for which all chose the same is that variant', () => {
    fc.assert(
      fc.property(variant, (anders) => {
        const joint = stelSamen(new Map(partijen.map((partij) => [partij, anders])), stukken);
        expect(joint).toEqual(anders);
        expect(variantVerschil(layVariant(stukken, joint), layVariant(stukken, anders))).toEqual([]);
      }),
    );
  });
});

function bijdrage(waarde: number) {
  return { soort: 'opgegeven' as const, waarde, eenheid: 'woningen' };
}
