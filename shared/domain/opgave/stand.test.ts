import { describe, expect, it } from 'vitest';
import type { Opgave } from './schema.ts';
import { gelegdPerOpgave, standOf } from './stand.ts';
import type { Puzzelstuk } from '#shared/domain/puzzelstuk/schema.ts';
import { testIdentity, testPuzzelstuk } from '#shared/crdt/test-support.ts';

const opgave = (fields: Partial<Opgave>): Opgave => ({
  id: 'wonen',
  programma: 'programma-woningbouw',
  titel: 'Woningen',
  thema: 'wonen',
  soort: 'ruimtebeslag',
  hardheid: 'richtinggevend',
  waarde: 1000,
  eenheid: 'woning',
  jaar: 2030,
  gebied: { soort: 'nederland', naam: 'Nederland' },
  omschrijving: '',
  bron: { document: 'd', paragraaf: 'p' },
  ...fields,
});

function stuk(n: number, fields: Partial<Puzzelstuk>): Puzzelstuk {
  return { ...testIdentity(n), ...testPuzzelstuk({}), bijdrage: {}, ...fields } as Puzzelstuk;
}

const per = (soort: 'opgegeven' | 'per-hectare', waarde: number, eenheid = 'woning') => ({
  soort,
  waarde,
  eenheid,
});

describe('stand van een opgave', () => {
  it('[PS5] counts stated amounts and amounts per hectare of the claim, hard and soft apart', () => {
    const stukken = [
      stuk(1, { bijdrage: { wonen: per('opgegeven', 300) } }),
      stuk(2, {
        status: 'afgesproken',
        claim: { soort: 'opgegeven', hectare: 10 },
        bijdrage: { wonen: per('per-hectare', 40) },
      }),
    ];
    expect(gelegdPerOpgave([opgave({})], stukken).get('wonen')).toMatchObject({
      hard: 400,
      zacht: 300,
      nietGeteld: [],
    });
  });

  it('[OG4] never adds another unit, and says which piece was left out', () => {
    const gelegd = gelegdPerOpgave(
      [opgave({})],
      [stuk(1, { bijdrage: { wonen: per('opgegeven', 5, 'ha') } })],
    ).get('wonen');
    expect(gelegd).toEqual({ hard: 0, zacht: 0, stukken: [], nietGeteld: [testIdentity(1).id] });
  });

  it('moves with the shape that is under somebody’s hands', () => {
    const geometrie = {
      type: 'Polygon' as const,
      coordinates: [
        [
          [5.1, 52.1],
          [5.12, 52.1],
          [5.12, 52.11],
          [5.1, 52.11],
          [5.1, 52.1],
        ] as [number, number][],
      ],
    };
    const stukken = [stuk(1, { bijdrage: { wonen: per('per-hectare', 1) } })];
    expect(gelegdPerOpgave([opgave({})], stukken).get('wonen')?.nietGeteld).toHaveLength(1);
    const live = gelegdPerOpgave([opgave({})], stukken, new Map([[testIdentity(1).id, geometrie]])).get(
      'wonen',
    );
    expect(live?.zacht).toBeGreaterThan(150);
    expect(live?.zacht).toBeLessThan(155);
  });

  it('[PS9] does not count what is archived', () => {
    const archief = { door: testIdentity(1).gemaaktDoor, naam: 'A', op: '2026-11-21T10:00:00Z' };
    const gelegd = gelegdPerOpgave(
      [opgave({})],
      [stuk(1, { archief, bijdrage: { wonen: per('opgegeven', 5) } })],
    ).get('wonen');
    expect(gelegd?.zacht).toBe(0);
  });

  it('[OG1] a range is met inside its band, missed below and exceeded above it', () => {
    const range = opgave({ waarde: 500, waardeTot: 1000 });
    const laid = (zacht: number) => ({ hard: 0, zacht, stukken: [], nietGeteld: [] });
    expect(standOf(range, laid(499)).kind).toBe('nog-te-leggen');
    expect(standOf(range, laid(500))).toEqual({ kind: 'binnen-bandbreedte', deel: 0.5, deelTot: 0.5 });
    expect(standOf(range, laid(1001)).kind).toBe('te-veel');
    expect(standOf(opgave({ waarde: null, eenheid: null }), laid(3))).toEqual({
      kind: 'zonder-getal',
      stukken: 0,
    });
  });
});
