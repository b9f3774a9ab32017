import { describe, expect, it } from 'vitest';
import { GEEN } from '#shared/puzzel/band.ts';
import { isBotsingAt, puzzelStand, tafelRegels } from '#shared/puzzel/stand/puzzel-stand.ts';
import type { BalansRegel, Botsing, Uitkomst } from '#shared/puzzel/uitkomst.ts';

const regel = (opgave: string, fields: Partial<BalansRegel>): BalansRegel => ({
  opgave,
  horizon: 'nu',
  gebied: null,
  gevraagd: null,
  verdeeld: { afgesproken: 0, voorgesteld: 0 },
  hard: GEEN,
  zacht: GEEN,
  nogTeLeggen: GEEN,
  teVeel: GEEN,
  oordeel: 'bereikt',
  richting: 'stil',
  stukken: [],
  nietGeteld: [],
  ...fields,
});

const botsing = (sleutel: string, fields: Partial<Botsing>): Botsing => ({
  sleutel,
  met: { soort: 'stuk', stukken: ['a', 'b'] },
  regel: {
    onderwerp: { soort: 'functies', a: 'wonen', b: 'water' },
    oordeel: 'botst',
    ernst: 'matig',
    tekst: '',
    voorwaarde: '',
    telt: { laag: 0, hoog: 1 },
    afstandMeters: 0,
    bron: '',
  },
  zekerheid: 'zeker',
  hectare: GEEN,
  afstandMeters: null,
  horizonnen: ['nu'],
  plek: [5, 52],
  stand: 'open',
  partijen: [],
  aanvaardingen: [],
  ...fields,
});

const uitkomst = (regels: BalansRegel[], botsingen: Botsing[] = []): Uitkomst => ({
  regels,
  ruimte: [],
  botsingen,
  voorwaarden: [],
  kansen: [],
  gebieden: new Map(),
  claims: new Map(),
});

describe('how the puzzle stands', () => {
  it('[BA13] does not fit while an opgave is short or a certain botsing is open', () => {
    expect(puzzelStand(uitkomst([regel('a', { oordeel: 'tekort' })]), 'nu')).toMatchObject({
      oordeel: 'past-niet',
      opgavenOpen: 1,
    });
    expect(puzzelStand(uitkomst([regel('a', {})], [botsing('x', { stand: 'herzien' })]), 'nu')).toMatchObject(
      { oordeel: 'past-niet', botsingen: 1 },
    );
  });

  it('[BA13] is not known while a national opgave has no share, something only searches, or nothing is measured', () => {
    const reached = regel('a', {});
    expect(puzzelStand(uitkomst([reached, regel('b', { oordeel: 'niet-verdeeld' })]), 'nu').oordeel).toBe(
      'onbekend',
    );
    expect(puzzelStand(uitkomst([reached], [botsing('x', { zekerheid: 'mogelijk' })]), 'nu').oordeel).toBe(
      'onbekend',
    );
    expect(puzzelStand(uitkomst([regel('a', { oordeel: 'niet-te-meten' })]), 'nu').oordeel).toBe('onbekend');
  });

  it('[BO7] an accepted botsing holds nothing up and stays counted as a reservation', () => {
    const stand = puzzelStand(uitkomst([regel('a', {})], [botsing('x', { stand: 'aanvaard' })]), 'nu');
    expect(stand).toMatchObject({ oordeel: 'past', botsingen: 0, voorbehouden: 1 });
  });

  it('[BA1] looks at one horizon; what overlaps between horizons only is never left out', () => {
    const both = uitkomst(
      [regel('a', {}), regel('a', { horizon: 'later', oordeel: 'tekort' }), regel('a', { gebied: 'GM0344' })],
      [botsing('x', { horizonnen: ['later'] })],
    );
    expect(puzzelStand(both, 'nu').oordeel).toBe('past');
    expect(puzzelStand(both, 'later')).toMatchObject({ opgavenOpen: 1, botsingen: 1 });
    expect(tafelRegels(both, 'nu').get('a')?.gebied).toBeNull();
    expect(isBotsingAt({ horizonnen: [] }, 'straks')).toBe(true);
  });
});
