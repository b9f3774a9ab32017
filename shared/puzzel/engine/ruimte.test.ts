import { describe, expect, it } from 'vitest';
import { testStuk } from '#shared/puzzel/variant/test-support.ts';
import { getekend, uitkomstVan } from '#shared/puzzel/engine/puzzel.test-support.ts';

const nu = (part: Parameters<typeof uitkomstVan>[0]) => uitkomstVan(part).ruimte[0]!;

describe('honest hectares', () => {
  it('[BA7] two squares of 100 ha that share 25: 200 gross, 175 net, 25 shared', () => {
    const ruimte = nu({
      stukken: [
        testStuk(1, { plaats: getekend(0, 0, 1000) }),
        testStuk(2, { plaats: getekend(500, 500, 1000) }),
      ],
    });
    expect(ruimte.brutoHectare).toBeCloseTo(200, 0);
    expect(ruimte.nettoHectare).toBeCloseTo(175, 0);
    expect(ruimte.gedeeldHectare).toBeCloseTo(25, 1);
  });

  it('[BA7] land under three pieces counts once', () => {
    const ruimte = nu({ stukken: [1, 2, 3].map((n) => testStuk(n, { plaats: getekend(0, 0, 1000) })) });
    expect(ruimte.brutoHectare / ruimte.nettoHectare).toBeCloseTo(3, 9);
  });

  it('[BA7] 20 ha somewhere in 100, of which another lies on 60: at best all of it beside that, at worst all under it', () => {
    const ruimte = nu({
      stukken: [
        // 100 ha; the other covers the lower 60 of it
        testStuk(1, { plaats: getekend(0, 0, 1000), claim: { soort: 'opgegeven', hectare: 20 } }),
        testStuk(2, { plaats: getekend(0, -400, 1000) }),
      ],
    });
    expect(ruimte.brutoHectare).toBeCloseTo(120, 0);
    // 40 ha of the search area is free: all 20 fit there, or all of them lie under the other
    expect(ruimte.netto.hoog).toBeCloseTo(120, 0);
    expect(ruimte.netto.laag).toBeCloseTo(100, 0);
    // evenly spread: 60% of the 20 is shared
    expect(ruimte.gedeeldHectare).toBeCloseTo(12, 0);
  });

  it('[BA7] 70 ha somewhere in 100 of which 60 is taken: 30 at least is shared', () => {
    const ruimte = nu({
      stukken: [
        testStuk(1, { plaats: getekend(0, 0, 1000), claim: { soort: 'opgegeven', hectare: 70 } }),
        testStuk(2, { plaats: getekend(0, -400, 1000) }),
      ],
    });
    // 100 + 40 that is free, and 100 + 10 that cannot lie under the other
    expect(ruimte.netto.hoog).toBeCloseTo(140, 0);
    expect(ruimte.netto.laag).toBeCloseTo(110, 0);
  });

  it('[BA7] a claim without a place, or larger than its shape, counts and shares nothing', () => {
    const ruimte = nu({
      stukken: [
        testStuk(1, { plaats: { soort: 'geen' }, claim: { soort: 'opgegeven', hectare: 30 } }),
        testStuk(2, { plaats: getekend(0, 0, 1000), claim: { soort: 'opgegeven', hectare: 150 } }),
        testStuk(3, { plaats: { soort: 'geen' } }),
      ],
    });
    expect(ruimte.brutoHectare).toBeCloseTo(180, 6);
    expect(ruimte.gedeeldHectare).toBeCloseTo(0, 6);
  });

  it('[BA1] what does not lie there yet takes no room', () => {
    const { ruimte } = uitkomstVan({ stukken: [testStuk(1, { periode: { van: 2040, tot: 2060 } })] });
    expect(ruimte.map(({ brutoHectare }) => Math.round(brutoHectare))).toEqual([0, 100, 0]);
  });

  it('[BA7] per main functie, largest first', () => {
    const { perFunctie } = nu({
      stukken: [
        testStuk(1, { functies: ['natuur', 'water'], plaats: getekend(0, 0, 500) }),
        testStuk(2, { functies: ['wonen'], plaats: getekend(5000, 0, 1000) }),
      ],
    });
    expect(perFunctie.map(({ functie, brutoHectare }) => [functie, Math.round(brutoHectare)])).toEqual([
      ['wonen', 100],
      ['natuur', 25],
    ]);
  });
});
