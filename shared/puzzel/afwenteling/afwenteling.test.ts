import { describe, expect, it } from 'vitest';
import type { Afwenteling, AfwentelingId } from '#shared/domain/afwenteling/schema.ts';
import type { DeelnemerId } from '#shared/domain/deelnemer/schema.ts';
import type { Partij, PartijSoort } from '#shared/domain/partij/schema.ts';
import type { Plaats, Puzzelstuk } from '#shared/domain/puzzelstuk/schema.ts';
import { must } from '#shared/lib/assert.ts';
import { rdToLngLat } from '#shared/geo/rd.ts';
import type { GebiedVlak, LaagVlak } from '#shared/puzzel/invoer.ts';
import { layVariant } from '#shared/puzzel/variant/lay-variant.ts';
import { stukId, testStuk, vierkant } from '#shared/puzzel/variant/test-support.ts';
import { maakZet } from '#shared/puzzel/zet/maak-zet.ts';
import { delenIn } from './delen.ts';
import { findAfwenteling } from './find-afwenteling.ts';
import { bestuurVan } from './ontvanger.ts';
import type { Omgeving, Post } from './post.ts';
import { werkPostenBij, type PostWerk } from './werk-bij.ts';

const X = 130_000;
const Y = 455_000;
const SIDE = 10_000;

function partij(id: string, naam: string, soort: PartijSoort): Partij {
  return { id, naam, afkorting: id.slice(0, 12), soort, kleur: '#123456' };
}

function gebied(laag: GebiedVlak['laag'], code: string, naam: string, column: number, wide = 1): GebiedVlak {
  const [west, east] = [X + column * SIDE, X + (column + wide) * SIDE];
  const corner = (x: number, y: number): [number, number] => {
    const [longitude, latitude] = rdToLngLat([x, y]);
    return [longitude, latitude];
  };
  const ring = [
    corner(west, Y),
    corner(east, Y),
    corner(east, Y + SIDE),
    corner(west, Y + SIDE),
    corner(west, Y),
  ];
  return {
    laag,
    code,
    naam,
    geometrie: { type: 'Polygon', coordinates: [ring] },
    inwoners: null,
    landHectare: null,
  };
}

/** Three gemeenten in a row; the third lies in another provincie. One waterschap over all of it. */
const OMGEVING: Omgeving = {
  door: 'rijk',
  trekker: 'provincie-utrecht',
  partijen: [
    partij('rijk', 'Rijk', 'rijk'),
    partij('provincie-utrecht', 'Provincie Utrecht', 'provincie'),
    partij('provincie-flevoland', 'Provincie Flevoland', 'provincie'),
    partij('gemeente-gm0002', 'Gemeente Beek', 'gemeente'),
    partij('waterschap-vallei-en-veluwe', 'Waterschap Vallei en Veluwe', 'waterschap'),
  ],
  gebieden: [
    gebied('gemeente', 'GM0001', 'Aa', 0),
    gebied('gemeente', 'GM0002', 'Beek', 1),
    gebied('gemeente', 'GM0003', 'Cees', 2),
    gebied('provincie', 'PV26', 'Utrecht', 0, 2),
    gebied('provincie', 'PV24', 'Flevoland', 2),
    gebied('waterschap', 'WS43', 'Waterschap Vallei en Veluwe', 0, 3),
  ],
  lagen: [
    {
      id: 'laag/1',
      soort: 'diepe-polder',
      naam: 'Beekpolder',
      geometrie: vierkant(X + SIDE, Y, 4000),
      bron: '',
      indicatief: true,
    } satisfies LaagVlak,
  ],
  kengetallen: [],
};

/** A square of 100 hectares, so many metres east of the corner, at the dry north side. */
function op(eastMeters: number, northMeters = 6000): Plaats {
  return { soort: 'getekend', geometrie: vierkant(X + eastMeters, Y + northMeters, 1000) };
}

const WIND: Puzzelstuk = testStuk(1, {
  partij: 'rijk',
  functies: ['energie'],
  plaats: op(2000),
  bijdrage: { 'opgave-wind': { soort: 'opgegeven', waarde: 50, eenheid: 'MW' } },
});
const moved = (part: Partial<Puzzelstuk>, from = WIND): Puzzelstuk => ({ ...from, ...part });

function posts(voor: Puzzelstuk, na: Puzzelstuk, omgeving: Partial<Omgeving> = {}): readonly Post[] {
  return findAfwenteling([voor], [na], { ...OMGEVING, ...omgeving });
}

