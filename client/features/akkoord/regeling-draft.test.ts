import { describe, expect, it } from 'vitest';
import { akkoordregelingSchema } from '#shared/domain/akkoord/regeling.ts';
import { draftOf, regelingOf } from './regeling-draft.ts';

const PARTIJEN = ['vro', 'utrecht', 'hdsr'];

describe('the form of how yes is counted', () => {
  it('[AK8] gives back what it began with', () => {
    const regeling = {
      nodig: 2,
      volgorde: [['hdsr'], ['vro', 'utrecht']],
      duo: { rijk: 'vro', regio: 'utrecht' },
    };
    expect(regelingOf(draftOf(regeling), PARTIJEN)).toEqual(regeling);
    expect(akkoordregelingSchema.safeParse(regeling).success).toBe(true);
  });

  it('[AK8] a group with nobody in it is none', () => {
    const draft = { nodig: 'alle', groepVan: new Map([['hdsr', 3]]), duo: null } as const;
    expect(regelingOf(draft, PARTIJEN)).toEqual({ nodig: 'alle', volgorde: [['hdsr']], duo: null });
  });

  it('[AK8] a duo is two partijen', () => {
    const draft = { nodig: 'alle', groepVan: new Map<string, number>() } as const;
    expect(regelingOf({ ...draft, duo: { rijk: 'vro', regio: 'vro' } }, PARTIJEN)).toBeNull();
    expect(regelingOf({ ...draft, duo: { rijk: 'vro', regio: null } }, PARTIJEN)).toBeNull();
  });
});
