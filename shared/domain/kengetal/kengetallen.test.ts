import { describe, expect, it } from 'vitest';
import { conversionOf } from '#shared/domain/kengetal/conversion.ts';
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
  it('[BA5] each tells its source, and that it is an assumption where it is one', () => {
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
    expect(effectiveKengetallen([own('a')])).toHaveLength(STANDAARD_KENGETALLEN.length);
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

describe('conversionOf', () => {
  it('[BA5] goes from hectares to homes in one step', () => {
    expect(conversionOf(STANDAARD_KENGETALLEN, DORPS, 'woning')?.factor).toEqual({
      laag: 15,
      waarschijnlijk: 20,
      hoog: 25,
    });
  });

  it('[BA5] goes on through conversions of units: hectares to MW wind to TWh', () => {
    const conversion = conversionOf(STANDAARD_KENGETALLEN, 'mw-wind-per-ha', 'TWh');
    expect(conversion?.steps.map(({ sleutel }) => sleutel)).toEqual(['mw-wind-per-ha', 'twh-per-mw-wind']);
    expect(conversion?.factor.waarschijnlijk).toBeCloseTo(0.0003, 10);
  });

  it('[BA5] never takes the full-load hours of wind for the sun, nor another functie on the way', () => {
    const ways = conversionOf(STANDAARD_KENGETALLEN, 'mw-zon-per-ha', 'TWh');
    expect(ways?.steps.map(({ sleutel }) => sleutel)).toEqual(['mw-zon-per-ha', 'twh-per-mw-zon']);
    const other = [step('a', 'ha', 'x', 2), step('b', 'x', 'woning', 3, 'wonen')];
    expect(conversionOf(other, 'a', 'woning')).toBeNull();
  });

  it('[BA5] finds none for a unit that no kengetal leads to, or an unknown key', () => {
    expect(conversionOf(STANDAARD_KENGETALLEN, DORPS, 'TWh')).toBeNull();
    expect(conversionOf(STANDAARD_KENGETALLEN, 'bestaat-niet', 'woning')).toBeNull();
  });

  it('[BA5] does not choose between two ways of the same length', () => {
    const steps = [step('a', 'ha', 'x', 2), step('b', 'x', 'y', 3), step('c', 'x', 'y', 4)];
    expect(conversionOf(steps, 'a', 'y')).toBeNull();
    expect(conversionOf(steps, 'a', 'x')?.factor.laag).toBe(2);
    const later = [...steps, step('d', 'y', 'z', 1)];
    expect(conversionOf(later, 'a', 'z')).toBeNull();
  });

  it('ends in a circle of kengetallen, and in a thicket of them', () => {
    const circle = [step('a', 'ha', 'x', 2), step('b', 'x', 'ha', 3)];
    expect(conversionOf(circle, 'a', 'woning')).toBeNull();
    const layers = Array.from({ length: 60 }, (_, layer) =>
      [0, 1].flatMap((from) =>
        [0, 1].map((to) => step(`s-${layer}-${from}-${to}`, `u${layer}-${from}`, `u${layer + 1}-${to}`, 1)),
      ),
    ).flat();
    expect(conversionOf([step('a', 'ha', 'u0-0', 1), ...layers], 'a', 'u60-0')).toBeNull();
  });
});
