import { describe, expect, it } from 'vitest';
import type { Kengetal } from '#shared/domain/kengetal/schema.ts';
import type { Puzzelstuk } from '#shared/domain/puzzelstuk/schema.ts';
import {
  getekend,
  regel,
  testGebied,
  testOpgave,
  testVerdeling,
  uitkomstVan,
} from '#shared/puzzel/engine/puzzel.test-support.ts';
import type { Invoer } from '#shared/puzzel/invoer.ts';
import type { Horizon } from '#shared/puzzel/horizon.ts';
import type { BalansRegel } from '#shared/puzzel/uitkomst.ts';
import { stukId, testStuk } from '#shared/puzzel/variant/test-support.ts';

const PER_HA = { soort: 'per-hectare', waarde: 1, eenheid: 'ha' } as const;

/** The line of the only opgave, for the tafel unless a gebied is named. */
function lijn(part: Partial<Invoer>, horizon: Horizon = 'nu', gebied: string | null = null): BalansRegel {
  const found = uitkomstVan(part).regels.find((each) => each.horizon === horizon && each.gebied === gebied);
  if (!found) throw new Error('no line');
  return found;
}

const stuk = (n: number, part: Partial<Puzzelstuk> = {}): Puzzelstuk =>
  testStuk(n, { plaats: getekend(n * 3000, 0, 1000), bijdrage: { opgave: PER_HA }, ...part });

describe('what is asked', () => {
  const nationaal = testOpgave('opgave', { gebied: { soort: 'nederland', naam: 'Nederland' } });

  it('[BA2] of a national opgave nothing, until a share is proposed or agreed', () => {
    expect(lijn({ opgaven: [nationaal] })).toMatchObject({ gevraagd: null, oordeel: 'niet-verdeeld' });
    const voorstel = testVerdeling(1, { stand: 'voorstel', waarde: 40 });
    expect(lijn({ opgaven: [nationaal], verdelingen: [voorstel] }).gevraagd).toMatchObject({
      waarde: 40,
      uit: 'voorstel',
    });
    const agreed = testVerdeling(2, { waarde: 30, waardeTot: 35 });
    expect(lijn({ opgaven: [nationaal], verdelingen: [voorstel, agreed] }).gevraagd).toEqual({
      waarde: 30,
      waardeTot: 35,
      uit: 'verdeling',
      vervallen: [],
    });
  });

  it('[BA2] the newest agreed share counts, in whatever order they come, and tells which it replaced', () => {
    const shares = [
      testVerdeling(1, { waarde: 10 }),
      testVerdeling(3, { waarde: 30 }),
      testVerdeling(2, { waarde: 20 }),
    ];
    for (const verdelingen of [shares, shares.toReversed()])
      expect(lijn({ opgaven: [nationaal], verdelingen }).gevraagd).toEqual({
        waarde: 30,
        waardeTot: 30,
        uit: 'verdeling',
        vervallen: [stukId(1), stukId(2)],
      });
  });

  it('[BA2] of an opgave of this province all of it, of another province nothing', () => {
    expect(lijn({ opgaven: [testOpgave('opgave', { waardeTot: 120 })] }).gevraagd).toMatchObject({
      waarde: 100,
      waardeTot: 120,
      uit: 'opgave',
    });
    const elders = testOpgave('opgave', { gebied: { soort: 'provincie', naam: 'Flevoland' } });
    expect(lijn({ opgaven: [elders] })).toMatchObject({ gevraagd: null, oordeel: 'niet-verdeeld' });
  });

  it('[BA2] a tafel for the country is asked what is asked of the country', () => {
    const tafelgebied = { soort: 'nederland', naam: 'Nederland' } as const;
    expect(lijn({ opgaven: [nationaal], tafelgebied }).gevraagd?.waarde).toBe(100);
  });

  it('[BA4] of a kind of land or a cluster it cannot be measured, unless it is divided', () => {
    const opgave = testOpgave('opgave', { gebied: { soort: 'gebiedstype', naam: 'veen' } });
    expect(lijn({ opgaven: [opgave] }).oordeel).toBe('niet-te-meten');
    expect(lijn({ opgaven: [opgave], verdelingen: [testVerdeling(1, {})] }).oordeel).toBe('tekort');
  });

  it('[BA1] from its year on', () => {
    const opgaven = [testOpgave('opgave', { jaar: 2050 })];
    expect(lijn({ opgaven }, 'nu')).toMatchObject({ gevraagd: null, oordeel: 'niet-te-meten' });
    expect(lijn({ opgaven }, 'straks').oordeel).toBe('tekort');
    expect(lijn({ opgaven }, 'later').oordeel).toBe('tekort');
  });

  it('what gebieden were promised adds up, agreed and proposed apart', () => {
    const gebied = (code: string) => ({ soort: 'gebied', laag: 'gemeente', code, naam: code }) as const;
    const regelVan = lijn({
      opgaven: [nationaal],
      verdelingen: [
        testVerdeling(1, { gebied: gebied('GM1'), waarde: 10 }),
        testVerdeling(2, { gebied: gebied('GM1'), waarde: 15 }),
        testVerdeling(3, { gebied: gebied('GM2'), waarde: 5, stand: 'voorstel' }),
      ],
    });
    expect(regelVan.verdeeld).toEqual({ afgesproken: 15, voorgesteld: 5 });
  });
});

