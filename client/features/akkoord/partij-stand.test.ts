import { describe, expect, it } from 'vitest';
import { akkoordSchema, type Akkoord } from '#shared/domain/akkoord/schema.ts';
import { standpuntSchema, type Standpunt } from '#shared/domain/standpunt/schema.ts';
import { testId } from '#shared/akkoord/test-support.ts';
import { gegevenDoor, partijStand } from './partij-stand.ts';

const HASH = 'a'.repeat(64);
const over = akkoordSchema.shape.onderwerp.parse({ soort: 'afspraak', id: testId(1) });

function akkoord(n: number, op: string, fields: Partial<Akkoord> = {}): Akkoord {
  return akkoordSchema.parse({
    id: testId(n),
    onderwerp: over,
    partij: 'vro',
    deelnemer: testId(50),
    mandaat: { niveau: 'bestuurlijk', orgaan: 'bewindspersoon', namens: 'de minister', voorbehoud: null },
    inhoudHash: HASH,
    delen: {},
    op,
    vervallen: null,
    ingetrokken: null,
    ...fields,
  });
}

function standpunt(soort: Standpunt['soort'], op: string): Standpunt {
  return standpuntSchema.parse({
    afspraak: testId(1),
    partij: 'vro',
    soort,
    toelichting: 'Te laat',
    volgendeStap: '',
    inhoudHash: HASH,
    deelnemer: testId(50),
    op,
  });
}

const EEN = '2026-05-01T10:00:00.000Z';
const TWEE = '2026-05-02T10:00:00.000Z';
const DRIE = '2026-05-03T10:00:00.000Z';
const standVan = (akkoorden: readonly Akkoord[], standpunten: readonly Standpunt[]) =>
  partijStand(akkoorden, standpunten, over, 'vro').soort;

describe('what a partij says of an afspraak now', () => {
  it('[AK1] nothing yet, or the standpunt that it gave', () => {
    expect(standVan([], [])).toBe('geen');
    expect(standVan([], [standpunt('bezwaar', EEN)])).toBe('bezwaar');
  });

  it('[AK1] a yes that stands goes before everything', () => {
    expect(standVan([akkoord(2, EEN)], [standpunt('bezwaar', TWEE)])).toBe('akkoord');
  });

  it('[AK7] what lapsed or was taken back shows, until the partij says something new', () => {
    const vervallen = akkoord(2, EEN, { vervallen: { op: TWEE, delen: ['kop'] } });
    const [door] = [akkoord(2, EEN).deelnemer];
    const ingetrokken = akkoord(2, EEN, { ingetrokken: { op: TWEE, deelnemer: door, reden: 'x' } });
    expect(standVan([vervallen], [standpunt('steun', EEN)])).toBe('vervallen');
    expect(standVan([ingetrokken], [])).toBe('ingetrokken');
    expect(standVan([vervallen], [standpunt('steun', DRIE)])).toBe('steun');
    expect(standVan([vervallen, akkoord(3, DRIE)], [])).toBe('akkoord');
    expect(gegevenDoor([vervallen, akkoord(3, DRIE)], over)).toEqual(['vro']);
    expect(gegevenDoor([vervallen], over)).toEqual([]);
  });
});
