import { describe, expect, it } from 'vitest';
import { FUNCTIES } from '#shared/domain/functie/functies.ts';
import { FUNCTIE_WEERGAVE } from '#shared/domain/functie/weergave.ts';
import { periodeSchema, puzzelstukFieldSchemas } from './schema.ts';

describe('a puzzelstuk', () => {
  it('[PS1] has one to twelve functies', () => {
    const { functies } = puzzelstukFieldSchemas;
    expect(functies.safeParse([]).success).toBe(false);
    expect(functies.safeParse(['wonen', 'water']).success).toBe(true);
    expect(functies.safeParse(FUNCTIES).success).toBe(true);
    expect(functies.safeParse([...FUNCTIES, 'wonen']).success).toBe(false);
    expect(functies.safeParse(['kantoor']).success).toBe(false);
  });

  it('has a period that does not end before it begins', () => {
    expect(periodeSchema.safeParse({ van: 2030, tot: 2026 }).success).toBe(false);
    expect(periodeSchema.safeParse({ van: null, tot: 2030 }).success).toBe(true);
  });

  it('[UI2] shows each functie by a pattern of its own, not by colour alone', () => {
    const patterns = FUNCTIES.map((functie) => FUNCTIE_WEERGAVE[functie].patroon);
    expect(new Set(patterns).size).toBe(FUNCTIES.length);
  });
});
