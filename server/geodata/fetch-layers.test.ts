import { existsSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { areaSquareMeters } from '#shared/geo/area.ts';
import type { Geometry } from '#shared/geo/geometry.ts';
import { readCachedLayer } from './cache.ts';
import { fetchLayers, type LayerOutcome } from './fetch-layers.ts';
import { pdokLayers } from './pdok-sources.ts';
import {
  gemeenteFeatures,
  provincieFeatures,
  startPdok,
  type SourceFeature,
} from './pdok-server.test-support.ts';

const silent = pino({ level: 'silent' });
const NOW = Date.parse('2026-11-21T10:00:00Z');
type Pdok = Awaited<ReturnType<typeof startPdok>>;

let dir = '';
let pdok: Pdok;
let lines: string[] = [];
let waitsMs: number[] = [];
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'pdok-'));
  pdok = await startPdok({ provinciegebied: provincieFeatures(), gemeentegebied: gemeenteFeatures() });
  lines = [];
  waitsMs = [];
});
afterEach(async () => {
  await pdok.close();
  await rm(dir, { recursive: true, force: true });
});

function run(
  ids: readonly string[],
  options: { signal?: AbortSignal; now?: number; env?: Record<string, string> } = {},
): Promise<readonly LayerOutcome[]> {
  const env = { PDOK_BESTUURLIJKE_GEBIEDEN_URL: pdok.base, PDOK_NATURA2000_URL: pdok.base, ...options.env };
  return fetchLayers(
    pdokLayers(env).filter(({ id }) => ids.includes(id)),
    dir,
    {
      fetch: globalThis.fetch,
      sleep: (ms) => {
        waitsMs.push(ms);
        return Promise.resolve();
      },
      now: () => options.now ?? NOW,
      random: () => 1,
      signal: options.signal ?? new AbortController().signal,
      report: (line) => lines.push(line),
    },
  );
}
const cached = (id: 'provincie' | 'gemeente' | 'natura2000') => readCachedLayer(dir, id, silent);
const kindsOf = (outcomes: readonly LayerOutcome[]): string[] => outcomes.map(({ kind }) => kind);

describe('fetching boundaries', () => {
  it('[GE6] follows the pages, checks, and leaves a layer with source, year and our own properties', async () => {
    expect(kindsOf(await run(['provincie', 'gemeente']))).toEqual(['done', 'done']);
    const gemeente = await cached('gemeente');
    expect(gemeente?.info).toMatchObject({ aantal: 342, jaar: 2026, licentie: 'CC BY 4.0', grof: false });
    expect(gemeente?.features[0]?.properties).toEqual({
      code: 'GM0001',
      naam: 'Gemeente 1',
      pv: 'PV20',
      provincie: 'Groningen',
    });
    expect((await cached('provincie'))?.features.map(({ id }) => id)).toContain('PV26');
    expect(pdok.itemRequests()).toBe(1 + 4);
    expect(lines.join('\n')).toMatch(/Gemeenten: 342 van 342 opgehaald\.[^]*Gemeenten: klaar\. 342 gebieden/);
    expect(existsSync(join(dir, 'geodata', 'bezig', 'gemeente'))).toBe(false);
  });

  it('[GE6] makes a layer small, and neighbours still fit: no gaps, no overlap', async () => {
    const env = { PDOK_BESTUURLIJKE_GEBIEDEN_URL: pdok.base };
    const layer = pdokLayers(env).find(({ id }) => id === 'gemeente')!;
    const tools = {
      fetch,
      sleep: () => Promise.resolve(),
      now: () => NOW,
      random: () => 1,
      report: () => undefined,
    };
    await fetchLayers([{ ...layer, maxPoints: 6000 }], dir, {
      ...tools,
      signal: new AbortController().signal,
    });
    const features = (await cached('gemeente'))?.features ?? [];
    const points = features.flatMap(({ geometry }) => (geometry.coordinates as number[][][]).flat());
    expect(points.length).toBeLessThan(8500);
    const km2 = features.reduce((sum, { geometry }) => sum + areaSquareMeters(geometry as Geometry), 0) / 1e6;
    expect(Math.abs(km2 / 41_543 - 1)).toBeLessThan(0.01);
    const places = new Map<string, number>();
    for (const point of points) places.set(String(point), (places.get(String(point)) ?? 0) + 1);
    // nearly every point is shared with a neighbour, as before thinning out
    expect([...places.values()].filter((count) => count === 1).length).toBeLessThan(points.length * 0.1);
  });

  it('[GE6] waits as long as a busy service asks, tries again, and tells so', async () => {
    pdok.fail({ kind: 'status', status: 429, retryAfter: '7' }, { kind: 'status', status: 503 }, null);
    expect(kindsOf(await run(['provincie']))).toEqual(['done']);
    expect(waitsMs).toEqual([7000, 1000]);
    expect(lines.join('\n')).toContain('De dienst is bezet (429); over 7 s poging 2 van 6.');
  });

  it('[GE6] Retry-After as a date, and never longer than two minutes', async () => {
    pdok.fail(
      { kind: 'status', status: 503, retryAfter: new Date(NOW + 9000).toUTCString() },
      { kind: 'status', status: 503, retryAfter: '86400' },
    );
    expect(kindsOf(await run(['provincie']))).toEqual(['done']);
    expect(waitsMs).toEqual([9000, 120_000]);
  });

  for (const kind of ['truncated', 'cut-off', 'html', 'short-count', 'rd'] as const) {
    it(`[GE6] an answer that is ${kind} is asked again`, async () => {
      pdok.fail({ kind }, { kind });
      expect(kindsOf(await run(['provincie']))).toEqual(['done']);
      expect(pdok.itemRequests()).toBe(3);
      expect((await cached('provincie'))?.info.aantal).toBe(12);
    });
  }

  it('[GE6] gives up after six attempts, keeps what was there, and goes on with the next layer', async () => {
    await run(['provincie']);
    pdok.fail(...Array.from({ length: 6 }, () => ({ kind: 'status', status: 500 }) as const));
    expect(kindsOf(await run(['provincie', 'gemeente']))).toEqual(['failed', 'done']);
    expect((await cached('provincie'))?.info.aantal).toBe(12);
    expect(lines.join('\n')).toContain('Provincies: niet gelukt.');
  });

  it('[GE6] gives up soon when there is no way to the service', async () => {
    await pdok.close();
    expect(kindsOf(await run(['provincie']))).toEqual(['failed']);
    expect(waitsMs).toEqual([500]);
    expect(lines.at(-1)).toContain('De dienst is niet te bereiken (2 pogingen)');
  });

  it('[GE6] never follows a next page on another server', async () => {
    pdok.fail(...Array.from({ length: 6 }, () => ({ kind: 'foreign-next' }) as const));
    expect(kindsOf(await run(['gemeente']))).toEqual(['failed']);
    expect(lines.join('\n')).toContain('De volgende bladzijde ligt elders');
  });
});

