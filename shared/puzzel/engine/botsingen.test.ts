import { describe, expect, it } from 'vitest';
import { stukId, testStuk } from '#shared/puzzel/variant/test-support.ts';
import {
  getekend,
  regel,
  testAanvaarding,
  testLaag,
  uitkomstVan,
} from '#shared/puzzel/engine/puzzel.test-support.ts';

const [A, B] = [stukId(1), stukId(2)];
const WONEN_NATUUR = regel('wonen', 'natuur');
const wonen = (part: Parameters<typeof testStuk>[1] = {}) =>
  testStuk(1, { functies: ['wonen'], partij: 'gemeente-a', plaats: getekend(0, 0, 1000), ...part });
const natuur = (part: Parameters<typeof testStuk>[1] = {}) =>
  testStuk(2, { functies: ['natuur'], partij: 'gemeente-b', plaats: getekend(500, 500, 1000), ...part });

describe('botsingen of two pieces', () => {
  it('[BO3][BO5] share 25 ha: certain, under a key of both and the rule, in the shared land', () => {
    const { botsingen, voorwaarden, kansen } = uitkomstVan({
      stukken: [natuur(), wonen()],
      regels: [WONEN_NATUUR],
    });
    expect(botsingen).toHaveLength(1);
    const [botsing] = botsingen;
    expect(botsing!.sleutel).toBe(`${A}+${B}:wonen/natuur`);
    expect(botsing!.zekerheid).toBe('zeker');
    expect(botsing!.hectare.laag).toBeCloseTo(25, 1);
    expect(botsing!.hectare.laag).toBeCloseTo(botsing!.hectare.hoog, 6);
    expect(botsing!.horizonnen).toEqual(['nu', 'straks', 'later']);
    expect(botsing!.partijen).toEqual(['gemeente-a', 'gemeente-b']);
    expect(botsing!.stand).toBe('open');
    expect([voorwaarden, kansen]).toEqual([[], []]);
  });

  it('[BO5] one that searches may avoid the other: possible, from nothing to its claim', () => {
    const { botsingen } = uitkomstVan({
      stukken: [wonen({ claim: { soort: 'opgegeven', hectare: 10 } }), natuur()],
      regels: [WONEN_NATUUR],
    });
    expect(botsingen[0]!.zekerheid).toBe('mogelijk');
    expect(botsingen[0]!.hectare.laag).toBe(0);
    expect(botsingen[0]!.hectare.hoog).toBeCloseTo(10, 6);
    // a tenth of the 25 ha
    expect(botsingen[0]!.hectare.waarschijnlijk).toBeCloseTo(2.5, 1);
  });

  it('[BO11] claims that cannot avoid each other clash for certain: 90 of 100 where 25 is shared with what lies there', () => {
    const { botsingen } = uitkomstVan({
      stukken: [wonen({ claim: { soort: 'opgegeven', hectare: 90 } }), natuur()],
      regels: [WONEN_NATUUR],
    });
    // 75 ha is free, so 15 of the 90 lies in the other
    expect(botsingen[0]!.hectare.laag).toBeCloseTo(15, 0);
    expect(botsingen[0]!.zekerheid).toBe('zeker');
  });

  it('[BO5] a search area that states no claim is never certain', () => {
    const { botsingen } = uitkomstVan({
      stukken: [wonen({ status: 'zoekgebied' }), natuur()],
      regels: [WONEN_NATUUR],
    });
    expect(botsingen[0]!.zekerheid).toBe('mogelijk');
    expect(botsingen[0]!.hectare.laag).toBe(0);
  });

  it('[BO5] only while their periods overlap; between two horizons is named by none', () => {
    const found = (tot: number, van: number) =>
      uitkomstVan({
        stukken: [wonen({ periode: { van: null, tot } }), natuur({ periode: { van, tot: 2045 } })],
        regels: [WONEN_NATUUR],
      }).botsingen.map(({ horizonnen }) => horizonnen);
    expect(found(2034, 2035)).toEqual([]);
    expect(found(2040, 2035)).toEqual([[]]);
    expect(found(2040, 2025)).toEqual([['nu']]);
  });

  it('[BO6] a shared border is no shared land', () => {
    const neighbour = natuur({ plaats: getekend(1000, 0, 1000) });
    expect(uitkomstVan({ stukken: [wonen(), neighbour], regels: [WONEN_NATUUR] }).botsingen).toEqual([]);
    const overlapping = natuur({ plaats: getekend(990, 0, 1000) });
    expect(uitkomstVan({ stukken: [wonen(), overlapping], regels: [WONEN_NATUUR] }).botsingen).toHaveLength(
      1,
    );
  });

  it('[BO5] nearer than the distance of the rule, without shared land', () => {
    const rule = regel('wonen', 'natuur', { afstandMeters: 300 });
    const at = (x: number) =>
      uitkomstVan({ stukken: [wonen(), natuur({ plaats: getekend(x, 0, 1000) })], regels: [rule] }).botsingen;
    expect(at(1200)[0]!.afstandMeters).toBeCloseTo(200, 0);
    expect(at(1200)[0]!.hectare.hoog).toBe(0);
    expect(at(1400)).toEqual([]);
  });

  it('[BO1] a rule of two functies holds in either order, and for each further functie of a piece', () => {
    const rules = [regel('natuur', 'wonen'), regel('natuur', 'energie', { oordeel: 'onder-voorwaarden' })];
    const { botsingen, voorwaarden } = uitkomstVan({
      stukken: [wonen({ functies: ['wonen', 'energie'] }), natuur()],
      regels: rules,
    });
    expect(botsingen.map(({ sleutel }) => sleutel)).toEqual([`${A}+${B}:wonen/natuur`]);
    expect(voorwaarden.map(({ sleutel }) => sleutel)).toEqual([`${A}+${B}:natuur/energie`]);
  });

  it('[BO1] two pieces that each combine the two functies do not clash over them', () => {
    const both = { functies: ['wonen' as const, 'natuur' as const] };
    expect(uitkomstVan({ stukken: [wonen(both), natuur(both)], regels: [WONEN_NATUUR] }).botsingen).toEqual(
      [],
    );
  });

  it('[BO8] a kans where a rule combines them, also when they only lie near', () => {
    const rule = regel('wonen', 'natuur', { oordeel: 'combineert' });
    const at = (x: number) =>
      uitkomstVan({ stukken: [wonen(), natuur({ plaats: getekend(x, 0, 1000) })], regels: [rule] }).kansen;
    expect(at(500)[0]!.hectare.laag).toBeCloseTo(50, 0);
    expect(at(500)[0]!.afstandMeters).toBe(0);
    expect(at(1100)[0]!.afstandMeters).toBeCloseTo(100, 0);
    expect(at(1400)).toEqual([]);
  });

  it('[BO5] a line shares where it runs: half of its 8 ha lies in the other', () => {
    const [from, to] = [getekend(-1000, 600, 1), getekend(1000, 600, 1)].map(
      ({ geometrie }) => (geometrie as { coordinates: [number, number][][] }).coordinates[0]![0]!,
    );
    const weg = natuur({
      functies: ['mobiliteit'],
      plaats: { soort: 'getekend', geometrie: { type: 'LineString', coordinates: [from!, to!] } },
      claim: { soort: 'opgegeven', hectare: 8 },
    });
    const { botsingen } = uitkomstVan({ stukken: [wonen(), weg], regels: [regel('wonen', 'mobiliteit')] });
    expect(botsingen[0]!.hectare.waarschijnlijk).toBeCloseTo(4, 1);
  });
});