describe('[AW1] over a border', () => {
  it('moving within a gemeente passes nothing on', () => {
    expect(posts(WIND, moved({ plaats: op(6000) }))).toEqual([]);
  });

  it('moving to another gemeente leaves a post with it, with the hectares and what goes along', () => {
    expect(posts(WIND, moved({ plaats: op(12_000) }))).toEqual([
      {
        soort: 'plaats',
        stuk: WIND.id,
        van: 'gemeente Aa',
        naar: 'gemeente Beek',
        hectare: 100,
        bijdragen: [{ opgave: 'opgave-wind', waarde: 50, eenheid: 'MW' }],
        ontvanger: 'gemeente-gm0002',
      },
    ]);
  });

  it('[AW2] over the border of a provincie both are told, and who does not sit at the tafel is named', () => {
    expect(
      posts(WIND, moved({ plaats: op(22_000) })).map(({ naar, ontvanger }) => [naar, ontvanger]),
    ).toEqual([
      ['gemeente Cees', null],
      ['provincie Flevoland', 'provincie-flevoland'],
    ]);
  });

  it('[AW4] a redrawn edge of less than a tenth is no post; more than that is, for the part that goes over', () => {
    // 950 of the 1000 metres still lie in Aa
    expect(posts(WIND, moved({ plaats: op(9050) }))).toEqual([]);
    const [post] = posts(WIND, moved({ plaats: op(9700) }));
    expect(post).toMatchObject({ naar: 'gemeente Beek', bijdragen: [{ waarde: 35 }] });
    expect(post?.hectare).toBeCloseTo(70, 0);
  });

  it('[AW4] who owns the piece, and who moves it, pass nothing on to themselves', () => {
    const own = moved({ partij: 'gemeente-gm0002' });
    expect(posts(own, moved({ plaats: op(12_000) }, own))).toEqual([]);
    expect(posts(WIND, moved({ plaats: op(12_000) }), { door: 'gemeente-gm0002' })).toEqual([]);
  });

  it('[AW4] laying for the first time, growing and leaving the tafel pass nothing on', () => {
    const nergens = moved({ plaats: { soort: 'geen' } });
    expect(posts(nergens, WIND)).toEqual([]);
    expect(posts(WIND, nergens)).toEqual([]);
    expect(findAfwenteling([], [WIND], OMGEVING)).toEqual([]);
    expect(findAfwenteling([WIND], [], OMGEVING)).toEqual([]);
    const wide = moved({ plaats: { soort: 'getekend', geometrie: vierkant(X + 2000, Y + 500, 9000) } });
    expect(posts(WIND, wide).filter(({ soort }) => soort === 'plaats')).toEqual([]);
  });

  it('[AW4] cutting along a border moves nothing; moving a part moves that part', () => {
    const over = moved({ plaats: op(9500) });
    const west = moved({ plaats: { soort: 'getekend', geometrie: vierkant(X + 9000, Y + 6000, 1000) } });
    const halves = [
      { ...west, claim: { soort: 'opgegeven', hectare: 50 } as const },
      testStuk(2, { ...WIND, id: stukId(2), plaats: op(10_000), claim: { soort: 'opgegeven', hectare: 50 } }),
    ];
    expect(findAfwenteling([over], halves, OMGEVING)).toEqual([]);
    const zet = maakZet(
      WIND,
      { hoeveel: { soort: 'hectare', hectare: 20 }, plaats: op(12_000), periode: null, grootte: null },
      { id: stukId(9), titel: 'Deel' },
      [],
    );
    const after = layVariant([WIND], must(zet.ok ? zet.value : null, 'a zet'));
    expect(findAfwenteling([WIND], after, OMGEVING)).toMatchObject([
      { stuk: stukId(9), naar: 'gemeente Beek', hectare: 20, bijdragen: [{ waarde: 10 }] },
    ]);
  });

  it('a piece that is a place without hectares is moved as a whole, a line by its length', () => {
    const at = (x: number): [number, number] => {
      const [longitude, latitude] = rdToLngLat([X + x, Y + 6000]);
      return [longitude, latitude];
    };
    const pin = (x: number): Plaats => ({
      soort: 'getekend',
      geometrie: { type: 'Point', coordinates: at(x) },
    });
    const nergens = { soort: 'opgegeven', hectare: 0 } as const;
    const station = moved({ plaats: pin(2000), claim: nergens });
    expect(
      delenIn({ type: 'Point', coordinates: at(2000) }, OMGEVING.gebieden).map(({ vlak }) => vlak.naam),
    ).toEqual(['Aa', 'Utrecht', 'Waterschap Vallei en Veluwe']);
    expect(posts(station, moved({ plaats: pin(12_000) }, station))).toMatchObject([
      { naar: 'gemeente Beek', hectare: null, bijdragen: [{ waarde: 50 }] },
    ]);
    const line = { type: 'LineString' as const, coordinates: [at(8000), at(9500), at(10_500), at(14_000)] };
    const [aa, beek] = delenIn(line, OMGEVING.gebieden);
    expect((aa?.deel ?? 0) + (beek?.deel ?? 0)).toBeCloseTo(1, 6);
  });

  it('[AW3] who moves by small steps tells all of it as soon as most of it has come over', () => {
    const posten = new Posten();
    let at = WIND;
    for (let east = 9000; east <= 10_100; east += 80) {
      const next = moved({ plaats: op(east) });
      posten.move(at, next);
      at = next;
    }
    expect(posten.told).toHaveLength(1);
    expect(posten.told[0]?.[2]).toBeCloseTo(100, 0);
  });
});

