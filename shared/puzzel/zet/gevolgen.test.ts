import { describe, expect, it } from 'vitest';
import type { Afspraak, AfspraakId } from '#shared/domain/afspraak/schema.ts';
import type { DeelnemerId } from '#shared/domain/deelnemer/schema.ts';
import { bandOf, GEEN } from '#shared/puzzel/band.ts';
import type { BalansRegel, Botsing, Kans, Ruimte, Uitkomst } from '#shared/puzzel/uitkomst.ts';
import { stukId } from '#shared/puzzel/variant/test-support.ts';
import { zetGevolgen } from './gevolgen.ts';

const LEEG: Uitkomst = {
  regels: [],
  ruimte: [],
  botsingen: [],
  voorwaarden: [],
  kansen: [],
  gebieden: new Map(),
  claims: new Map(),
};

function regel(part: Partial<BalansRegel>): BalansRegel {
  return {
    opgave: 'opgave-wind',
    horizon: 'nu',
    gebied: null,
    gevraagd: { waarde: 100, waardeTot: 100, uit: 'opgave', vervallen: [] },
    verdeeld: { afgesproken: 0, voorgesteld: 0 },
    hard: GEEN,
    zacht: bandOf(80),
    nogTeLeggen: bandOf(20),
    teVeel: GEEN,
    oordeel: 'tekort',
    richting: 'vooruit',
    stukken: [],
    nietGeteld: [],
    ...part,
  };
}

const inhoud = {
  ernst: 'ernstig',
  tekst: 'Dat gaat niet samen.',
  voorwaarde: '',
  telt: { laag: 0, hoog: 0 },
  afstandMeters: 0,
  bron: '',
} as const;

function botsing(sleutel: string, part: Partial<Botsing> = {}): Botsing {
  return {
    sleutel,
    met: { soort: 'stuk', stukken: [stukId(1), stukId(2)] },
    regel: {
      onderwerp: { soort: 'functies', a: 'energie', b: 'natuur' },
      oordeel: 'botst',
      eigen: null,
      ...inhoud,
    } as Botsing['regel'],
    zekerheid: 'zeker',
    hectare: bandOf(12),
    afstandMeters: null,
    horizonnen: ['nu'],
    plek: [5, 52],
    partijen: [],
    stand: 'open',
    aanvaardingen: [],
    ...part,
  };
}

function kans(sleutel: string): Kans {
  const { regel: combines } = botsing('x');
  return {
    sleutel,
    stukken: [stukId(1), stukId(2)],
    regel: { ...combines, oordeel: 'combineert' },
    hectare: bandOf(3),
    afstandMeters: 0,
    plek: [5, 52],
  };
}

function ruimte(nettoHectare: number): Ruimte {
  return {
    horizon: 'nu',
    brutoHectare: 100,
    nettoHectare,
    gedeeldHectare: 100 - nettoHectare,
    bruto: bandOf(100),
    netto: bandOf(nettoHectare),
    perFunctie: [],
  };
}

function afspraak(koppeling: Afspraak['koppeling'], part: Partial<Afspraak> = {}): Afspraak {
  return {
    id: stukId(70) as string as AfspraakId,
    partij: 'gemeente-a',
    gemaaktDoor: stukId(1) as string as DeelnemerId,
    gemaaktOp: '2026-11-21T10:00:00.000Z',
    titel: 'Wind op land',
    thema: 'energie',
    soort: 'inhoudelijk',
    status: 'concept',
    volgorde: 1,
    termijn: null,
    trekker: null,
    volgendeStap: '',
    uitvoering: null,
    archief: null,
    koppeling,
    betrokken: [],
    inzet: [],
    reactie: [],
    ...part,
  };
}