describe('botsingen with a laag', () => {
  const erin = regel('wonen', 'wonen', {
    onderwerp: { soort: 'laag', functie: 'wonen', laag: 'natura2000', zone: 'erin' },
  });
  const eromheen = regel('wonen', 'wonen', {
    onderwerp: { soort: 'laag', functie: 'wonen', laag: 'natura2000', zone: 'eromheen' },
    oordeel: 'onder-voorwaarden',
    afstandMeters: 500,
  });

  it('[BO1] in it: the land in it; in it is not told again as around it', () => {
    const { botsingen, voorwaarden } = uitkomstVan({
      stukken: [wonen()],
      lagen: [testLaag('natura2000/1', 'natura2000', 800, 0, 1000)],
      regels: [erin, eromheen],
    });
    expect(botsingen.map(({ sleutel }) => sleutel)).toEqual([`${A}@natura2000/1:wonen/natura2000/erin`]);
    expect(botsingen[0]!.hectare.waarschijnlijk).toBeCloseTo(20, 0);
    expect(voorwaarden).toEqual([]);
  });

  it('[BO1] around it: within the distance', () => {
    const around = (x: number) =>
      uitkomstVan({
        stukken: [wonen()],
        lagen: [testLaag('natura2000/1', 'natura2000', x, 0, 1000)],
        regels: [erin, eromheen],
      }).voorwaarden.map(({ afstandMeters }) => Math.round(afstandMeters ?? -1));
    expect(around(1400)).toEqual([400]);
    expect(around(1600)).toEqual([]);
  });

  it('[BO1] 5 to 10% of a deep polder is kept for water, as soon as something else is laid there', () => {
    const rule = regel('water', 'water', {
      onderwerp: { soort: 'reservering', functie: 'water', laag: 'diepe-polder' },
      oordeel: 'onder-voorwaarden',
      telt: { laag: 0.05, hoog: 0.1 },
    });
    const polder = testLaag('diepe-polder/p', 'diepe-polder', -1000, -1000, 4000); // 1.600 ha, so 80 to 160
    const water = (n: number, x: number, meters: number) =>
      testStuk(n, { functies: ['water'], plaats: getekend(x, 1500, meters) });
    const open = (stukken: ReturnType<typeof testStuk>[]) =>
      uitkomstVan({ stukken, lagen: [polder], regels: [rule] }).voorwaarden;
    expect(open([water(2, 0, 500)])).toEqual([]);
    const [short] = open([wonen(), water(2, 0, 500), water(3, 250, 500)]);
    expect(short!.sleutel).toBe('diepe-polder/p:reservering/diepe-polder/water');
    // two squares of 25 ha of which half lies over each other
    expect(short!.met.soort === 'reservering' && short!.met.gelegdHectare).toBeCloseTo(37.5, 0);
    expect(short!.met.stukken).toEqual([stukId(2), stukId(3)]);
    expect(short!.hectare.waarschijnlijk).toBeCloseTo(42.5, 0);
    expect(open([wonen(), water(2, 1200, 950)])).toEqual([]);
  });
});