describe('going on after a stop', () => {
  it('[GE6] asks only for the pages that it has not got', async () => {
    const stop = new AbortController();
    pdok.fail(null, null, { kind: 'status', status: 503 });
    const stopping = fetchLayers(
      pdokLayers({ PDOK_BESTUURLIJKE_GEBIEDEN_URL: pdok.base }).filter(({ id }) => id === 'gemeente'),
      dir,
      {
        fetch: globalThis.fetch,
        sleep: () => {
          stop.abort(); // Ctrl-C while waiting for a busy service
          return Promise.resolve();
        },
        now: () => NOW,
        random: () => 1,
        signal: stop.signal,
        report: (line) => lines.push(line),
      },
    );
    expect(kindsOf(await stopping)).toEqual(['stopped']);
    expect(await cached('gemeente')).toBeNull();
    expect(pdok.itemRequests()).toBe(3);
    expect(kindsOf(await run(['gemeente'], { now: NOW + 60_000 }))).toEqual(['done']);
    expect(pdok.itemRequests()).toBe(5);
    expect((await cached('gemeente'))?.info.aantal).toBe(342);
  });

  async function interrupted(): Promise<string> {
    pdok.fail(null, null, ...Array.from({ length: 6 }, () => ({ kind: 'status', status: 503 }) as const));
    expect(kindsOf(await run(['gemeente']))).toEqual(['failed']);
    return join(dir, 'geodata', 'bezig', 'gemeente');
  }

  it('[GE6] begins anew after a day, and when what was kept is not whole', async () => {
    const workDir = await interrupted();
    const before = pdok.itemRequests();
    expect(kindsOf(await run(['gemeente'], { now: NOW + 25 * 3_600_000 }))).toEqual(['done']);
    expect(pdok.itemRequests() - before).toBe(4);

    await interrupted();
    await writeFile(join(workDir, 'bladzijde-1.json'), '[{"type":"Fea');
    const again = pdok.itemRequests();
    expect(kindsOf(await run(['gemeente']))).toEqual(['done']);
    expect(pdok.itemRequests() - again).toBe(4);
  });

  it('[GE6] begins anew when the service no longer knows the place in the pages', async () => {
    await interrupted();
    pdok.fail({ kind: 'status', status: 400 });
    const before = pdok.itemRequests();
    expect(kindsOf(await run(['gemeente']))).toEqual(['done']);
    expect(pdok.itemRequests() - before).toBe(5);
  });
});

