import { describe, expect, it } from 'vitest';
import { chainsOf } from '#shared/domain/kengetal/chained-kengetallen.ts';
import { effectiveKengetallen } from '#shared/domain/kengetal/effective-kengetallen.ts';
import { kengetalSchema, type Kengetal, type KengetalRecord } from '#shared/domain/kengetal/schema.ts';
import { STANDAARD_KENGETALLEN } from '#shared/domain/kengetal/standaard.ts';

const NU = '2026-03-01T10:00:00.000Z';
const DORPS = 'woning-per-ha-dorps';

function own(id: string, fields: Partial<KengetalRecord> = {}): KengetalRecord {
  return kengetalSchema.parse({
    id: id.padEnd(26, '0'),
    partij: 'p'.repeat(26),
    gemaaktDoor: 'd'.repeat(26),
    gemaaktOp: NU,
    sleutel: DORPS,
    titel: 'Woningen, dorps',
    functie: 'wonen',
    van: 'ha',
    naar: 'woning',
    factor: { laag: 18, waarschijnlijk: 22, hoog: 28 },
    bron: 'Woondeal',
    toelichting: '',
    archief: null,
    ...fields,
  });
}

function step(
  sleutel: string,
  van: string,
  naar: string,
  factor: number,
  functie: Kengetal['functie'] = null,
) {
  return {
    sleutel,
    titel: sleutel,
    functie,
    van,
    naar,
    factor: { laag: factor, waarschijnlijk: factor, hoog: factor },
    bron: '',
    toelichting: '',
  } satisfies Kengetal;
}

describe('kengetallen', () => {
  it('[BO10] each tells its source, and that it is an assumption where it is one', () => {
    expect(STANDAARD_KENGETALLEN.length).toBeGreaterThan(10);
    for (const { bron } of STANDAARD_KENGETALLEN) {
      expect(bron).toMatch(/^(Aanname van Puzzeltafel|Rekenregel)/);
    }
  });

  it('[BA5] the tafel replaces one, and archiving brings back what came along', () => {
    const factorOf = (records: readonly KengetalRecord[]) =>
      effectiveKengetallen(records).find(({ sleutel }) => sleutel === DORPS);
    expect(factorOf([own('a')])).toMatchObject({ factor: { laag: 18 }, herkomst: { soort: 'tafel' } });
    const archief = { door: 'd'.repeat(26), naam: 'Noor', op: NU } as KengetalRecord['archief'];
    expect(factorOf([own('a', { archief })])).toMatchObject({
      factor: { laag: 15 },
      herkomst: { soort: 'standaard' },
    });
    expect(effectiveKengetallen([own('a')])).toHaveLength(effectiveKengetallen([]).length);
  });

  it('[BA9] of two under one key the last made counts, in whatever order they come', () => {
    const later = own('a', { gemaaktOp: '2026-03-02T10:00:00.000Z' });
    const first = own('b');
    expect(effectiveKengetallen([first, later])).toEqual(effectiveKengetallen([later, first]));
    expect(effectiveKengetallen([first, later])).toContainEqual(
      expect.objectContaining({ herkomst: { soort: 'tafel', id: later.id } }),
    );
  });
});

describe('chains of kengetallen', () => {
  const VIA = 'mw-wind-per-ha-via-twh-per-mw-wind';
  const unitsFrom = (kengetallen: readonly Kengetal[]) =>
    chainsOf(kengetallen).map(({ kengetal }) => `${kengetal.van} → ${kengetal.naar}`);

  it('[BA12] goes on through conversions of units: hectares to MW wind to TWh, with both sources', () => {
    const chained = effectiveKengetallen([]).find(({ sleutel }) => sleutel === VIA);
    expect(chained).toMatchObject({
      van: 'ha',
      naar: 'TWh',
      functie: 'energie',
      herkomst: { soort: 'keten', uit: ['mw-wind-per-ha', 'twh-per-mw-wind'] },
    });
    expect(chained?.factor.waarschijnlijk).toBeCloseTo(0.0003, 10);
    expect(chained?.factor.laag).toBeCloseTo(0.00015, 10);
  });

  it('[BA12] follows the factor of the tafel in the chain, and is the same object while nothing changed', () => {
    const fields = { sleutel: 'twh-per-mw-wind', van: 'MW wind', naar: 'TWh', functie: null };
    const record = own('a', { ...fields, factor: { laag: 1, waarschijnlijk: 2, hoog: 3 } });
    const via = (records: readonly KengetalRecord[]) =>
      effectiveKengetallen(records).find(({ sleutel }) => sleutel === VIA);
    expect(via([record])?.factor.hoog).toBeCloseTo(0.45, 10);
    expect(via([record])).toBe(via([record]));
    expect(via([])).toBe(via([]));
    expect(via([])).not.toBe(via([record]));
  });

  it('[BA12] never takes the full-load hours of wind for the sun, nor another functie on the way', () => {
    const wind = chainsOf(STANDAARD_KENGETALLEN).map(({ kengetal }) => kengetal.sleutel);
    expect(wind).toContain('mw-zon-per-ha-via-twh-per-mw-zon');
    expect(wind).not.toContain('mw-zon-per-ha-via-twh-per-mw-wind');
    const other = [step('a', 'ha', 'x', 2, 'wonen'), step('b', 'x', 'woning', 3, 'wonen')];
    expect(unitsFrom(other)).toEqual([]);
  });

  it('[BA12] does not choose between two ways of the same length', () => {
    const first = step('a', 'ha', 'x', 2, 'wonen');
    const twice = [first, step('b', 'x', 'y', 3), step('c', 'x', 'y', 4)];
    expect(unitsFrom(twice)).toEqual([]);
    expect(unitsFrom([...twice, step('d', 'y', 'z', 1), step('e', 'x', 'w', 1)])).toEqual(['ha → w']);
    expect(unitsFrom([first, step('b', 'x', 'y', 3), step('c', 'y', 'z', 4)])).toEqual(['ha → y', 'ha → z']);
  });

  it('ends in a circle of kengetallen, and in a thicket of them', () => {
    const circle = [step('a', 'ha', 'x', 2, 'wonen'), step('b', 'x', 'ha', 3), step('c', 'x', 'x', 3)];
    expect(unitsFrom(circle)).toEqual([]);
    const layers = Array.from({ length: 60 }, (_, layer) =>
      [0, 1].flatMap((from) =>
        [0, 1].map((to) => step(`s-${layer}-${from}-${to}`, `u${layer}-${from}`, `u${layer + 1}-${to}`, 1)),
      ),
    ).flat();
    expect(unitsFrom([step('a', 'ha', 'u0-0', 1, 'wonen'), ...layers])).toEqual(['ha → u1-0', 'ha → u1-1']);
  });

  it('leaves out a chain whose key a bijdrage could not hold', () => {
    const long = 'x'.repeat(60);
    expect(unitsFrom([step(long, 'ha', 'x', 1, 'wonen'), step(`${long}y`, 'x', 'y', 1)])).toEqual([]);
  });
});
