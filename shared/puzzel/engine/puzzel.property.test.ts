import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import '#shared/geo/geometry.test-support.ts';
import { unionArea } from '#shared/geo/coverage/union-area.ts';
import { FUNCTIES } from '#shared/domain/functie/functies.ts';
import type { Plaats, Puzzelstuk } from '#shared/domain/puzzelstuk/schema.ts';
import type { VariantStukken } from '#shared/domain/variant/stuk.ts';
import { Puzzel } from '#shared/puzzel/engine/puzzel.ts';
import {
  getekend,
  regel,
  testAanvaarding,
  testGebied,
  testInvoer,
  testLaag,
  testOpgave,
  testVerdeling,
} from '#shared/puzzel/engine/puzzel.test-support.ts';
import { HECTARE, shapeOf } from '#shared/puzzel/engine/vorm.ts';
import type { Invoer } from '#shared/puzzel/invoer.ts';
import type { Uitkomst } from '#shared/puzzel/uitkomst.ts';
import { stukId, testStuk } from '#shared/puzzel/variant/test-support.ts';

const OPGAVEN = [
  testOpgave('a'),
  testOpgave('b', { waarde: 300, waardeTot: 400, jaar: 2050 }),
  testOpgave('c', {
    eenheid: 'woning',
    soort: 'doelstelling',
    gebied: { soort: 'nederland', naam: 'Nederland' },
  }),
];

const REGELS = [
  regel('wonen', 'natuur'),
  regel('wonen', 'water', {
    oordeel: 'onder-voorwaarden',
    telt: { laag: 0.2, hoog: 0.7 },
    afstandMeters: 200,
  }),
  regel('natuur', 'water', { oordeel: 'combineert' }),
  regel('wonen', 'wonen', {
    onderwerp: { soort: 'laag', functie: 'wonen', laag: 'natura2000', zone: 'erin' },
  }),
  regel('wonen', 'wonen', {
    onderwerp: { soort: 'reservering', functie: 'water', laag: 'diepe-polder' },
    telt: { laag: 0.05, hoog: 0.1 },
  }),
];

const BASIS = testInvoer({
  opgaven: OPGAVEN,
  regels: REGELS,
  gebieden: [testGebied('GM1', -9000, -9000, 10_000), testGebied('GM2', 1000, -9000, 18_000)],
  lagen: [
    testLaag('natura2000/1', 'natura2000', 500, 500, 900),
    testLaag('diepe-polder/1', 'diepe-polder', 0, 0, 2500),
  ],
});

const plaats: fc.Arbitrary<Plaats> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc
      .tuple(fc.nat(2000), fc.nat(2000), fc.integer({ min: 50, max: 1500 }))
      .map(([x, y, m]) => getekend(x, y, m)),
  },
  { weight: 1, arbitrary: fc.constant({ soort: 'geen' as const }) },
  {
    weight: 1,
    arbitrary: fc.tuple(fc.nat(2000), fc.nat(2000)).map(([x, y]) => {
      const [ring] = (getekend(x, y, 700).geometrie as { coordinates: [number, number][][] }).coordinates;
      return {
        soort: 'getekend' as const,
        geometrie: { type: 'LineString' as const, coordinates: ring!.slice(0, 3) },
      };
    }),
  },
);

const inhoud: fc.Arbitrary<Partial<Puzzelstuk>> = fc.record({
  plaats,
  functies: fc.uniqueArray(fc.constantFrom(...FUNCTIES.slice(0, 5)), { minLength: 1, maxLength: 2 }),
  claim: fc.oneof(
    fc.constant({ soort: 'geometrie' as const }),
    fc.record({ soort: fc.constant('opgegeven' as const), hectare: fc.nat(150) }),
    fc
      .tuple(fc.nat(80), fc.nat(80))
      .map(([hectare, more]) => ({ soort: 'opgegeven' as const, hectare, hectareTot: hectare + more })),
  ),
  periode: fc.constantFrom({ van: null, tot: null }, { van: 2035, tot: null }, { van: null, tot: 2040 }),
  status: fc.constantFrom('idee' as const, 'zoekgebied' as const, 'afgesproken' as const),
  partij: fc.constantFrom('gemeente-a', 'gemeente-b'),
  bijdrage: fc.constantFrom<Puzzelstuk['bijdrage']>(
    {},
    { a: { soort: 'per-hectare', waarde: 1, eenheid: 'ha' } },
    {
      a: { soort: 'per-hectare', waarde: 1, eenheid: 'ha' },
      c: { soort: 'per-hectare', waarde: 30, waardeTot: 40, eenheid: 'woning' },
    },
    {
      b: { soort: 'opgegeven', waarde: 40, eenheid: 'ha' },
      c: { soort: 'opgegeven', waarde: 100, eenheid: 'ha' },
    },
  ),
});

