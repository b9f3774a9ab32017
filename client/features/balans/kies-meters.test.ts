import { describe, expect, it } from 'vitest';
import type { Opgave } from '#shared/domain/opgave/schema.ts';
import { GEEN } from '#shared/puzzel/band.ts';
import type { BalansRegel } from '#shared/puzzel/uitkomst.ts';
import { kiesMeters } from './kies-meters.ts';

const opgave = (id: string, thema: Opgave['thema'], hardheid: Opgave['hardheid'] = 'richtinggevend') =>
  ({ id, thema, hardheid }) as Opgave;
const regel = (stukken: number, isGevraagd = true): BalansRegel => ({
  opgave: '',
  horizon: 'nu',
  gebied: null,
  gevraagd: isGevraagd ? { waarde: 10, waardeTot: 10, uit: 'opgave', vervallen: [] } : null,
  verdeeld: { afgesproken: 0, voorgesteld: 0 },
  hard: GEEN,
  zacht: GEEN,
  nogTeLeggen: GEEN,
  teVeel: GEEN,
  oordeel: 'tekort',
  richting: 'stil',
  stukken: Array.from({ length: stukken }, (_, index) => String(index)),
  nietGeteld: [],
});
const opgaven = [
  opgave('wonen', 'wonen'),
  opgave('wonen-2', 'wonen'),
  opgave('natuur', 'natuur'),
  opgave('water', 'water', 'structurerende-keuze'),
  opgave('zonder', 'energie'),
];
const choose = (laid: Record<string, number>, count: number) =>
  kiesMeters(
    opgaven,
    new Map(opgaven.map(({ id }) => [id, regel(laid[id] ?? 0, id !== 'zonder')])),
    count,
  ).map((meter) => meter.opgave.id);

describe('the meters of the strip', () => {
  it('are those that most is laid for, of different themes first', () => {
    expect(choose({ wonen: 5, 'wonen-2': 4, natuur: 1 }, 3)).toEqual(['wonen', 'natuur', 'wonen-2']);
  });

  it('are not of a goal of a later year while one of this year is open', () => {
    const later: BalansRegel = { ...regel(5, false), oordeel: 'niet-te-meten' };
    const regels = new Map([
      ['wonen', later],
      ['wonen-2', regel(2)],
    ]);
    expect(kiesMeters(opgaven, regels, 1).map((meter) => meter.opgave.id)).toEqual(['wonen-2']);
  });

  it('are of what is asked of this tafel before what is not divided yet', () => {
    const undivided: BalansRegel = { ...regel(5, false), oordeel: 'niet-verdeeld' };
    const regels = new Map([
      ['wonen', undivided],
      ['natuur', regel(1)],
    ]);
    expect(kiesMeters(opgaven, regels, 2).map((meter) => meter.opgave.id)).toEqual(['natuur', 'wonen']);
  });

  it('without pieces are the hardest that ask a number', () => {
    expect(choose({}, 2)).toEqual(['water', 'wonen']);
    expect(choose({}, 9)).not.toContain('zonder');
    expect(choose({ zonder: 1 }, 1)).toEqual(['zonder']);
  });
});
