import { describe, expect, it } from 'vitest';
import { facts, OTHER, SELF } from './authorize.test-support.ts';
import { factsOfRecord, tafelFactsOf } from './facts.ts';

describe('facts', () => {
  it('[AZ5] takes who takes part from either list', () => {
    expect(factsOfRecord({ partij: OTHER, opengesteld: [SELF] })).toEqual(facts('mede'));
    expect(factsOfRecord({ partij: OTHER, betrokken: [SELF], status: 'concept' }, true)).toEqual(
      facts('mede', 'concept', true),
    );
    expect(factsOfRecord({ partij: SELF })).toEqual(facts('eigen'));
    expect(factsOfRecord({ partij: SELF, stand: 'afgesproken' })).toEqual(facts('eigen', 'afgesproken'));
    expect(factsOfRecord({ partij: SELF, keuze: { stand: 'gekozen' } })).toEqual(facts('eigen', 'gekozen'));
    expect(factsOfRecord({ partij: SELF, erkenning: { vro: {} } }).beantwoord).toBe(true);
    expect(factsOfRecord({ partij: SELF, antwoord: { vro: {} } }).beantwoord).toBe(true);
    expect(factsOfRecord({ partij: SELF, keuze: null })).toEqual(facts('eigen'));
  });

  it('[AZ37] a word of its own partij at a point is no answer to it, one of another is', () => {
    expect(factsOfRecord({ partij: SELF, woord: { [SELF]: {} } }).beantwoord).toBe(false);
    expect(factsOfRecord({ partij: SELF, woord: { [SELF]: {}, [OTHER]: {} } }).beantwoord).toBe(true);
  });

  it('[AZ14] [AZ15] a tafel that says nothing counts as open and being laid', () => {
    expect(tafelFactsOf('vervolg', 'gesloten')).toEqual({ fase: 'vervolg', status: 'gesloten' });
    expect(tafelFactsOf(undefined, 7)).toEqual({ fase: 'puzzel', status: 'open' });
    expect(tafelFactsOf('toString', 'constructor')).toEqual({ fase: 'puzzel', status: 'open' });
  });
});
