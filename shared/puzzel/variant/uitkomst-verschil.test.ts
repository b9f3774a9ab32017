import { describe, expect, it } from 'vitest';
import type { Regel } from '#shared/domain/combinatieregel/schema.ts';
import type { OpgaveId } from '#shared/domain/opgave/schema.ts';
import { bandOf, GEEN } from '#shared/puzzel/band.ts';
import type { BalansRegel, Botsing, Uitkomst } from '#shared/puzzel/uitkomst.ts';
import { uitkomstVerschil } from '#shared/puzzel/variant/uitkomst-verschil.ts';

function regel(opgave: string, hard: number, part: Partial<BalansRegel> = {}): BalansRegel {
  return {
    opgave: opgave as OpgaveId,
    horizon: 'nu',
    gebied: null,
    gevraagd: null,
    verdeeld: { afgesproken: 0, voorgesteld: 0 },
    hard: bandOf(hard),
    zacht: GEEN,
    nogTeLeggen: GEEN,
    teVeel: GEEN,
    oordeel: 'tekort',
    richting: 'stil',
    stukken: [],
    nietGeteld: [],
    ...part,
  };
}

const botsing = (sleutel: string, horizonnen: Botsing['horizonnen'] = ['nu']): Botsing => ({
  sleutel,
  met: { soort: 'stuk', stukken: ['a', 'b'] },
  // Only its key and its horizons matter here.
  regel: {} as Regel,
  zekerheid: 'zeker',
  hectare: bandOf(1),
  afstandMeters: null,
  horizonnen,
  plek: [5, 52],
  stand: 'open',
  aanvaardingen: [],
  partijen: [],
});

const uitkomst = (part: Partial<Uitkomst>): Uitkomst => ({
  regels: [],
  ruimte: [],
  botsingen: [],
  voorwaarden: [],
  kansen: [],
  gebieden: new Map(),
  claims: new Map(),
  ...part,
});

describe('the difference of two outcomes', () => {
  it('[VA5] of an outcome with itself is empty', () => {
    const one = uitkomst({ regels: [regel('a', 5)], botsingen: [botsing('x')] });
    expect(uitkomstVerschil(one, one, 'nu')).toEqual({
      opgaven: [],
      botsingenWeg: [],
      botsingenErbij: [],
      ruimte: { links: null, rechts: null },
    });
  });

  it('[VA5] tells the opgaven whose figures differ, for the tafel as a whole at that horizon', () => {
    const links = uitkomst({
      regels: [regel('a', 5), regel('b', 5), regel('c', 1, { horizon: 'later' }), regel('d', 0.1 + 0.2)],
    });
    const rechts = uitkomst({
      regels: [regel('a', 6), regel('b', 5), regel('b', 9, { gebied: 'GM0344' }), regel('d', 0.3)],
    });
    const { opgaven } = uitkomstVerschil(links, rechts, 'nu');
    expect(opgaven.map((each) => [each.opgave, each.links?.hard.laag, each.rechts?.hard.laag])).toEqual([
      ['a', 5, 6],
    ]);
  });

  it('[VA5] tells which botsingen went and which came, at that horizon', () => {
    const links = uitkomst({ botsingen: [botsing('x'), botsing('y'), botsing('later', ['later'])] });
    const rechts = uitkomst({ botsingen: [botsing('y'), botsing('z')] });
    const verschil = uitkomstVerschil(links, rechts, 'nu');
    expect(verschil.botsingenWeg.map(({ sleutel }) => sleutel)).toEqual(['x']);
    expect(verschil.botsingenErbij.map(({ sleutel }) => sleutel)).toEqual(['z']);
  });
});