describe('how it stands', () => {
  const opgaven = [testOpgave('opgave', { waardeTot: 150 })];

  it('[BA4] short, on its way, reached, too much', () => {
    const with_ = (...stukken: Puzzelstuk[]) => lijn({ opgaven, stukken }).oordeel;
    const hard = { status: 'afgesproken' } as const;
    expect(with_(stuk(1, { claim: { soort: 'opgegeven', hectare: 50 } }))).toBe('tekort');
    expect(with_(stuk(1, { claim: { soort: 'opgegeven', hectare: 101 } }))).toBe('op-koers');
    expect(with_(stuk(1, { ...hard, claim: { soort: 'opgegeven', hectare: 101 } }))).toBe('bereikt');
    expect(with_(stuk(1), stuk(2, hard))).toBe('te-veel');
  });

  it('[BA4] only land can be too much', () => {
    const goal = [testOpgave('opgave', { soort: 'doelstelling', waarde: 99 })];
    expect(lijn({ opgaven: goal, stukken: [stuk(1), stuk(2, { status: 'vastgesteld' })] }).oordeel).toBe(
      'bereikt',
    );
  });

  it('[BA3] hard and soft apart, each a band: 40 to 60 ha agreed, 10 thought of', () => {
    const regelVan = lijn({
      opgaven,
      stukken: [
        stuk(1, { status: 'afgesproken', claim: { soort: 'opgegeven', hectare: 40, hectareTot: 60 } }),
        stuk(2, { claim: { soort: 'opgegeven', hectare: 10 } }),
      ],
    });
    expect(regelVan.hard).toEqual({ laag: 40, waarschijnlijk: 50, hoog: 60 });
    expect(regelVan.zacht).toEqual({ laag: 10, waarschijnlijk: 10, hoog: 10 });
    expect(regelVan.nogTeLeggen).toEqual({ laag: 30, waarschijnlijk: 40, hoog: 50 });
    expect(regelVan.teVeel).toEqual({ laag: 0, waarschijnlijk: 0, hoog: 0 });
  });

  it('[OG4][BA3] another unit is told, never added', () => {
    const regelVan = lijn({
      opgaven,
      stukken: [
        stuk(1, { bijdrage: { opgave: { soort: 'opgegeven', waarde: 500, eenheid: 'woning' } } }),
        stuk(2, { plaats: { soort: 'geen' } }),
        stuk(3, { bijdrage: { opgave: { soort: 'kengetal', sleutel: 'onbekend', eenheid: 'ha' } } }),
      ],
    });
    expect(regelVan.stukken).toEqual([]);
    expect(regelVan.nietGeteld).toEqual([
      { stuk: stukId(1), reden: 'andere-eenheid' },
      { stuk: stukId(2), reden: 'claim-onbekend' },
      { stuk: stukId(3), reden: 'kengetal-onbekend' },
    ]);
    expect(regelVan.oordeel).toBe('niet-te-meten');
  });

  it('[BA4] an arrow for what has no number', () => {
    const zonder = [testOpgave('opgave', { waarde: null, eenheid: null })];
    const at = (waarde: number) =>
      lijn({
        opgaven: zonder,
        stukken: [stuk(1, { bijdrage: { opgave: { soort: 'opgegeven', waarde, eenheid: 'km' } } })],
      });
    expect(at(3)).toMatchObject({ richting: 'vooruit', oordeel: 'niet-te-meten' });
    expect(at(-3).richting).toBe('achteruit');
    expect(lijn({ opgaven: zonder }).richting).toBe('stil');
  });

  it('[BA4] a goal below where it started is neared by taking off', () => {
    const minder = [testOpgave('opgave', { waarde: 100, uitgangswaarde: 125 })];
    const regelVan = lijn({
      opgaven: minder,
      stukken: [stuk(1, { bijdrage: { opgave: { soort: 'opgegeven', waarde: -10, eenheid: 'ha' } } })],
    });
    expect(regelVan.richting).toBe('vooruit');
  });
});

