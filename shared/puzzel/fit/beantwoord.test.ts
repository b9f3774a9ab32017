import loadHighs from 'highs';
import { describe, expect, it } from 'vitest';
import type { Onderwerp, Regel } from '#shared/domain/combinatieregel/schema.ts';
import type { Puzzelstuk } from '#shared/domain/puzzelstuk/schema.ts';
import { areaHectares } from '#shared/geo/area.ts';
import { prepareShape } from '#shared/geo/coverage/shape.ts';
import { sharedArea } from '#shared/geo/coverage/shared-area.ts';
import { beantwoord, type FitInvoer } from '#shared/puzzel/fit/beantwoord.ts';
import type { FitAntwoord, PastNiet } from '#shared/puzzel/fit/antwoord.ts';
import { highsOplosser } from '#shared/puzzel/fit/highs-oplosser.ts';
import { maakAf } from '#shared/puzzel/fit/voortgang.ts';
import { stukId, testStuk, vierkant } from '#shared/puzzel/variant/test-support.ts';

const middelen = { oplosser: highsOplosser(await loadHighs()), nuMs: () => 0 };
const RUIM = { antwoordMs: 60_000, allesMs: 60_000 };

/** Claim of so many hectares in a square of a hundred times that many metres. */
function zoekt(
  number: number,
  functies: Puzzelstuk['functies'],
  hectare: number,
  [x, y, meters]: readonly [number, number, number],
  part: Partial<Puzzelstuk> = {},
): Puzzelstuk {
  return testStuk(number, {
    functies,
    status: 'zoekgebied',
    claim: { soort: 'opgegeven', hectare },
    plaats: { soort: 'getekend', geometrie: vierkant(140_000 + x, 455_000 + y, meters) },
    ...part,
  });
}

function regel(onderwerp: Onderwerp, oordeel: Regel['oordeel'], laag = 1): Regel {
  return {
    onderwerp,
    oordeel,
    ernst: 'matig',
    tekst: '',
    voorwaarde: '',
    telt: { laag, hoog: 1 },
    afstandMeters: 0,
    bron: '',
  };
}
const paar = (a: Puzzelstuk['functies'][0], b: Puzzelstuk['functies'][0]): Onderwerp => ({
  soort: 'functies',
  a: a ?? 'wonen',
  b: b ?? 'wonen',
});

const ask = (part: Partial<FitInvoer> & Pick<FitInvoer, 'stukken'>): FitAntwoord =>
  maakAf(
    beantwoord(
      { regels: [], lagen: [], keuze: { horizon: 'nu', lezing: 'waarschijnlijk', zonder: [] }, ...part },
      middelen,
      RUIM,
    ),
  );
function pastNiet(answer: FitAntwoord): PastNiet {
  if (answer.soort !== 'past-niet') throw new Error(answer.soort);
  return answer;
}

// a square kilometre is 100 hectare
const KM = [0, 0, 1000] as const;

