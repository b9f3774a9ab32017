import { describe, expect, it } from 'vitest';
import { standaardRegel } from '#shared/domain/combinatieregel/effective-regels.ts';
import {
  combinatieregelFieldSchemas,
  type Onderwerp,
  type Regel,
} from '#shared/domain/combinatieregel/schema.ts';
import { draftOf, draftProblems, draftRegel } from '#client/features/regels/regel-draft.ts';

const AROUND: Onderwerp = { soort: 'laag', functie: 'landbouw', laag: 'natura2000', zone: 'eromheen' };
const RESERVE: Onderwerp = { soort: 'reservering', functie: 'water', laag: 'diepe-polder' };

function holds(regel: Regel): boolean {
  return Object.entries(regel).every(
    ([key, value]) => combinatieregelFieldSchemas[key as keyof Regel].safeParse(value).success,
  );
}

describe('the draft of a rule', () => {
  it('[BO2] begins as what came along, but with a source of its own to give', () => {
    const draft = draftOf(RESERVE, standaardRegel('reservering/diepe-polder/water'));
    expect(draft).toMatchObject({ oordeel: 'botst', laagProcent: 5, hoogProcent: 10, bron: '' });
    expect([...draftProblems(draft)]).toEqual(['bron']);
    const own = { ...standaardRegel('reservering/diepe-polder/water')!, bron: 'Besluit' };
    expect(draftOf(RESERVE, { ...own, herkomst: { soort: 'tafel', id: 'x' as never } }).bron).toBe('Besluit');
  });

  it('says what is missing or upside down', () => {
    const draft = { ...draftOf(AROUND, undefined), laagProcent: 90, hoogProcent: 10 };
    expect([...draftProblems(draft)].toSorted()).toEqual(['bron', 'tekst', 'telt']);
    expect(draftProblems({ ...draft, laagProcent: Number.NaN }).has('telt')).toBe(true);
    expect(draftProblems({ ...draft, tekst: 'a', bron: 'b', laagProcent: 10 }).size).toBe(0);
  });

  it('makes a rule that the document takes', () => {
    const draft = { ...draftOf(AROUND, undefined), tekst: ' Waarom ', bron: ' Besluit ', voorwaarde: 'Als' };
    const regel = draftRegel(AROUND, draft);
    expect(regel).toMatchObject({ tekst: 'Waarom', bron: 'Besluit', afstandMeters: 500, voorwaarde: 'Als' });
    expect(holds(regel)).toBe(true);
    expect(holds(draftRegel(AROUND, { ...draft, afstandMeters: Number.NaN }))).toBe(true);
  });

  it('keeps no distance inside a laag, and no condition where there is none', () => {
    const draft = { ...draftOf(AROUND, undefined), voorwaarde: 'Als', afstandMeters: 300 };
    expect(draftRegel({ ...AROUND, zone: 'erin' } as Onderwerp, draft).afstandMeters).toBe(0);
    expect(draftRegel(AROUND, { ...draft, oordeel: 'botst' }).voorwaarde).toBe('');
    expect(draftRegel(RESERVE, { ...draft, oordeel: 'botst' }).voorwaarde).toBe('Als');
  });
});
