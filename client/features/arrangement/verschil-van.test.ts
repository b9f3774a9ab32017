import { describe, expect, it } from 'vitest';
import { inhoud, testId } from '#shared/akkoord/test-support.ts';
import type { AfspraakId } from '#shared/domain/afspraak/schema.ts';
import { verschilVan } from './verschil-van.ts';

function bron(...afspraken: readonly (readonly [number, string])[]) {
  return {
    afspraken: afspraken.map(([n, hash], index) => ({
      nummer: index + 1,
      versie: 1,
      inhoudHash: hash,
      inhoud: inhoud({ id: testId(n) as AfspraakId }),
    })),
  };
}

describe('a generation beside the one before it', () => {
  it('[AR7] tells what is new, gone and changed, whatever number it has now', () => {
    const { nieuw, weg, anders, gelijk } = verschilVan(
      bron([1, 'a'], [2, 'b'], [3, 'c']),
      bron([4, 'd'], [3, 'c'], [2, 'x']),
    );
    expect(nieuw.map(({ id }) => id)).toEqual([testId(4)]);
    expect(weg.map(({ id }) => id)).toEqual([testId(1)]);
    expect(anders.map(({ after }) => after.id)).toEqual([testId(2)]);
    expect(gelijk).toBe(1);
  });
});