/** One edit of the input. */
type Edit = (invoer: Invoer) => Invoer;

const edit: fc.Arbitrary<Edit> = fc.oneof(
  {
    weight: 10,
    arbitrary: fc.tuple(fc.integer({ min: 1, max: 12 }), inhoud).map(([n, part]): Edit => (invoer) => {
      const known = invoer.stukken.find(({ id }) => id === stukId(n));
      const others = invoer.stukken.filter((stuk) => stuk !== known);
      return { ...invoer, stukken: [...others, { ...(known ?? testStuk(n)), ...part }] };
    }),
  },
  {
    weight: 3,
    arbitrary: fc.integer({ min: 1, max: 12 }).map((n): Edit => (invoer) => ({
      ...invoer,
      stukken: invoer.stukken.filter(({ id }) => id !== stukId(n)),
    })),
  },
  {
    weight: 2,
    arbitrary: fc.tuple(fc.integer({ min: 1, max: 12 }), fc.string()).map(([n, titel]): Edit => (invoer) => ({
      ...invoer,
      stukken: invoer.stukken.map((stuk) => (stuk.id === stukId(n) ? { ...stuk, titel } : stuk)),
    })),
  },
  {
    weight: 1,
    arbitrary: fc.nat(REGELS.length).map((n): Edit => (invoer) => ({
      ...invoer,
      regels: REGELS.slice(0, n),
    })),
  },
  {
    weight: 1,
    arbitrary: fc.nat(2).map((n): Edit => (invoer) => ({ ...invoer, lagen: BASIS.lagen.slice(0, n) })),
  },
  {
    weight: 1,
    arbitrary: fc.nat(2).map((n): Edit => (invoer) => ({ ...invoer, gebieden: BASIS.gebieden.slice(0, n) })),
  },
  {
    weight: 1,
    arbitrary: fc.nat(3).map((n): Edit => (invoer) => ({ ...invoer, opgaven: OPGAVEN.slice(0, n) })),
  },
  {
    weight: 1,
    arbitrary: fc.tuple(fc.nat(4), fc.nat(100)).map(([n, waarde]): Edit => (invoer) => ({
      ...invoer,
      verdelingen: [...invoer.verdelingen, testVerdeling(n, { opgave: 'c', waarde })].slice(-2),
    })),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 7, max: 12 }))
      .map(([a, b]): Edit => (invoer) => ({
        ...invoer,
        aanvaardingen: [testAanvaarding(3, { botsing: `${stukId(a)}+${stukId(b)}:wonen/natuur` })],
      })),
  },
);

const edits = fc.array(edit, { minLength: 1, maxLength: 25 });

function anew(invoer: Invoer): Uitkomst {
  const puzzel = new Puzzel();
  puzzel.zet(invoer);
  return puzzel.uitkomst();
}

const plain = (uitkomst: Uitkomst) => ({
  ...uitkomst,
  gebieden: [...uitkomst.gebieden].sort(([a], [b]) => (a < b ? -1 : 1)),
  claims: [...uitkomst.claims].sort(([a], [b]) => (a < b ? -1 : 1)),
});

