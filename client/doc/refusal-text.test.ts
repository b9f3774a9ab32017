import { describe, expect, it } from 'vitest';
import { en } from '#client/i18n/texts-en.ts';
import { nl } from '#client/i18n/texts-nl.ts';
import { refusalText } from '#client/doc/refusal-text.ts';

describe('what a refusal says', () => {
  it('[SY9] every reason has its own sentence in both languages, that says what to do', () => {
    for (const texts of [nl.recht, en.recht])
      for (const sentence of Object.values(texts).filter((text) => typeof text === 'string'))
        expect(sentence.split(/[.?:,;] /).length).toBeGreaterThan(1);
    expect(refusalText('server-only-root')).toBe('tafelGegevens');
    expect(refusalText('self-crossing')).toBe('vorm');
  });

  it('[SY9] a code of a newer server, or a name that every object has, gets the general sentence', () => {
    expect(refusalText('of-later')).toBe('anders');
    expect(refusalText('constructor')).toBe('anders');
  });
});