describe('[AW1] past a horizon', () => {
  const at = (van: number | null, tot: number | null) => moved({ periode: { van, tot } });

  it('a later beginning or a later end past 2030 or 2050 is a post with who leads the tafel', () => {
    expect(posts(at(null, 2030), at(2035, 2045))).toMatchObject([
      { soort: 'tijd', van: 't/m 2030', naar: 'na 2030', hectare: 100, ontvanger: 'provincie-utrecht' },
    ]);
    expect(posts(at(2025, 2040), at(2025, null))).toMatchObject([{ van: '2025–2040', naar: 'na 2050' }]);
    expect(posts(at(2025, 2040), at(2026, 2049))).toEqual([]);
    expect(posts(at(2055, null), at(2025, null))).toEqual([]);
  });

  it('[AW2] who leads the tafel and moves it itself has nobody at the tafel to acknowledge it', () => {
    expect(posts(at(2025, null), at(2055, null), { door: 'provincie-utrecht' })).toMatchObject([
      { ontvanger: null },
    ]);
  });
});

describe('[AW1] from private to public, and into water and soil', () => {
  it('costs that become public are told to the gemeente where the piece lies', () => {
    const prive = moved({ plaats: op(12_000), drager: 'privaat' });
    expect(posts(prive, moved({ drager: 'publiek' }, prive))).toMatchObject([
      {
        soort: 'privaat-publiek',
        van: 'privaat',
        naar: 'publiek (gemeente Beek)',
        ontvanger: 'gemeente-gm0002',
      },
    ]);
    expect(posts(moved({ drager: 'publiek' }), moved({ drager: 'privaat' }))).toEqual([]);
    expect(posts(moved({ drager: 'onbekend' }), moved({ drager: 'publiek' }))).toEqual([]);
  });

  it('what newly lies in a deep polder is told to the waterschap; water and nature are no burden on it', () => {
    const dry = moved({ plaats: op(15_000, 6000) });
    const wet = moved({ plaats: op(11_000, 1000) });
    expect(posts(dry, wet)).toMatchObject([
      { soort: 'water-bodem', naar: 'Beekpolder', hectare: 100, ontvanger: 'waterschap-vallei-en-veluwe' },
    ]);
    expect(posts(wet, moved({ plaats: op(12_000, 1000) }))).toEqual([]);
    const nat = moved({ functies: ['water'] });
    expect(posts(moved({ plaats: dry.plaats }, nat), moved({ plaats: wet.plaats }, nat))).toEqual([]);
  });
});