describe('checks', () => {
  const refused = async (
    features: readonly SourceFeature[],
  ): Promise<{ isKept: boolean; line: string | undefined }> => {
    await run(['provincie']);
    const before = await readFile(join(dir, 'geodata', 'provincie.geojson'), 'utf8');
    pdok.serve({ provinciegebied: features });
    expect(kindsOf(await run(['provincie']))).toEqual(['failed']);
    const after = await readFile(join(dir, 'geodata', 'provincie.geojson'), 'utf8');
    const files = await readdir(join(dir, 'geodata'));
    return { isKept: after === before && !files.includes('provincie.geojson.nieuw'), line: lines.at(-1) };
  };
  const withGeometry = (at: number, coordinates: unknown): SourceFeature[] => {
    const features = provincieFeatures();
    return features.with(at, { ...features[at]!, geometry: { type: 'Polygon', coordinates } });
  };

  it('[GE6] a wrong count never replaces a good cache', async () => {
    expect(await refused(provincieFeatures().slice(0, 11))).toEqual({
      isKept: true,
      line: expect.stringMatching(/11 gebieden in plaats van 12/),
    });
  });
  it('[GE6] neither do shapes without land, in RD numbers, or of the wrong size', async () => {
    const spot: [number, number][] = [
      [5, 52],
      [5.01, 52],
      [5.01, 52.01],
      [5, 52],
    ];
    expect(
      await refused(
        withGeometry(3, [
          [
            [5, 52],
            [5.1, 52],
            [5, 52],
            [5, 52],
          ],
        ]),
      ),
    ).toEqual({ isKept: true, line: expect.stringMatching(/niet bruikbaar: PV23/) });
    expect(
      await refused(
        withGeometry(3, [
          [
            [1e5, 4e5],
            [2e5, 4e5],
            [2e5, 5e5],
            [1e5, 4e5],
          ],
        ]),
      ),
    ).toEqual({ isKept: true, line: expect.stringMatching(/looks-like-rd/) });
    expect(await refused(withGeometry(3, [spot]))).toEqual({
      isKept: true,
      line: expect.stringMatching(/de oppervlakte is \d+ km²/),
    });
  });
  it('[GE6] a year that cannot be is refused', async () => {
    expect(kindsOf(await run(['provincie'], { now: Date.parse('2019-01-01') }))).toEqual(['failed']);
    expect(lines.at(-1)).toContain('het jaar 2026 kan niet kloppen');
  });

  it('[GE6] a collection under another name says which names there are', async () => {
    pdok.serve({ provincies_nieuw: provincieFeatures() });
    expect(kindsOf(await run(['provincie']))).toEqual(['failed']);
    expect(lines.at(-1)).toContain('heeft provincies_nieuw, niet provinciegebied');
  });

  it('[GE6] regimes of one Natura 2000-gebied become one feature', async () => {
    const spot = (i: number, shift: number): SourceFeature => ({
      type: 'Feature',
      id: `n${i}-${shift}`,
      properties: { nr: i, naamN2K: `Natuur ${i}`, beschermin: shift === 0 ? 'VR' : 'HR' },
      geometry: {
        type: 'Polygon',
        coordinates: [
          [
            [0, 0],
            [0.02, 0],
            [0.02, 0.02],
            [0, 0.02],
            [0, 0],
          ].map(([x, y]) => [4 + (i % 40) * 0.05 + x! + shift, 51 + Math.floor(i / 40) * 0.05 + y!]),
        ],
      },
    });
    const features = Array.from({ length: 160 }, (_, i) => i + 1).flatMap((i) =>
      i % 4 === 0 ? [spot(i, 0), spot(i, 0.01)] : [spot(i, 0)],
    );
    pdok.serve({ natura2000: features });
    expect(kindsOf(await run(['natura2000']))).toEqual(['done']);
    const layer = await cached('natura2000');
    expect(layer?.info.aantal).toBe(160);
    const merged = layer?.features.find(({ id }) => id === 'N2K-4');
    const single = layer?.features.find(({ id }) => id === 'N2K-5');
    const km2 = (feature: typeof merged): number => areaSquareMeters(feature?.geometry as Geometry) / 1e6;
    expect(km2(merged) / km2(single)).toBeCloseTo(1.5, 1);
  });
});
