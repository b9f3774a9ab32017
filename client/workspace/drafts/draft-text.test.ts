import { describe, expect, it } from 'vitest';
import type { DraftItem } from '#client/doc/draft.ts';
import { fieldsOf, nameOf, readableValue } from '#client/workspace/drafts/draft-text.ts';

const WORDS = { niets: '(leeg)', vorm: 'een vorm', ja: 'ja', nee: 'nee' };

describe('a draft to read', () => {
  it('[SY9] names what was refused, in records, in children and outside of them', () => {
    const id = '00000000000000000000000001';
    expect(nameOf({ path: `puzzelstuk/${id}/titel` })).toEqual({ soort: 'puzzelstuk', veld: 'titel' });
    expect(nameOf({ path: `puzzelstuk/${id}` })).toEqual({ soort: 'puzzelstuk', veld: null });
    expect(nameOf({ path: `afspraak/${id}/inzet/${id}/tekst` })).toEqual({ soort: 'inzet', veld: 'tekst' });
    expect(nameOf({ path: `spanningspunt/${id}/reactie/${id}` })).toEqual({
      soort: 'spanningspunt',
      veld: 'reactie',
    });
    expect(nameOf({ path: 'tafel/naam' })).toEqual({ soort: 'tafel', veld: null });
    expect(nameOf({ path: 'constructor/toString/valueOf' })).toEqual({ soort: 'anders', veld: null });
    expect(nameOf({ path: '' })).toEqual({ soort: 'anders', veld: null });
  });

  it('[SY9] writes any value out', () => {
    expect(readableValue('Wij bouwen', WORDS)).toBe('Wij bouwen');
    expect(readableValue(null, WORDS)).toBe('(leeg)');
    expect(readableValue(['wonen', 'water'], WORDS)).toBe('wonen, water');
    expect(readableValue({ van: null, tot: 2030 }, WORDS)).toBe('tot: 2030');
    expect(
      readableValue({ soort: 'getekend', geometrie: { type: 'Point', coordinates: [5, 52] } }, WORDS),
    ).toBe('soort: getekend; geometrie: een vorm');
    expect(readableValue(true, WORDS)).toBe('ja');
  });

  it('[SY9] of a made record it shows the filled fields that have a name', () => {
    const item = {
      op: 'maak',
      own: { titel: 'Woonwijk', bron: '', bijdrage: {}, onbekend: 1, functies: ['wonen'] },
    };
    expect(fieldsOf(item as unknown as DraftItem)).toEqual([
      ['titel', 'Woonwijk'],
      ['functies', ['wonen']],
    ]);
    expect(fieldsOf({ op: 'zet', own: 'x' } as unknown as DraftItem)).toEqual([[null, 'x']]);
  });
});
