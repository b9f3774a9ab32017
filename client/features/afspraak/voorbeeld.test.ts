import { describe, expect, it } from 'vitest';
import { afspraakFieldSchemas } from '#shared/domain/afspraak/schema.ts';
import type { Afspraak2025 } from '#shared/domain/startpakket/afspraak-2025.ts';
import { alineasOf, fieldsOf, filterVoorbeelden, GEEN_FILTER } from './voorbeeld.ts';

const voorbeeld = (part: Partial<Afspraak2025>): Afspraak2025 => ({
  id: 'veenweide',
  provincies: ['Fryslân'],
  gebied: 'Friese veenweiden',
  novexGebied: null,
  thema: 'water-bodem',
  soort: 'procesafspraak',
  wederkerig: true,
  partijen: [{ partij: null, naam: 'Waterschap', inzet: 'Neemt peilbesluiten.' }],
  korteInhoud: 'Peil omhoog in coöperatie met boeren.',
  termijn: '2026-Q2',
  bron: { document: 'bo-leefomgeving-2025', paragraaf: 'Water' },
  ...part,
});
const all = [
  voorbeeld({}),
  voorbeeld({ id: 'haven', thema: 'economie', provincies: ['Zeeland'], korteInhoud: 'Haven.' }),
];
const ids = (filter: Partial<typeof GEEN_FILTER>) =>
  filterVoorbeelden(all, { ...GEEN_FILTER, ...filter }).map(({ id }) => id);

describe('voorbeelden', () => {
  it('[AF11] are found by word, theme and province, whatever the accents', () => {
    expect(ids({})).toEqual(['veenweide', 'haven']);
    expect(ids({ zoek: 'COOPERATIE peilbesluiten' })).toEqual(['veenweide']);
    expect(ids({ thema: 'economie' })).toEqual(['haven']);
    expect(ids({ provincie: 'Fryslân' })).toEqual(['veenweide']);
    expect(ids({ provincie: 'Fryslân', thema: 'economie' })).toEqual([]);
  });

  it('[AF11] bring their text along, who promises what, and where it comes from', () => {
    const unsaid = voorbeeld({ partijen: [{ partij: null, naam: 'Rijk', inzet: null }] });
    expect(alineasOf(voorbeeld({}), 'Bron: x').map(({ tekst }) => tekst)).toEqual([
      'Peil omhoog in coöperatie met boeren.',
      'Waterschap: Neemt peilbesluiten.',
      'Bron: x',
    ]);
    expect(alineasOf(unsaid, 'Bron: x')).toHaveLength(2);
  });

  it('[AF11] start an afspraak as a concept that fits the schema', () => {
    const fields = fieldsOf(voorbeeld({ korteInhoud: 'x'.repeat(200) }), 4);
    expect(fields).toMatchObject({
      status: 'concept',
      volgorde: 4,
      termijn: '2026-Q2',
      thema: 'water-bodem',
    });
    for (const [key, schema] of Object.entries(afspraakFieldSchemas))
      expect(schema.safeParse(fields[key as keyof typeof fields]).success).toBe(true);
  });
});
