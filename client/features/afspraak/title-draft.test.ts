import { describe, expect, it } from 'vitest';
import {
  RUST,
  shownTitle,
  titleDraft,
  titleToWrite,
  type TitleDraft,
  type TitleEvent,
} from './title-draft.ts';

const after = (...events: TitleEvent[]): TitleDraft => events.reduce(titleDraft, RUST);
const typed = (tekst: string, waarde = 'oud'): TitleEvent => ({ kind: 'getypt', tekst, waarde });
const value = (waarde: string): TitleEvent => ({ kind: 'waarde', waarde });

describe('the title of an afspraak', () => {
  it('[AF8] writes what was typed, once', () => {
    const draft = after(typed('nieuw'));
    expect(titleToWrite(draft)).toBe('nieuw');
    const written = [{ kind: 'opgeslagen', waarde: 'nieuw' } as const, value('nieuw')].reduce(
      titleDraft,
      draft,
    );
    expect(titleToWrite(written)).toBeNull();
    expect(titleDraft(written, { kind: 'klaar' })).toEqual(RUST);
  });

  it("[AF8] never writes over somebody else's change unseen: the writer chooses", () => {
    const clash = after(typed('van mij'), value('van een ander'));
    expect(clash).toEqual({ kind: 'botsing', tekst: 'van mij', anders: 'van een ander' });
    expect(titleToWrite(clash)).toBeNull();
    expect(titleToWrite(titleDraft(clash, { kind: 'klaar' }))).toBeNull();
    expect(titleToWrite(titleDraft(clash, { kind: 'houd-mijn' }))).toBe('van mij');
    expect(shownTitle(titleDraft(clash, { kind: 'neem-andere' }), 'van een ander')).toBe('van een ander');
    expect(after(typed('van mij'), value('x'), value('van mij'))).toMatchObject({ kind: 'bezig' });
  });

  it('[AF8] follows the other while nothing was typed, and takes an equal value as agreement', () => {
    expect(after(typed('oud'), value('van een ander'))).toEqual(RUST);
    expect(titleToWrite(after(typed('zelfde'), value('zelfde')))).toBeNull();
    expect(shownTitle(RUST, 'waarde')).toBe('waarde');
  });
});