describe('acceptance', () => {
  const sleutel = `${A}+${B}:wonen/natuur`;
  const stand = (aanvaardingen: ReturnType<typeof testAanvaarding>[], vandaag = '2026-11-21') =>
    uitkomstVan({ stukken: [wonen(), natuur()], regels: [WONEN_NATUUR], aanvaardingen, vandaag })
      .botsingen[0]!;
  const a = testAanvaarding(7, { botsing: sleutel, partij: 'gemeente-a' });
  const b = testAanvaarding(8, { botsing: sleutel, partij: 'gemeente-b', tot: '2030-01-01' });

  it('[BO7] by one of two is partly, by each whose piece is in it wholly; others do not count', () => {
    expect(stand([a]).stand).toBe('deels-aanvaard');
    expect(stand([b, a]).stand).toBe('aanvaard');
    expect(stand([b, a]).aanvaardingen).toEqual([stukId(7), stukId(8)]);
    expect(stand([{ ...a, partij: 'provincie-x' }]).stand).toBe('open');
    expect(stand([{ ...a, archief: { door: a.gemaaktDoor, naam: 'x', op: a.gemaaktOp } }]).stand).toBe(
      'open',
    );
  });

  it('[BO7] on its date it is open again, and that is told', () => {
    expect(stand([a, b], '2026-12-31').stand).toBe('aanvaard');
    expect(stand([a, b], '2027-01-01').stand).toBe('herzien');
  });
});