describe('conversions', () => {
  const kengetal = (part: Partial<Kengetal>): Kengetal => ({
    sleutel: 'mw-per-ha',
    titel: '',
    functie: 'energie',
    van: 'ha',
    naar: 'MW',
    factor: { laag: 0.5, waarschijnlijk: 0.8, hoog: 1 },
    bron: 'toets',
    toelichting: '',
    ...part,
  });
  const uren = kengetal({
    sleutel: 'twh-per-mw',
    functie: null,
    van: 'MW',
    naar: 'TWh',
    factor: { laag: 0.002, waarschijnlijk: 0.003, hoog: 0.004 },
  });
  const opgave = (eenheid: string) => [testOpgave('opgave', { soort: 'doelstelling', eenheid })];
  const tien = stuk(1, {
    claim: { soort: 'opgegeven', hectare: 10 },
    bijdrage: { opgave: { soort: 'kengetal', sleutel: 'mw-per-ha', eenheid: 'MW' } },
  });

  it('[BA5] 10 ha at 0,5 to 1 MW per ha is 5 to 10 MW', () => {
    const { zacht } = lijn({ opgaven: opgave('MW'), kengetallen: [kengetal({})], stukken: [tien] });
    expect(zacht).toEqual({ laag: 5, waarschijnlijk: 8, hoog: 10 });
  });

  it('[BA5] and 0,01 to 0,04 TWh, when there is a factor from MW to TWh; without one it is not counted', () => {
    const { zacht } = lijn({ opgaven: opgave('TWh'), kengetallen: [kengetal({}), uren], stukken: [tien] });
    expect(zacht.laag).toBeCloseTo(0.01, 12);
    expect(zacht.hoog).toBeCloseTo(0.04, 12);
    const without = lijn({ opgaven: opgave('TWh'), kengetallen: [kengetal({})], stukken: [tien] });
    expect(without.nietGeteld).toEqual([{ stuk: stukId(1), reden: 'andere-eenheid' }]);
  });

  it('[BA5] stated amounts are converted between units too, when there is one way to do so', () => {
    const stated = stuk(1, { bijdrage: { opgave: { soort: 'opgegeven', waarde: 100, eenheid: 'MW' } } });
    const at = (...kengetallen: Kengetal[]) =>
      lijn({ opgaven: opgave('TWh'), kengetallen, stukken: [stated] }).zacht.waarschijnlijk;
    expect(at(uren)).toBeCloseTo(0.3, 12);
    expect(at(uren, { ...uren, sleutel: 'anders' })).toBe(0);
  });
});

