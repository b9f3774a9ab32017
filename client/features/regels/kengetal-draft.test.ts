import { describe, expect, it } from 'vitest';
import { standaardKengetal } from '#shared/domain/kengetal/effective-kengetallen.ts';
import { bandSchema } from '#shared/domain/kengetal/schema.ts';
import { fromDraft, kengetalDraft, kengetalProblems } from '#client/features/regels/kengetal-draft.ts';

describe('the draft of a kengetal', () => {
  it('[BA5] begins as what came along, but with a source of its own to give', () => {
    const draft = kengetalDraft(standaardKengetal('woning-per-ha-dorps')!);
    expect(draft).toMatchObject({
      laag: 15,
      waarschijnlijk: 20,
      hoog: 25,
      van: 'ha',
      naar: 'woning',
      bron: '',
    });
    expect([...kengetalProblems(draft)]).toEqual(['bron']);
  });

  it('says of a new one what is missing', () => {
    expect([...kengetalProblems(kengetalDraft(null))].toSorted()).toEqual([
      'bron',
      'hoog',
      'naar',
      'titel',
      'waarschijnlijk',
    ]);
  });

  it('says that the ends of a range are upside down, and that units are the same', () => {
    const draft = { ...kengetalDraft(standaardKengetal('woning-per-ha-dorps')!), bron: 'Woondeal' };
    expect([...kengetalProblems({ ...draft, laag: 30 })]).toEqual(['waarschijnlijk']);
    expect([...kengetalProblems({ ...draft, hoog: 5 })]).toEqual(['hoog']);
    expect([...kengetalProblems({ ...draft, naar: ' ha' })]).toEqual(['zelfde']);
    expect(bandSchema.safeParse(fromDraft(draft).factor).success).toBe(true);
  });
});
