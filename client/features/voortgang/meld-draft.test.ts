import { describe, expect, it } from 'vitest';
import { beginMelding, fouten } from './meld-draft.ts';

describe('telling how a belofte goes', () => {
  const begin = beginMelding(null, [2026, 2027]);

  it('[VO7] begins with the first year that asks for a word', () => {
    expect(begin).toMatchObject({ stand: 'niet-begonnen', jaar: '2026', isVervuld: false });
    expect(beginMelding(null, []).jaar).toBeNull();
    expect(fouten(begin).size).toBe(0);
  });

  it('[VO2] what is done says when; days are whole', () => {
    expect([...fouten({ ...begin, stand: 'gereed' })]).toEqual(['gereedLeeg']);
    expect([...fouten({ ...begin, begonnenOp: '2026' })]).toEqual(['begonnenOp']);
    expect([...fouten({ ...begin, gereedOp: '2026-02-30' })]).toEqual(['gereedOp']);
  });

  it('[VO4] a condition that is met says since when', () => {
    expect([...fouten({ ...begin, isVervuld: true })]).toEqual(['sindsLeeg']);
    expect(fouten({ ...begin, isVervuld: true, sinds: '2026-05-01' }).size).toBe(0);
  });
});
