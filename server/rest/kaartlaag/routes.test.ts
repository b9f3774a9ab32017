import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import Fastify, { type FastifyInstance } from 'fastify';
import { serializerCompiler } from 'fastify-type-provider-zod';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createGeodata } from '#server/geodata/provider.ts';
import { realBoundaries } from '#server/geodata/real-boundaries.test-support.ts';
import { installProblems } from '#server/http/problems.ts';
import { installValidation } from '#server/http/validation.ts';
import { kaartlaagGeoJsonSchema, kaartlagenSchema } from './schema.ts';
import { kaartlaagRoutes } from './routes.ts';

async function appWith(geodataDir: string | null): Promise<FastifyInstance> {
  const app: FastifyInstance = Fastify();
  app.setSerializerCompiler(serializerCompiler);
  installProblems(app);
  installValidation(app);
  await app.register(
    kaartlaagRoutes(createGeodata({ geodataDir, dataDir: '/absent' }, pino({ level: 'silent' }))),
  );
  return app;
}

describe('kaartlagen without any boundaries', () => {
  let app: FastifyInstance;
  beforeAll(async () => {
    app = await appWith(null);
  });
  afterAll(() => app.close());

  it('[GE4] lists what there is, with source, year and licence', async () => {
    const response = await app.inject('/v1/kaartlagen');
    expect(response.statusCode).toBe(200);
    const { kaartlagen } = kaartlagenSchema.parse(response.json());
    expect(kaartlagen.map(({ id }) => id)).toContain('provincie');
    expect(kaartlagen.every(({ bron }) => bron !== '')).toBe(true);
  });

  it('[GE4] gives a layer as GeoJSON that carries its own source', async () => {
    const response = await app.inject('/v1/kaartlagen/provincie');
    expect(response.headers['content-type']).toMatch(/^application\/geo\+json/);
    const layer = kaartlaagGeoJsonSchema.parse(response.json());
    expect(layer.features).toHaveLength(12);
    expect(layer.kaartlaag.grof).toBe(true);
  });

  it('[HT1] compresses as asked, and answers 304 to who has it already', async () => {
    const plain = await app.inject('/v1/kaartlagen/provincie');
    const br = await app.inject({
      url: '/v1/kaartlagen/provincie',
      headers: { 'accept-encoding': 'gzip, br' },
    });
    const gz = await app.inject({
      url: '/v1/kaartlagen/provincie',
      headers: { 'accept-encoding': 'gzip, br;q=0' },
    });
    expect([br.headers['content-encoding'], gz.headers['content-encoding']]).toEqual(['br', 'gzip']);
    expect(brotliDecompressSync(br.rawPayload).toString()).toBe(plain.body);
    expect(gunzipSync(gz.rawPayload).toString()).toBe(plain.body);
    expect(new Set([plain, br, gz].map(({ headers }) => headers.etag)).size).toBe(3);
    const again = await app.inject({
      url: '/v1/kaartlagen/provincie',
      headers: { 'accept-encoding': 'br', 'if-none-match': String(br.headers.etag) },
    });
    expect([again.statusCode, again.body]).toEqual([304, '']);
    const other = await app.inject({
      url: '/v1/kaartlagen/provincie',
      headers: { 'if-none-match': '"iets-br"' },
    });
    expect(other.statusCode).toBe(200);
  });

  it('[GE4] filters by gebied', async () => {
    const response = await app.inject('/v1/kaartlagen/provincie?gebied=PV26');
    expect(kaartlaagGeoJsonSchema.parse(response.json()).features.map(({ id }) => id)).toEqual(['PV26']);
  });

  it('[HT1] refuses what it does not know', async () => {
    const status = async (url: string): Promise<number> => (await app.inject(url)).statusCode;
    expect(await status('/v1/kaartlagen/gemeente')).toBe(404);
    expect(await status('/v1/kaartlagen/..%2f..%2fetc')).toBe(400);
    expect(await status('/v1/kaartlagen/provincie?gebied=PV99')).toBe(400);
    expect(await status('/v1/kaartlagen/provincie?gebied=<script>')).toBe(400);
    expect(await status('/v1/kaartlagen/provincie?anders=1')).toBe(400);
  });
});

const folder = realBoundaries();
describe.skipIf(folder === null)('kaartlagen with real boundaries', () => {
  let app: FastifyInstance;
  beforeAll(async () => {
    app = await appWith(folder);
  });
  afterAll(() => app.close());

  it('[GE4] the gemeenten of one province, also asked twice at once', async () => {
    const [one, two] = await Promise.all([1, 2].map(() => app.inject('/v1/kaartlagen/gemeente?gebied=PV26')));
    expect(one?.body).toBe(two?.body);
    expect(kaartlaagGeoJsonSchema.parse(one?.json()).features).toHaveLength(26);
  });

  it('[GE4] all gemeenten together stay below 350 kB on the wire', async () => {
    const response = await app.inject({
      url: '/v1/kaartlagen/gemeente',
      headers: { 'accept-encoding': 'br' },
    });
    expect(response.rawPayload.length).toBeLessThan(350_000);
  });
});
