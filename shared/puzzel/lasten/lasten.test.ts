import { describe, expect, it } from 'vitest';
import type { Puzzelstuk } from '#shared/domain/puzzelstuk/schema.ts';
import { bandOf } from '#shared/puzzel/band.ts';
import type { GebiedVlak } from '#shared/puzzel/invoer.ts';
import { GEWONE_INDELING, lastenPerGemeente } from '#shared/puzzel/lasten/lasten.ts';

const gemeente = (code: string, inwoners: number | null): GebiedVlak => ({
  code,
  naam: `Gemeente ${code}`,
  laag: 'gemeente',
  geometrie: { type: 'Point', coordinates: [5, 52] },
  inwoners,
  landHectare: 2000,
});
const stuk = (id: string, functie: Puzzelstuk['functies'][number], tot: number | null = null): Puzzelstuk =>
  ({ id, functies: [functie], periode: { van: null, tot } }) as Puzzelstuk;

/** 100 ha of wind, of which 30% in A; 40 ha of nature in A; 10 ha of wind in A that goes in 2035. */
const stukken = [stuk('c', 'energie', 2035), stuk('a', 'energie'), stuk('b', 'natuur')];
const uitkomst = {
  claims: new Map([
    ['a', bandOf(100)],
    ['b', bandOf(40)],
    ['c', bandOf(10)],
  ]),
  gebieden: new Map([
    [
      'a',
      [
        { gebied: 'A', deel: 0.3 },
        { gebied: 'B', deel: 0.7 },
      ],
    ],
    ['b', [{ gebied: 'A', deel: 1 }]],
    ['c', [{ gebied: 'A', deel: 1 }]],
  ]),
};
const gebieden = [gemeente('B', null), gemeente('A', 20_000), gemeente('C', 5000)];

describe('burdens and benefits', () => {
  it('[BA11] counts each gemeente by the part that lies there, and against its people and land', () => {
    const [a, b, c] = lastenPerGemeente(uitkomst, stukken, gebieden, 'nu', GEWONE_INDELING);
    // 30 + 10 ha of wind on 20.000 people and 2.000 ha
    expect(a?.last).toEqual({ hectare: 40, perDuizendInwoners: 2, procentVanLand: 2 });
    expect(a?.baat).toEqual({ hectare: 40, perDuizendInwoners: 2, procentVanLand: 2 });
    expect(b?.last).toMatchObject({ hectare: 70, perDuizendInwoners: null });
    expect(c?.last.hectare).toBe(0);
  });

  it('[BA1] leaves out what does not lie there any more', () => {
    const [a] = lastenPerGemeente(uitkomst, stukken, gebieden, 'straks', GEWONE_INDELING);
    expect(a?.last.hectare).toBe(30);
  });

  it('[BA11] follows how somebody looks at a functie', () => {
    const [a] = lastenPerGemeente(uitkomst, stukken, gebieden, 'nu', { ...GEWONE_INDELING, energie: 'baat' });
    expect([a?.last.hectare, a?.baat.hectare]).toEqual([0, 80]);
  });
});