describe('any puzzle', () => {
  it('[BA10] edit by edit comes to exactly what computing all anew does', () => {
    let found = 0;
    fc.assert(
      fc.property(edits, (all) => {
        const puzzel = new Puzzel();
        let invoer = BASIS;
        puzzel.zet(invoer);
        for (const each of all) {
          invoer = each(invoer);
          puzzel.zet(invoer);
          expect(plain(puzzel.uitkomst())).toEqual(plain(anew(invoer)));
        }
        found += puzzel.uitkomst().botsingen.length + puzzel.uitkomst().voorwaarden.length;
      }),
      { numRuns: 60 },
    );
    expect(found).toBeGreaterThan(20);
  });

  it('[BA9] the order in which pieces come makes no difference', () => {
    fc.assert(
      fc.property(edits, (all) => {
        const invoer = all.reduce((before, each) => each(before), BASIS);
        const turned = {
          ...invoer,
          stukken: invoer.stukken.toReversed(),
          verdelingen: invoer.verdelingen.toReversed(),
        };
        expect(plain(anew(turned))).toEqual(plain(anew(invoer)));
      }),
      { numRuns: 60 },
    );
  });

  it('[ZE1] a what-if leaves no trace, and comes to what laying it would', () => {
    fc.assert(
      fc.property(edits, plaats, fc.boolean(), (all, there, weg) => {
        const invoer = all.reduce((before, each) => each(before), BASIS);
        const puzzel = new Puzzel();
        puzzel.zet(invoer);
        const before = puzzel.uitkomst();
        const [first] = invoer.stukken;
        if (!first) return;
        const overlay: VariantStukken = {
          [first.id]: weg ? { soort: 'weg' } : { soort: 'anders', plaats: there },
        };
        const others = invoer.stukken.slice(1);
        const laid = { ...invoer, stukken: weg ? others : [{ ...first, plaats: there }, ...others] };
        expect(plain(puzzel.probeer(overlay))).toEqual(plain(anew(laid)));
        expect(puzzel.uitkomst()).toBe(before);
        puzzel.zet({ ...invoer });
        expect(plain(puzzel.uitkomst())).toEqual(plain(before));
      }),
      { numRuns: 60 },
    );
  });

  it('[BA7] gross is net and shared; bands go up; net of what lies fast is the area under it', () => {
    fc.assert(
      fc.property(edits, (all) => {
        const invoer = all.reduce((before, each) => each(before), BASIS);
        const { ruimte, claims } = anew(invoer);
        for (const { brutoHectare, nettoHectare, gedeeldHectare, bruto, netto } of ruimte) {
          expect(nettoHectare + gedeeldHectare).toBeCloseTo(brutoHectare, 6);
          expect(gedeeldHectare).toBeGreaterThanOrEqual(0);
          for (const band of [bruto, netto]) {
            expect(band.laag).toBeLessThanOrEqual(band.waarschijnlijk + 1e-9);
            expect(band.waarschijnlijk).toBeLessThanOrEqual(band.hoog + 1e-9);
          }
        }
        const fast = invoer.stukken.filter(
          ({ claim, periode, plaats: p }) =>
            claim.soort === 'geometrie' &&
            p.soort === 'getekend' &&
            periode.van === null &&
            periode.tot === null,
        );
        const alone = anew({ ...invoer, stukken: fast });
        const shapes = fast.flatMap(({ plaats: p }) => (p.soort === 'getekend' ? shapeOf(p.geometrie) : []));
        expect(alone.ruimte[0]!.nettoHectare).toBeCloseTo(unionArea(shapes) / HECTARE, 4);
        expect(claims.size).toBe(invoer.stukken.length);
      }),
      { numRuns: 60 },
    );
  });

  it('[BA3][BA6][BO5] every figure is a band, and no goal gets more land than there is', () => {
    fc.assert(
      fc.property(edits, (all) => {
        const invoer = all.reduce((before, each) => each(before), BASIS);
        const { regels, botsingen, voorwaarden, ruimte } = anew(invoer);
        for (const { hard, zacht, nogTeLeggen, teVeel } of regels)
          for (const { laag, waarschijnlijk, hoog } of [hard, zacht, nogTeLeggen, teVeel]) {
            expect(laag).toBeLessThanOrEqual(waarschijnlijk + 1e-9);
            expect(waarschijnlijk).toBeLessThanOrEqual(hoog + 1e-9);
          }
        for (const { hectare, zekerheid, met } of [...botsingen, ...voorwaarden]) {
          expect(hectare.laag).toBeLessThanOrEqual(hectare.waarschijnlijk);
          expect(hectare.waarschijnlijk).toBeLessThanOrEqual(hectare.hoog);
          const searching = met.stukken.some((id) => {
            const stuk = invoer.stukken.find((each) => each.id === id);
            return stuk?.claim.soort === 'opgegeven' || stuk?.status === 'zoekgebied';
          });
          expect(searching || zekerheid === 'zeker').toBe(true);
        }
        for (const each of regels.filter(({ opgave, gebied }) => opgave === 'a' && gebied === null)) {
          const at = ruimte.find(({ horizon }) => horizon === each.horizon)!;
          expect(each.hard.waarschijnlijk + each.zacht.waarschijnlijk).toBeLessThanOrEqual(
            at.brutoHectare + 1e-6,
          );
        }
      }),
      { numRuns: 60 },
    );
  });

  it('[BA6] one functie for one goal never counts more than the land under it', () => {
    fc.assert(
      fc.property(fc.array(inhoud, { minLength: 1, maxLength: 8 }), (parts) => {
        const stukken = parts.map((part, n) =>
          testStuk(n + 1, {
            ...part,
            functies: ['natuur'],
            periode: { van: null, tot: null },
            claim: { soort: 'geometrie' },
            bijdrage: { a: { soort: 'per-hectare', waarde: 1, eenheid: 'ha' } },
          }),
        );
        const { regels, ruimte } = anew({ ...BASIS, stukken });
        const laid = regels.find(
          ({ opgave, horizon, gebied }) => opgave === 'a' && horizon === 'nu' && gebied === null,
        )!;
        expect(laid.hard.waarschijnlijk + laid.zacht.waarschijnlijk).toBeCloseTo(ruimte[0]!.nettoHectare, 4);
      }),
      { numRuns: 60 },
    );
  });
});