describe('land used twice', () => {
  const opgaven = [testOpgave('opgave')];
  const [natuur, water] = [{ functies: ['natuur' as const] }, { functies: ['water' as const] }];
  const over = (n: number, part: Partial<Puzzelstuk>) => stuk(n, { plaats: getekend(0, 0, 1000), ...part });

  it('[BA6] counts in part: half at least, eight tenths at most, of what both lie on', () => {
    const rule = regel('natuur', 'water', { oordeel: 'onder-voorwaarden', telt: { laag: 0.5, hoog: 0.8 } });
    const { zacht } = lijn({
      opgaven,
      regels: [rule],
      stukken: [over(1, natuur), testStuk(2, { ...water, plaats: getekend(500, 0, 1000) })],
    });
    // 50 ha alone, 50 shared
    expect(zacht.laag).toBeCloseTo(75, 0);
    expect(zacht.waarschijnlijk).toBeCloseTo(82.5, 0);
    expect(zacht.hoog).toBeCloseTo(90, 0);
  });

  it('[BA6] where they clash between nothing and all; where they combine, and without a rule, wholly', () => {
    const stukken = [over(1, natuur), testStuk(2, { ...water, plaats: getekend(0, 0, 1000) })];
    const telt = (...regels: ReturnType<typeof regel>[]) => {
      const { zacht } = lijn({ opgaven, regels, stukken });
      return [Math.round(zacht.laag), Math.round(zacht.waarschijnlijk), Math.round(zacht.hoog)];
    };
    expect(telt(regel('natuur', 'water'))).toEqual([0, 50, 100]);
    expect(telt(regel('natuur', 'water', { oordeel: 'combineert' }))).toEqual([100, 100, 100]);
    expect(telt()).toEqual([100, 100, 100]);
  });

  it('[BA6] two for the same count the land once, what is agreed first', () => {
    const soft = over(1, natuur);
    const hard = over(2, { ...natuur, status: 'afgesproken' });
    const regelVan = lijn({ opgaven, stukken: [soft, hard] });
    expect(regelVan.hard.waarschijnlijk).toBeCloseTo(100, 0);
    expect(regelVan.zacht.waarschijnlijk).toBeCloseTo(0, 6);
  });

  it('[BA6] a stated number of homes is not less for it, a stated number of hectares is', () => {
    const rule = regel('natuur', 'water', { oordeel: 'onder-voorwaarden', telt: { laag: 0.5, hoog: 0.5 } });
    const at = (eenheid: string) =>
      lijn({
        opgaven: [testOpgave('opgave', { eenheid })],
        regels: [rule],
        stukken: [
          over(1, { ...natuur, bijdrage: { opgave: { soort: 'opgegeven', waarde: 80, eenheid } } }),
          testStuk(2, { ...water, plaats: getekend(0, 0, 1000) }),
        ],
      }).zacht.waarschijnlijk;
    expect(at('woning')).toBe(80);
    expect(at('ha')).toBeCloseTo(40, 6);
  });

  it('[BA6] a search area of 20 in 100 may avoid the 50 that clash, or not', () => {
    const { zacht } = lijn({
      opgaven,
      regels: [regel('natuur', 'water')],
      stukken: [
        over(1, { ...natuur, claim: { soort: 'opgegeven', hectare: 20 } }),
        testStuk(2, { ...water, plaats: getekend(500, 0, 1000) }),
      ],
    });
    expect(zacht.laag).toBeCloseTo(0, 6);
    expect(zacht.waarschijnlijk).toBeCloseTo(15, 0);
    expect(zacht.hoog).toBeCloseTo(20, 6);
  });
});

describe('over a border', () => {
  it('[BA8] a piece counts for each gebied by the part that lies there, and wholly for the tafel', () => {
    const part = {
      opgaven: [testOpgave('opgave')],
      gebieden: [testGebied('GM1', -10_000, -5000, 10_250), testGebied('GM2', 250, -5000, 10_000)],
      stukken: [stuk(1, { plaats: getekend(0, 0, 1000) })],
    };
    expect(lijn(part, 'nu', 'GM1').zacht.waarschijnlijk).toBeCloseTo(25, 0);
    expect(lijn(part, 'nu', 'GM2').zacht.waarschijnlijk).toBeCloseTo(75, 0);
    expect(lijn(part).zacht.waarschijnlijk).toBeCloseTo(100, 0);
    const delen = uitkomstVan(part).gebieden.get(stukId(1))!;
    expect(delen.reduce((sum, { deel }) => sum + deel, 0)).toBeCloseTo(1, 4);
  });

  it('[BA8] of a gebied whose outline is not here nothing can be measured', () => {
    const gebied = { soort: 'gebied', laag: 'waterschap', code: 'WS14', naam: 'WS14' } as const;
    const part = { opgaven: [testOpgave('opgave')], verdelingen: [testVerdeling(1, { gebied, waarde: 10 })] };
    expect(lijn(part, 'nu', 'WS14')).toMatchObject({ gevraagd: { waarde: 10 }, oordeel: 'niet-te-meten' });
    const known = { ...part, gebieden: [testGebied('WS14', 0, 0, 1000)] };
    expect(lijn(known, 'nu', 'WS14').oordeel).toBe('tekort');
  });
});
