import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { areaSquareMeters } from '#shared/geo/area.ts';
import type { Geometry } from '#shared/geo/geometry.ts';
import { validateGeometry } from '#shared/geo/validate-geometry.ts';
import { writeCachedLayer } from './cache.ts';
import { filterByGebied } from './filter-by-gebied.ts';
import { findGebied, gemeentenIn } from './gebieden.ts';
import type { Kaartlaag } from './kaartlaag.ts';
import { createGeodata, type GeodataProvider } from './provider.ts';
import { realBoundaries } from './real-boundaries.test-support.ts';

let dir = '';
let warnings: string[] = [];
const logger = pino({ level: 'warn' }, { write: (line) => warnings.push(line) });
beforeEach(async () => {
  warnings = [];
  dir = await mkdtemp(join(tmpdir(), 'geodata-'));
});
afterEach(() => rm(dir, { recursive: true, force: true }));

const withoutFolder = (): GeodataProvider => createGeodata({ geodataDir: null, dataDir: dir }, logger);
const areaKm2 = (kaartlaag: Kaartlaag | null): number =>
  (kaartlaag?.features ?? []).reduce((sum, { geometry }) => sum + areaSquareMeters(geometry as Geometry), 0) /
  1e6;

describe('without folder, cache or network', () => {
  it('[GE5] has twelve coarse provinces and the land around, and says that it is coarse', async () => {
    const infos = await withoutFolder().layers();
    expect(infos.map(({ id, aantal }) => [id, aantal > 0])).toEqual([
      ['provincie', true],
      ['provincie-land', true],
      ['land', true],
      ['buurland', true],
    ]);
    expect(infos.every(({ grof, bron, licentie }) => grof && bron !== '' && licentie !== '')).toBe(true);
    expect(infos[0]?.aantal).toBe(12);
    expect(warnings).toEqual([]);
  });

  it('[GE2] every built-in shape in the Netherlands is sound, and the country has about its size', async () => {
    const geodata = withoutFolder();
    const provincie = await geodata.layer('provincie');
    for (const { geometry } of provincie?.features ?? [])
      expect(validateGeometry(geometry as Geometry)).toEqual({ ok: true, value: undefined });
    expect(areaKm2(provincie)).toBeGreaterThan(33_000);
    expect(areaKm2(provincie)).toBeLessThan(42_000);
    expect(areaKm2(await geodata.layer('land'))).toBeGreaterThan(33_000);
    expect(new Set(provincie?.features.map(({ properties }) => properties.code)).size).toBe(12);
  });

  it('[PS4] a province can be chosen as a gebied, a gemeente cannot', async () => {
    const geodata = withoutFolder();
    expect((await findGebied(geodata, 'provincie', 'PV26'))?.naam).toBe('Utrecht');
    expect(await findGebied(geodata, 'gemeente', 'GM0344')).toBeNull();
    expect(await gemeentenIn(geodata, 'Utrecht')).toEqual([]);
  });
});