describe('beantwoord', () => {
  it('[FI6] asks nothing when no piece searches, or none says for how much', () => {
    expect(ask({ stukken: [testStuk(1)] }).soort).toBe('niets-te-vragen');
    // a search area that does not say for how much asks nothing either
    const zonder = zoekt(2, ['wonen'], 0, KM, { claim: { soort: 'geometrie' } });
    expect(ask({ stukken: [zonder] }).soort).toBe('niets-te-vragen');
  });

  it('[FI2] suggests a lay-out in which each has its hectares, in its own area, and none over another', () => {
    const stukken = [
      zoekt(1, ['wonen'], 60, KM),
      zoekt(2, ['natuur'], 55, [500, 0, 1000]),
      zoekt(3, ['energie'], 30, [0, 400, 900]),
    ];
    const answer = ask({ stukken });
    if (answer.soort !== 'past') throw new Error(answer.soort);
    expect(answer.indeling.map(({ stuk }) => stuk)).toEqual([stukId(1), stukId(2), stukId(3)]);
    answer.indeling.forEach(({ hectare, geometrie, gedeeldHectare }, index) => {
      const stuk = stukken[index]!;
      const wanted = stuk.claim.soort === 'opgegeven' ? stuk.claim.hectare : -1;
      expect(hectare).toBeCloseTo(wanted, 5);
      expect(areaHectares(geometrie)).toBeCloseTo(wanted, 2);
      expect(gedeeldHectare).toBe(0);
      const own = prepareShape(stuk.plaats.soort === 'getekend' ? stuk.plaats.geometrie : geometrie);
      const part = prepareShape(geometrie);
      expect(sharedArea(part, own)).toBeCloseTo(part.areaSquareMeters, -1);
      for (const other of answer.indeling.slice(index + 1))
        expect(sharedArea(part, prepareShape(other.geometrie))).toBeLessThan(10);
    });
  });

  it('[FI3] names who cannot go together, what is short, and where', () => {
    const stukken = [
      zoekt(1, ['wonen'], 70, KM),
      zoekt(2, ['natuur'], 50, KM),
      zoekt(3, ['energie'], 40, [3000, 0, 1000]),
    ];
    const answer = pastNiet(ask({ stukken, regels: [regel(paar('wonen', 'natuur'), 'botst')] }));
    expect(answer.claims.map(({ stuk }) => stuk)).toEqual([stukId(1), stukId(2)]);
    expect(answer.kleinst).toBe(true);
    expect(answer.gevraagdHectare).toBe(120);
    expect(answer.ruimteHectare).toBeCloseTo(100, 2);
    expect(answer.tekortHectare).toBeCloseTo(20, 2);
    expect(areaHectares(answer.plekken!)).toBeCloseTo(100, 2);
  });

  it('[FI4] what helps was tried: fewer hectares, one rule, a later horizon; what does not help is not told', () => {
    const stukken = [zoekt(1, ['wonen'], 70, KM), zoekt(2, ['natuur'], 50, KM)];
    const regels = [regel(paar('wonen', 'natuur'), 'botst'), regel(paar('wonen', 'energie'), 'botst')];
    const { hulp, geprobeerd } = pastNiet(ask({ stukken, regels }));
    expect(hulp).toEqual([
      { soort: 'minder', stuk: stukId(1), minderHectare: expect.closeTo(20, 0), alles: true },
      { soort: 'minder', stuk: stukId(2), minderHectare: expect.closeTo(20, 0), alles: true },
      { soort: 'regel', onderwerp: paar('wonen', 'natuur'), bestaat: true, alles: true },
    ]);
    // later is no help while both lie there then, and that was tried for each
    expect(geprobeerd).toBe(5);
    const kort = [
      zoekt(1, ['wonen'], 70, KM),
      zoekt(2, ['natuur'], 50, KM, { periode: { van: null, tot: 2040 } }),
    ];
    expect(pastNiet(ask({ stukken: kort, regels })).hulp).toContainEqual({
      soort: 'later',
      stuk: stukId(1),
      horizon: 'straks',
      alles: true,
    });
  });

  it('[FI4] help for this set that does not help all claims says so', () => {
    const stukken = [
      zoekt(1, ['wonen'], 70, KM),
      zoekt(2, ['natuur'], 50, KM),
      zoekt(3, ['wonen'], 90, [5000, 0, 1000]),
      zoekt(4, ['natuur'], 90, [5000, 0, 1000]),
    ];
    const { hulp } = pastNiet(ask({ stukken, regels: [regel(paar('wonen', 'natuur'), 'botst')] }));
    expect(hulp.map(({ soort, alles }) => [soort, alles])).toEqual([
      ['minder', false],
      ['minder', false],
      ['regel', true],
    ]);
  });

  it('[FI7] claims that combine share land; under conditions for the cautious part; of one functie never', () => {
    const two = (functie: 'natuur' | 'wonen') => [zoekt(1, ['wonen'], 80, KM), zoekt(2, [functie], 80, KM)];
    const samen = paar('wonen', 'natuur');
    const whole = ask({ stukken: two('natuur'), regels: [regel(samen, 'combineert')] });
    if (whole.soort !== 'past') throw new Error(whole.soort);
    expect(whole.indeling[0]!.gedeeldHectare).toBeGreaterThanOrEqual(60 - 1e-6);
    // 100 hectare that count for 0.8 each are 80 for both; for 0.7 they are 70, and dividing some of them is no more
    expect(ask({ stukken: two('natuur'), regels: [regel(samen, 'onder-voorwaarden', 0.8)] }).soort).toBe(
      'past',
    );
    expect(
      pastNiet(ask({ stukken: two('natuur'), regels: [regel(samen, 'onder-voorwaarden', 0.7)] }))
        .tekortHectare,
    ).toBeCloseTo(20, 2);
    expect(pastNiet(ask({ stukken: two('natuur') })).tekortHectare).toBeCloseTo(60, 2);
    expect(
      pastNiet(ask({ stukken: two('wonen'), regels: [regel(samen, 'combineert')] })).hulp,
    ).not.toContainEqual(expect.objectContaining({ soort: 'regel' }));
  });

  it('[FI6] [FI7] fixed pieces and kaartlagen take land, unless the rules let it be shared', () => {
    const claim = zoekt(1, ['wonen'], 60, KM);
    const vast = testStuk(2, {
      functies: ['water'],
      plaats: { soort: 'getekend', geometrie: vierkant(140_000, 455_000, 800) },
    });
    const samen = regel(paar('wonen', 'water'), 'combineert');
    expect(ask({ stukken: [claim, vast], regels: [samen] }).soort).toBe('past');
    const answer = pastNiet(ask({ stukken: [claim, vast] }));
    expect(answer.tekortHectare).toBeCloseTo(24, 2);
    expect(answer.hulp).toContainEqual({
      soort: 'regel',
      onderwerp: { soort: 'functies', a: 'wonen', b: 'water' },
      bestaat: false,
      alles: true,
    });

    const laag: Onderwerp = { soort: 'laag', functie: 'wonen', laag: 'uiterwaard', zone: 'erin' };
    const vlak = {
      id: 'laag/1',
      soort: 'uiterwaard',
      naam: 'Uiterwaard',
      geometrie: vierkant(140_000, 455_000, 700),
      bron: '',
      indicatief: false,
    } as const;
    const dicht = ask({ stukken: [claim], lagen: [vlak], regels: [regel(laag, 'botst')] });
    expect(pastNiet(dicht).tekortHectare).toBeCloseTo(9, 2);
    expect(pastNiet(dicht).hulp).toContainEqual({
      soort: 'regel',
      onderwerp: laag,
      bestaat: true,
      alles: true,
    });
    const open = ask({ stukken: [claim], lagen: [vlak], regels: [regel(laag, 'onder-voorwaarden')] });
    expect(open.soort).toBe('past');
  });

  it('[FI6] only what lies at the horizon is asked, by the reading that is chosen', () => {
    const stukken = [
      zoekt(1, ['wonen'], 0, KM, { claim: { soort: 'opgegeven', hectare: 50, hectareTot: 90 } }),
      zoekt(2, ['natuur'], 45, KM, { periode: { van: 2031, tot: null } }),
    ];
    const at = (
      horizon: 'nu' | 'straks',
      lezing: 'laag' | 'waarschijnlijk' | 'hoog',
      zonder: string[] = [],
    ) => ask({ stukken, keuze: { horizon, lezing, zonder } }).soort;
    expect(at('nu', 'hoog')).toBe('past');
    expect(at('straks', 'laag')).toBe('past');
    expect(at('straks', 'waarschijnlijk')).toBe('past-niet');
    expect(at('straks', 'hoog')).toBe('past-niet');
    expect(at('straks', 'hoog', [stukId(2)])).toBe('past');
  });

  it('[FI5] is cancelled by not going on, and what it holds is freed', () => {
    let open = 0;
    const counting = {
      nuMs: () => 0,
      oplosser: {
        open: (lp: Parameters<typeof middelen.oplosser.open>[0]) => {
          const made = middelen.oplosser.open(lp);
          open++;
          return { ...made, sluit: () => (open--, made.sluit()) };
        },
      },
    };
    const stukken = [zoekt(1, ['wonen'], 70, KM), zoekt(2, ['natuur'], 50, KM)];
    const invoer: FitInvoer = {
      stukken,
      regels: [],
      lagen: [],
      keuze: { horizon: 'nu', lezing: 'waarschijnlijk', zonder: [] },
    };
    const phases: string[] = [];
    maakAf(beantwoord(invoer, counting, RUIM), ({ fase }) => phases.push(fase));
    expect(new Set(phases)).toEqual(new Set(['land', 'passen', 'kleinste-set', 'wat-helpt']));
    for (let steps = 1; steps <= phases.length; steps++) {
      const work = beantwoord(invoer, counting, RUIM);
      for (let step = 0; step < steps; step++) work.next();
      work.return({ soort: 'niets-te-vragen' });
      expect(open).toBe(0);
    }
  });

  it('[FI8] says that it does not know when there is no time', () => {
    let now = 0;
    const late = { ...middelen, nuMs: () => (now += 30_000) };
    const stukken = [zoekt(1, ['wonen'], 70, KM), zoekt(2, ['natuur'], 50, KM)];
    const work = beantwoord(
      { stukken, regels: [], lagen: [], keuze: { horizon: 'nu', lezing: 'waarschijnlijk', zonder: [] } },
      late,
      { antwoordMs: 0, allesMs: 0 },
    );
    expect(maakAf(work)).toMatchObject({ soort: 'onbekend', reden: 'tijd' });
  });
});
