import { describe, expect, it } from 'vitest';
import { bandOf } from '#shared/puzzel/band.ts';
import {
  botsingRijen,
  botsingenPerStuk,
  filterRijen,
  sleutelOf,
  type StukKenmerk,
} from './botsing-groepen.ts';
import { testBotsing, testKans, testUitkomst } from './botsing.test-support.ts';

const uitkomst = testUitkomst({
  botsingen: [
    testBotsing('klein', { hectare: bandOf(1) }),
    testBotsing('aanvaard', { stand: 'aanvaard', horizonnen: ['later'] }),
    testBotsing('groot', { hectare: bandOf(50) }),
    testBotsing('ernstig', { hectare: bandOf(2) }, { ernst: 'ernstig' }),
    testBotsing('herzien', { stand: 'herzien', met: { soort: 'stuk', stukken: ['b', 'c'] } }),
  ],
  voorwaarden: [testBotsing('mits', {}, { oordeel: 'onder-voorwaarden' })],
  kansen: [testKans('samen')],
});
const stukken = new Map<string, StukKenmerk>([
  ['a', { partij: 'vro', functies: ['wonen'] }],
  ['b', { partij: 'hdsr', functies: ['water', 'natuur'] }],
  ['c', { partij: 'lvvn', functies: ['landbouw'] }],
]);
const rijen = botsingRijen(uitkomst);
const ask = (vraag: Partial<Parameters<typeof filterRijen>[1]>) =>
  filterRijen(rijen, { horizon: null, mijn: false, functie: null, ...vraag }, 'vro', (id) =>
    stukken.get(id),
  ).map(sleutelOf);

describe('the list of botsingen', () => {
  it('[BO7] groups by stand, the most serious and largest first; what was accepted stays in it', () => {
    expect(rijen.map((rij) => [rij.nummer, rij.groep, sleutelOf(rij)])).toEqual([
      [1, 'open', 'ernstig'],
      [2, 'open', 'groot'],
      [3, 'open', 'klein'],
      [4, 'herzien', 'herzien'],
      [5, 'aanvaard', 'aanvaard'],
      [6, 'voorwaarde', 'mits'],
      [7, 'kans', 'samen'],
    ]);
  });

  it('filters by what is mine, by functie and by horizon', () => {
    expect(ask({ mijn: true })).not.toContain('herzien');
    expect(ask({ functie: 'landbouw' })).toEqual(['herzien', 'samen']);
    expect(ask({ horizon: 'later' })).toEqual(['aanvaard', 'samen']);
  });

  it('counts per piece what clashes at a horizon', () => {
    expect([...botsingenPerStuk(uitkomst, 'nu')]).toEqual([
      ['a', 3],
      ['b', 4],
      ['c', 1],
    ]);
  });
});
