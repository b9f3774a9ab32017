import { describe, expect, it } from 'vitest';
import type { Mandaat } from '#shared/domain/akkoord/mandaat.ts';
import { beginMandaat, mandaatVan } from './mandaat-draft.ts';

const namens = (orgaan: string, naam: string): string => `${orgaan} van ${naam}`;

describe('the form of a mandate', () => {
  it('[AK2] begins as is usual for such a partij', () => {
    expect(beginMandaat({ soort: 'provincie', naam: 'Utrecht' }, namens, null)).toEqual({
      niveau: 'bestuurlijk',
      orgaan: 'gs',
      namens: 'gs van Utrecht',
      voorbehoud: { van: 'ps', tekst: '', uiterlijk: '' },
    });
    expect(beginMandaat({ soort: 'rijk', naam: 'VRO' }, namens, null).voorbehoud).toBeNull();
  });

  it('[AK2] begins as it was said the last time', () => {
    const vorige: Mandaat = {
      niveau: 'definitief',
      orgaan: 'college',
      namens: 'het college',
      voorbehoud: { van: 'raad', tekst: 'begroting', uiterlijk: null },
    };
    const draft = beginMandaat({ soort: 'gemeente', naam: 'Utrecht' }, namens, vorige);
    expect(draft.voorbehoud).toEqual({ van: 'raad', tekst: 'begroting', uiterlijk: '' });
    expect(mandaatVan(draft)).toEqual(vorige);
  });

  it('[AK2] is none without on whose behalf, or with a date that is none', () => {
    const draft = beginMandaat({ soort: 'gemeente', naam: 'Utrecht' }, namens, null);
    expect(mandaatVan({ ...draft, namens: '  ' })).toBeNull();
    expect(mandaatVan({ ...draft, voorbehoud: { van: 'raad', tekst: '', uiterlijk: '31-12' } })).toBeNull();
    expect(mandaatVan({ ...draft, voorbehoud: null })?.voorbehoud).toBeNull();
  });
});
