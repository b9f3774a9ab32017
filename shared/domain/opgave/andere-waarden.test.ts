import { describe, expect, it } from 'vitest';
import opgaven from '#shared/domain/startpakket/data/opgaven.json' with { type: 'json' };
import { andereWaarden } from './andere-waarden.ts';
import { opgaveSchema } from './schema.ts';

const all = opgaven.map((opgave) => opgaveSchema.parse(opgave));
const ids = (id: string) => {
  const opgave = all.find((candidate) => candidate.id === id);
  if (!opgave) throw new Error(`no opgave ${id}`);
  return andereWaarden(all, opgave).map((other) => other.id);
};

describe('values of other sources', () => {
  it('[OG2] names each other, and neither hides the other', () => {
    expect(ids('novex-anf-woningen-2030')).toEqual(['novex-anf-woningen-2040']);
    expect(ids('novex-anf-woningen-2040')).toEqual(['novex-anf-woningen-2030']);
    expect(ids('nplg-kdw-74')).toEqual(['nplg-kdw-40']);
  });

  it('[OG4] never compares another unit', () => {
    expect(ids('wonen-900000')).toEqual([]);
  });
});
