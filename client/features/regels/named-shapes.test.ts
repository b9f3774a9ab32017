import { describe, expect, it } from 'vitest';
import { namedShapes } from '#client/features/regels/named-shapes.ts';

const numbered = (naam: string, nummer: number): string => `${naam} ${nummer}`;
const names = (vormen: readonly (string | null)[], naam: string) =>
  namedShapes(
    vormen.map((each) => ({ naam: each, geometrie: null })),
    naam,
    numbered,
  ).map((vorm) => vorm.naam);

describe('namedShapes', () => {
  it('keeps the names of the file when no name is given', () => {
    expect(names(['Waal', null], '')).toEqual(['Waal', '']);
  });

  it('gives one shape the given name, and numbers several', () => {
    expect(names(['Waal'], 'Rivier')).toEqual(['Rivier']);
    expect(names(['Waal', 'Lek'], 'Rivier')).toEqual(['Rivier 1', 'Rivier 2']);
  });

  it('stays within what a name may be', () => {
    const [long] = names(['x', 'y'], 'a'.repeat(159) + '😀');
    expect(long).toHaveLength(160);
    expect(long?.isWellFormed()).toBe(true);
  });
});