describe('[ZE1] what a zet does', () => {
  it('nothing, when nothing changes', () => {
    const uitkomst: Uitkomst = {
      ...LEEG,
      regels: [regel({})],
      botsingen: [botsing('a')],
      kansen: [kans('k')],
      ruimte: [ruimte(90)],
    };
    const again: Uitkomst = {
      ...uitkomst,
      regels: [regel({ zacht: bandOf(80 + 1e-9) })],
      botsingen: [botsing('a')],
      ruimte: [ruimte(90.001)],
    };
    expect(zetGevolgen(uitkomst, again, [afspraak([])], [stukId(1)])).toEqual([]);
  });

  it('tells each opgave that changes once for the horizons at which it changes alike', () => {
    const at = (horizon: BalansRegel['horizon'], laid: number) => regel({ horizon, zacht: bandOf(laid) });
    const gevolgen = zetGevolgen(
      { ...LEEG, regels: [at('nu', 80), at('straks', 80), at('later', 80)] },
      { ...LEEG, regels: [at('nu', 60), at('straks', 60), at('later', 80)] },
      [],
      [],
    );
    expect(gevolgen).toHaveLength(1);
    expect(gevolgen[0]).toMatchObject({ soort: 'opgave', horizonnen: ['nu', 'straks'] });
  });

  it('tells what comes and what goes, the heaviest first', () => {
    const gevolgen = zetGevolgen(
      {
        ...LEEG,
        regels: [
          regel({ opgave: 'opgave-a', oordeel: 'op-koers' }),
          regel({ opgave: 'opgave-b', gebied: 'GM0344' }),
        ],
        botsingen: [botsing('gaat')],
        kansen: [kans('k')],
        ruimte: [ruimte(90)],
      },
      {
        ...LEEG,
        regels: [regel({ opgave: 'opgave-a', oordeel: 'tekort', zacht: bandOf(70) })],
        botsingen: [botsing('komt'), botsing('blijft', { hectare: bandOf(30) })],
        voorwaarden: [botsing('mits')],
        ruimte: [ruimte(95)],
      },
      [afspraak([{ soort: 'puzzelstuk', id: stukId(1) }])],
      [stukId(1)],
    );
    expect(gevolgen.map((each) => ('komst' in each ? `${each.soort} ${each.komst}` : each.soort))).toEqual([
      'botsing komt',
      'botsing komt',
      'opgave',
      'botsing gaat',
      'afspraak',
      'voorwaarde komt',
      'kans gaat',
      'opgave',
      'ruimte',
    ]);
    // a gebied that has no line of its own any more lost what lay there
    expect(gevolgen[7]).toMatchObject({ gebied: 'GM0344', na: { gelegd: GEEN } });
  });

  it('a botsing that stays is told when it takes more or less land', () => {
    const gevolgen = zetGevolgen(
      { ...LEEG, botsingen: [botsing('a')] },
      { ...LEEG, botsingen: [botsing('a', { hectare: bandOf(4) })] },
      [],
      [],
    );
    expect(gevolgen).toMatchObject([{ soort: 'botsing-anders', voor: bandOf(12) }]);
  });

  it('an afspraak is touched through a piece that moves, or through an opgave that stands otherwise', () => {
    const [voor, na] = [
      { ...LEEG, regels: [regel({ oordeel: 'op-koers' })] },
      { ...LEEG, regels: [regel({ oordeel: 'tekort', zacht: bandOf(70) })] },
    ];
    const touched = (each: Afspraak) =>
      zetGevolgen(voor, na, [each], [stukId(1)]).filter(({ soort }) => soort === 'afspraak');
    expect(touched(afspraak([{ soort: 'opgave', id: 'opgave-wind' }]))).toMatchObject([
      { stukken: [], opgaven: ['opgave-wind'] },
    ]);
    expect(touched(afspraak([{ soort: 'puzzelstuk', id: stukId(2) }]))).toEqual([]);
    const archived = { door: stukId(1) as string as DeelnemerId, naam: 'A', op: '2026-11-21T10:00:00.000Z' };
    expect(touched(afspraak([{ soort: 'puzzelstuk', id: stukId(1) }], { archief: archived }))).toEqual([]);
  });
});
