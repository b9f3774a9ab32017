import { describe, expect, it } from 'vitest';
import { spanningspuntFieldSchemas } from '#shared/domain/spanningspunt/schema.ts';
import { puntInhoud } from './punt-inhoud.ts';
import { testBotsing, testKans } from './botsing.test-support.ts';

const woorden = { naam: 'Wijk × Plas', zin: 'Zij liggen over elkaar.' };

describe('a spanningspunt made of a botsing', () => {
  it('says the same, at the same place', () => {
    const botsing = testBotsing('x', { plek: [5.1, 52.2] }, { ernst: 'ernstig', voorwaarde: 'Tenzij.' });
    expect(puntInhoud({ soort: 'botsing', groep: 'open', nummer: 1, botsing }, woorden)).toEqual({
      soort: 'spanningspunt',
      titel: 'Wijk × Plas',
      toelichting: 'Zij liggen over elkaar.\nWonen en water gaan hier niet samen.\nTenzij.\nBron',
      aard: 'ruimte',
      ernst: 'ernstig',
      anker: { soort: 'plek', lngLat: [5.1, 52.2] },
    });
  });

  it('takes what it is about from the kaartlaag', () => {
    const botsing = testBotsing('x', {
      met: { soort: 'laag', stukken: ['a'], laag: 'uiterwaard', vlak: 'v', naam: 'Lek', indicatief: true },
    });
    const rij = { soort: 'botsing', groep: 'open', nummer: 1, botsing } as const;
    expect(puntInhoud(rij, woorden).aard).toBe('water-bodem');
  });

  it('fits the fields of a spanningspunt, however long the rule is', () => {
    const rij = { soort: 'kans', groep: 'kans', nummer: 1, kans: testKans('k') } as const;
    const inhoud = puntInhoud(rij, { naam: 'n'.repeat(400), zin: 'z'.repeat(9000) });
    expect(inhoud.soort).toBe('kans');
    expect(spanningspuntFieldSchemas.titel.safeParse(inhoud.titel).success).toBe(true);
    expect(spanningspuntFieldSchemas.toelichting.safeParse(inhoud.toelichting).success).toBe(true);
  });
});
