import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { pino } from 'pino';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Geometry } from '#shared/geo/geometry.ts';
import { validateGeometry } from '#shared/geo/validate-geometry.ts';
import type { RawFeature } from './kaartlaag.ts';
import { makeLayer } from './make-layer.ts';
import {
  gemeenteFeatures,
  provincieFeatures,
  startPdok,
  waterschapFeatures,
} from './pdok-server.test-support.ts';
import { pdokLayers } from './pdok-sources.ts';
import { createGeodata } from './provider.ts';
import { realBoundaries } from './real-boundaries.test-support.ts';

const SCRIPT = fileURLToPath(new URL('fetch-pdok.ts', import.meta.url));

let dir = '';
let pdok: Awaited<ReturnType<typeof startPdok>>;
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'geodata-command-'));
  pdok = await startPdok({
    provinciegebied: provincieFeatures(),
    gemeentegebied: gemeenteFeatures(),
    waterschapsgebied: waterschapFeatures(),
  });
});
afterEach(async () => {
  await pdok.close();
  await rm(dir, { recursive: true, force: true });
});

function command(dataDir: string) {
  const child = spawn(process.execPath, [SCRIPT], {
    env: {
      PATH: process.env['PATH'],
      DATA_DIR: dataDir,
      PDOK_BESTUURLIJKE_GEBIEDEN_URL: pdok.base,
      PDOK_WATERSCHAPPEN_URL: pdok.base,
      PDOK_NATURA2000_URL: pdok.base,
      PDOK_NOVEX_URL: pdok.base,
    },
  });
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const ended = new Promise<{ code: number | null; output: string }>((resolve) =>
    child.once('close', (code) => resolve({ code, output })),
  );
  return { child, ended, output: () => output };
}

describe('npm run geodata', () => {
  it('[GE6] fills the cache, tells what could not be had, and the server shows it', async () => {
    const { code, output } = await command(dir).ended;
    expect(output).toContain('Waterschappen: klaar. 21 gebieden');
    expect(output).toContain('Niet gelukt: natura2000, novex-gebied.');
    expect(code).toBe(0);
    const geodata = createGeodata({ geodataDir: null, dataDir: dir }, pino({ level: 'silent' }));
    const infos = await geodata.layers();
    expect(infos.filter(({ grof }) => !grof).map(({ id, aantal }) => [id, aantal])).toEqual([
      ['provincie', 12],
      ['gemeente', 342],
      ['waterschap', 21],
    ]);
  });

  it('[GE6] Ctrl-C stops at once and keeps what is there; the next run goes on', async () => {
    pdok.fail(null, null, null, { kind: 'status', status: 503, retryAfter: '100' });
    const first = command(dir);
    while (!first.output().includes('De dienst is bezet'))
      await new Promise((resolve) => setTimeout(resolve, 20));
    first.child.kill('SIGINT');
    const { code, output } = await first.ended;
    expect([code, output]).toEqual([130, expect.stringContaining('Gestopt. Wat er is, blijft bewaard')]);
    const before = pdok.itemRequests();
    expect((await command(dir).ended).code).toBe(0);
    // one for the provinces, two pages of gemeenten that were missing, one for the waterschappen
    expect(pdok.itemRequests() - before).toBe(4);
  });

  it('[GE6] says so when it cannot write', async () => {
    const { code, output } = await command('/dev/null/nergens').ended;
    expect(code).toBe(1);
    expect(output).toContain('niet te bewaren');
  });
});

const folder = realBoundaries();
describe.skipIf(folder === null)('thinning out real boundaries', () => {
  it('[GE2] gemeenten at a third of their points are all sound and the country keeps its size', async () => {
    const geodata = createGeodata({ geodataDir: folder, dataDir: dir }, pino({ level: 'silent' }));
    const gemeenten = (await geodata.layer('gemeente'))?.features ?? [];
    const raw = gemeenten.map(({ properties, geometry }): RawFeature => ({
      type: 'Feature',
      properties: {
        identificatie: properties.code,
        naam: properties.naam,
        ligt_in_provincie_code: properties['pv'],
      },
      geometry,
    }));
    const layer = pdokLayers({}).find(({ id }) => id === 'gemeente')!;
    const made = makeLayer({ ...layer, maxPoints: 18_000 }, raw, 2024, 2026);
    expect(made.ok ? made.value.info.aantal : made.error).toBe(342);
    const features = made.ok ? made.value.features : [];
    expect(features.every(({ geometry }) => validateGeometry(geometry as Geometry).ok)).toBe(true);
    expect(JSON.stringify(features).length).toBeLessThan(JSON.stringify(gemeenten).length / 1.8);
  });
});