describe('the chain', () => {
  const one: Kaartlaag = {
    info: {
      id: 'waterschap',
      naam: 'Waterschappen',
      bron: 'Toets',
      jaar: 2025,
      licentie: 'CC0',
      aantal: 1,
      indicatief: false,
      grof: false,
    },
    features: [
      {
        type: 'Feature',
        id: 'WS14',
        properties: { code: 'WS14', naam: 'Toetswater' },
        geometry: {
          type: 'Polygon',
          coordinates: [
            [
              [5, 52],
              [5.1, 52],
              [5.1, 52.1],
              [5, 52],
            ],
          ],
        },
      },
    ],
  };

  it('[GE5] takes a layer from the cache when no folder has it', async () => {
    await writeCachedLayer(dir, one);
    const geodata = createGeodata({ geodataDir: join(dir, 'absent'), dataDir: dir }, logger);
    expect(await geodata.layer('waterschap')).toEqual(one);
    expect((await geodata.layer('provincie'))?.info.grof).toBe(true);
  });

  it('[GE5] a folder wins over the cache, per layer; a shape that cannot be mended is left out and logged', async () => {
    await writeCachedLayer(dir, one);
    const square = [
      [5, 52],
      [5.1, 52],
      [5.1, 52.1],
      [5, 52.1],
      [5, 52],
    ];
    await writeFile(
      join(dir, 'waterschappen.geojson'),
      JSON.stringify({
        type: 'FeatureCollection',
        features: [
          {
            type: 'Feature',
            properties: { code: 'WS01', naam: 'Heel' },
            geometry: { type: 'Polygon', coordinates: [square] },
          },
          {
            type: 'Feature',
            properties: { code: 'WS02', naam: 'Acht' },
            geometry: {
              type: 'Polygon',
              coordinates: [
                [
                  [5, 52],
                  [5.1, 52.1],
                  [5.1, 52],
                  [5, 52.12],
                  [5, 52],
                ],
              ],
            },
          },
          {
            type: 'Feature',
            properties: { code: 'WS03', naam: 'Ver weg' },
            geometry: { type: 'Point', coordinates: [100, 0] },
          },
          {
            type: 'Feature',
            properties: { naam: 'Zonder code' },
            geometry: { type: 'Polygon', coordinates: [square] },
          },
        ],
      }),
    );
    const layer = await createGeodata({ geodataDir: dir, dataDir: dir }, logger).layer('waterschap');
    expect(layer?.features.map(({ id }) => id)).toEqual(['WS01', 'WS02']);
    expect(layer?.info.aantal).toBe(2);
    expect(warnings.join()).toContain('WS03');
    expect(warnings.join()).toContain('WS02');
  });

  it('[GE5] damaged files are passed over with a warning, never served', async () => {
    await writeCachedLayer(dir, one);
    await writeFile(join(dir, 'geodata', 'waterschap.geojson'), '{"type":"FeatureCollection","feat');
    await writeFile(
      join(dir, 'geodata', 'gemeente.geojson'),
      JSON.stringify({ type: 'FeatureCollection', features: [] }),
    );
    await writeFile(join(dir, 'provincies.geojson'), 'niets');
    const geodata = createGeodata({ geodataDir: dir, dataDir: dir }, logger);
    expect(await geodata.layer('waterschap')).toBeNull();
    expect(await geodata.layer('gemeente')).toBeNull();
    expect((await geodata.layer('provincie'))?.info.grof).toBe(true);
    expect(warnings).toHaveLength(3);
  });
});

const folder = realBoundaries();
describe.skipIf(folder === null)('real boundaries', () => {
  const geodata = createGeodata({ geodataDir: folder, dataDir: '/absent' }, pino({ level: 'silent' }));

  it('[GE1] the provinces measure 41.543 km² in RD New', async () => {
    const km2 = areaKm2(await geodata.layer('provincie'));
    expect(Math.abs(km2 / 41_543 - 1)).toBeLessThan(0.001);
  });

  it('[GE4] every layer is whole: 342 gemeenten, 12 provincies, 21 waterschappen, 162 Natura 2000-gebieden', async () => {
    const strict = createGeodata({ geodataDir: folder, dataDir: dir }, logger);
    const aantallen = Object.fromEntries((await strict.layers()).map(({ id, aantal }) => [id, aantal]));
    expect(aantallen).toMatchObject({
      gemeente: 342,
      'gemeente-land': 342,
      provincie: 12,
      'provincie-land': 12,
      waterschap: 21,
      natura2000: 162,
      'novex-gebied': 16,
      water: 18,
      weg: 44,
      rivier: 22,
      plaats: 2501,
      label: 375,
      buurland: 1,
    });
    expect(warnings).toEqual([]);
  });

  it('[PS4] gebieden by code, gemeenten by province', async () => {
    const utrecht = await gemeentenIn(geodata, 'Utrecht');
    expect(utrecht).toHaveLength(26);
    expect(utrecht).toContainEqual({ code: 'GM0344', naam: 'Utrecht' });
    expect((await gemeentenIn(geodata, 'Friesland')).length).toBe(
      (await gemeentenIn(geodata, 'Fryslân')).length,
    );
    const gebied = await findGebied(geodata, 'novex-gebied', 'utrecht-amersfoort');
    expect(gebied?.naam).toBe('Verstedelijkingsgebied Utrecht-Amersfoort');
    expect(gebied?.bron).toContain('Benadering');
    const gemeente = await findGebied(geodata, 'gemeente', 'GM0344');
    expect(gemeente && validateGeometry(gemeente.geometrie).ok).toBe(true);
  });

  it('[GE4] one province: its own gemeenten, and waterschappen by shape', async () => {
    const gebied = await findGebied(geodata, 'provincie', 'PV26');
    const inUtrecht = async (id: 'gemeente' | 'waterschap' | 'plaats'): Promise<string[]> =>
      filterByGebied((await geodata.layer(id))!, 'PV26', gebied!.geometrie).features.map(
        ({ properties }) => properties.naam,
      );
    expect(await inUtrecht('gemeente')).toHaveLength(26);
    const waterschappen = await inUtrecht('waterschap');
    expect(waterschappen).toContain('Hoogheemraadschap De Stichtse Rijnlanden');
    expect(waterschappen.some((naam) => naam.includes('Limburg'))).toBe(false);
    expect(await inUtrecht('plaats')).toContain('Amersfoort');
  });
});
