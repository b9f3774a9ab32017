import { describe, expect, it } from 'vitest';
import { titelVan } from './titel-van.ts';

describe('the title of what comes from a file', () => {
  it('[AF17] is that of the draft, or else the name of the file, and never too long or half a character', () => {
    expect(titelVan('Peil en  grond', 'x.docx')).toBe('Peil en grond');
    expect(titelVan(' ', 'Concept_afspraak veenweide.DOCX')).toBe('Concept afspraak veenweide');
    expect(titelVan(`${'x'.repeat(159)}😀`, '')).toBe('x'.repeat(159));
  });
});