describe('[AW2] who governs a gebied', () => {
  it('is found by its code or by its name, with the words that waterschappen go by', () => {
    const of = (laag: GebiedVlak['laag'], code: string, naam: string, ...partijen: Partij[]) =>
      bestuurVan({ laag, code, naam }, partijen)?.id ?? null;
    const ws = (id: string) => partij(`waterschap-${id}`, 'X', 'waterschap');
    expect(of('waterschap', 'WS13', 'Hoogheemraadschap van Rijnland', ws('rijnland'))).toBe(
      'waterschap-rijnland',
    );
    expect(of('waterschap', 'WS02', 'Wetterskip Fryslân', ws('wetterskip-fryslan'))).toBe(
      'waterschap-wetterskip-fryslan',
    );
    expect(of('waterschap', 'WS33', "Waterschap Hunze en Aa's", ws('hunze-en-aas'))).toBe(null);
    expect(
      of(
        'waterschap',
        'WS33',
        "Waterschap Hunze en Aa's",
        partij('waterschap-hunze-en-aas', "Waterschap Hunze en Aa's", 'waterschap'),
      ),
    ).toBe('waterschap-hunze-en-aas');
    expect(of('provincie', 'PV21', 'Fryslân', partij('provincie-fryslan', 'F', 'provincie'))).toBe(
      'provincie-fryslan',
    );
    expect(
      of('gemeente', 'GM0344', 'Utrecht', partij('provincie-utrecht', 'Provincie Utrecht', 'provincie')),
    ).toBe(null);
    expect(
      of('gemeente', 'GM0344', 'Utrecht', partij('gemeente-utrecht', 'Gemeente Utrecht', 'gemeente')),
    ).toBe('gemeente-utrecht');
  });
});

/** The tafel as posts are written on it: what is open now. */
class Posten {
  open: readonly Afwenteling[] = [];
  #made = 100;

  move(voor: Puzzelstuk, na: Puzzelstuk): PostWerk {
    const werk = werkPostenBij(this.open, posts(voor, na), [voor], [na], OMGEVING);
    this.open = [
      ...this.open.filter(({ id }) => !werk.archiveer.includes(id)),
      ...werk.nieuw.map(({ ontvanger, ...fields }): Afwenteling => ({
        ...fields,
        id: stukId(this.#made++) as string as AfwentelingId,
        partij: OMGEVING.door,
        gemaaktDoor: stukId(1) as string as DeelnemerId,
        gemaaktOp: '2026-11-21T10:00:00.000Z',
        toelichting: '',
        archief: null,
        betrokken: ontvanger === null ? [] : [ontvanger],
        erkenning: {},
      })),
    ];
    return werk;
  }

  get told(): readonly (readonly [string, string, number | null])[] {
    return this.open.map(({ van, naar, hectare }) => [van, naar, hectare]);
  }
}

describe('[AW3] moving on', () => {
  const inA = WIND;
  const inB = moved({ plaats: op(12_000) });
  const inB2 = moved({ plaats: op(15_000) });
  const inC = moved({ plaats: op(22_000) });

  it('dragging around makes one post per receiver, told from where the piece came', () => {
    const posten = new Posten();
    posten.move(inA, inB);
    expect(posten.move(inB, inB2)).toEqual({ nieuw: [], archiveer: [] });
    posten.move(inB2, inC);
    expect(posten.told).toEqual([
      ['gemeente Aa', 'gemeente Cees', 100],
      ['provincie Utrecht', 'provincie Flevoland', 100],
    ]);
  });

  it('moving back takes it off the tafel, also by way of another gemeente', () => {
    const posten = new Posten();
    posten.move(inA, inB);
    posten.move(inB, inC);
    posten.move(inC, inA);
    expect(posten.told).toEqual([]);
  });

  it('bit by bit adds up to what lies there, and less is less', () => {
    const posten = new Posten();
    const steps = [9700, 9900, 10_500].map((east) => moved({ plaats: op(east) }));
    let at = inA;
    for (const step of steps) {
      posten.move(at, step);
      at = step;
    }
    expect(posten.told).toHaveLength(1);
    expect(posten.told[0]?.[2]).toBeCloseTo(100, 0);
    posten.move(at, moved({ plaats: op(9700) }));
    expect(posten.told).toHaveLength(1);
    expect(posten.told[0]?.[2]).toBeCloseTo(70, 0);
  });

  it('a period that comes back takes its post along; so does a piece that leaves the tafel', () => {
    const posten = new Posten();
    const late = moved({ periode: { van: 2055, tot: null } });
    posten.move(inA, late);
    expect(posten.told).toEqual([['altijd', 'na 2050', 100]]);
    expect(werkPostenBij(posten.open, [], [late], [], OMGEVING).archiveer).toEqual([posten.open[0]?.id]);
    posten.move(late, moved({ periode: { van: 2025, tot: 2045 } }));
    expect(posten.told).toEqual([]);
  });

  it('without boundaries nothing is said to be over', () => {
    const posten = new Posten();
    posten.move(inA, inB);
    const blind = { ...OMGEVING, gebieden: [], lagen: [] };
    expect(werkPostenBij(posten.open, [], [inB], [inA], blind)).toEqual({ nieuw: [], archiveer: [] });
  });
});
