import { bandOf } from '#shared/puzzel/band.ts';
import type { Botsing, Kans, Uitkomst } from '#shared/puzzel/uitkomst.ts';

const REGEL: Botsing['regel'] = {
  onderwerp: { soort: 'functies', a: 'wonen', b: 'water' },
  oordeel: 'botst',
  ernst: 'matig',
  tekst: 'Wonen en water gaan hier niet samen.',
  voorwaarde: '',
  telt: { laag: 0, hoog: 1 },
  afstandMeters: 0,
  bron: 'Bron',
};

export function testBotsing(
  sleutel: string,
  fields: Partial<Botsing> = {},
  regel: Partial<Botsing['regel']> = {},
): Botsing {
  return {
    sleutel,
    met: { soort: 'stuk', stukken: ['a', 'b'] },
    regel: { ...REGEL, ...regel },
    zekerheid: 'zeker',
    hectare: bandOf(10),
    afstandMeters: null,
    horizonnen: ['nu'],
    plek: [5, 52],
    stand: 'open',
    partijen: [],
    aanvaardingen: [],
    ...fields,
  };
}

export function testKans(sleutel: string): Kans {
  return {
    sleutel,
    stukken: ['a', 'c'],
    regel: { ...REGEL, oordeel: 'combineert' },
    hectare: bandOf(5),
    afstandMeters: 0,
    plek: [5, 52],
  };
}

export function testUitkomst(fields: Partial<Uitkomst>): Uitkomst {
  return {
    regels: [],
    ruimte: [],
    botsingen: [],
    voorwaarden: [],
    kansen: [],
    gebieden: new Map(),
    claims: new Map(),
    ...fields,
  };
}
