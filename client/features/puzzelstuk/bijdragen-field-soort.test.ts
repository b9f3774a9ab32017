import { describe, expect, it } from 'vitest';
import { effectiveKengetallen } from '#shared/domain/kengetal/effective-kengetallen.ts';
import { bijdrageSchema } from '#shared/domain/puzzelstuk/schema.ts';
import { asSoort, fittingKengetallen } from '#client/features/puzzelstuk/bijdragen-field-soort.ts';

const KENGETALLEN = effectiveKengetallen([]);
const BANEN = fittingKengetallen(KENGETALLEN, 'arbeidsplaats', ['circulair']);
const WONINGEN = fittingKengetallen(KENGETALLEN, 'woning', ['wonen']);
const DORPS = { soort: 'kengetal', sleutel: 'woning-per-ha-dorps', eenheid: 'woning' } as const;

describe('fittingKengetallen', () => {
  it('[BA5] offers what makes hectares into the unit of the opgave, for the functie of the piece first', () => {
    expect(BANEN[0]?.functie).toBe('circulair');
    expect(BANEN.length).toBeGreaterThan(1);
    expect(new Set(BANEN.map(({ naar }) => naar))).toEqual(new Set(['arbeidsplaats']));
    expect(fittingKengetallen(KENGETALLEN, 'stoelen', ['wonen'])).toEqual([]);
  });

  it('[BA5] offers chains too: hectares of wind for an opgave in TWh', () => {
    const keys = fittingKengetallen(KENGETALLEN, 'TWh', ['energie']).map(({ sleutel }) => sleutel);
    expect(keys).toContain('mw-wind-per-ha-via-twh-per-mw-wind');
    for (const sleutel of keys) {
      expect(bijdrageSchema.safeParse({ soort: 'kengetal', sleutel, eenheid: 'TWh' }).success).toBe(true);
    }
  });
});

describe('asSoort', () => {
  const total = { laag: 1275.4, waarschijnlijk: 1700, hoog: 2125.2 };

  it('[PS5] takes the range of the kengetal along to an amount per hectare', () => {
    expect(asSoort(DORPS, 'per-hectare', WONINGEN, total)).toEqual({
      soort: 'per-hectare',
      waarde: 15,
      waardeTot: 25,
      eenheid: 'woning',
    });
  });

  it('states what it amounted to, in no more digits than are known', () => {
    expect(asSoort(DORPS, 'opgegeven', WONINGEN, total)).toEqual({
      soort: 'opgegeven',
      waarde: 1280,
      waardeTot: 2130,
      eenheid: 'woning',
    });
    expect(asSoort(DORPS, 'opgegeven', WONINGEN, null)).toEqual({
      soort: 'opgegeven',
      waarde: 0,
      eenheid: 'woning',
    });
  });

  it('begins with the first that fits, and goes nowhere when none does', () => {
    const stated = { soort: 'opgegeven', waarde: 5, waardeTot: 7, eenheid: 'woning' } as const;
    expect(asSoort(stated, 'kengetal', WONINGEN, null)).toEqual({
      soort: 'kengetal',
      sleutel: WONINGEN[0]?.sleutel,
      eenheid: 'woning',
    });
    expect(asSoort(stated, 'kengetal', [], null)).toBeNull();
    expect(asSoort(stated, 'per-hectare', WONINGEN, null)).toEqual({ ...stated, soort: 'per-hectare' });
  });
});
