import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import Fastify, { type FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { packFiles } from '#server/build-client.ts';
import { installClientFiles } from '#server/http/client-files.ts';
import { installSecurity } from '#server/http/security.ts';

const SCRIPT = 'export const x = 1;\n'.repeat(200);
let distDir = '';
let app: FastifyInstance;

async function appFor(
  dir: string,
  onlineBasislagen = false,
  themaCss: string | null = null,
): Promise<FastifyInstance> {
  const made = Fastify();
  await installSecurity(made, { publicUrl: null, onlineBasislagen });
  await installClientFiles(made, dir, themaCss);
  return made;
}

beforeAll(async () => {
  distDir = await mkdtemp(join(tmpdir(), 'puzzeltafel-dist-'));
  await mkdir(join(distDir, 'assets'));
  await writeFile(join(distDir, 'index.html'), '<html><head><title>P</title></head><body></body></html>');
  await writeFile(join(distDir, 'assets', 'app-abc123.js'), SCRIPT);
  await writeFile(join(distDir, 'assets', 'worker-abc123.mjs'), SCRIPT);
  await writeFile(join(distDir, 'icoon.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>');
  await packFiles(distDir);
  app = await appFor(distDir);
});

afterAll(() => rm(distDir, { recursive: true }));

describe('client files', () => {
  it('lets browsers keep hashed files for ever, and ask for the page every time', async () => {
    const script = await app.inject({ url: '/assets/app-abc123.js' });
    expect(script.headers['cache-control']).toBe('public, max-age=31536000, immutable');
    expect(script.body).toBe(SCRIPT);
    expect((await app.inject({ url: '/icoon.svg' })).headers['cache-control']).toBe('no-cache');
    for (const url of ['/', '/index.html', '/tafels', '/deelnemen', '/tafels/abc?x=1.5']) {
      const page = await app.inject({ url });
      expect([url, page.statusCode, page.headers['cache-control']]).toEqual([url, 200, 'no-cache']);
      expect(page.body).toContain('<title>P</title>');
    }
  });

  it('serves the packed copy to who can read it', async () => {
    const packed = await app.inject({
      url: '/assets/app-abc123.js',
      headers: { 'accept-encoding': 'gzip, br' },
    });
    expect(packed.headers['content-encoding']).toBe('br');
    expect(brotliDecompressSync(packed.rawPayload).toString()).toBe(SCRIPT);
    expect(packed.headers['content-type']).toContain('javascript');
    expect((await app.inject({ url: '/assets/worker-abc123.mjs' })).headers['content-type']).toContain(
      'javascript',
    );
  });

  it('gives every page its own style nonce, in the header and in the page', async () => {
    const pages = await Promise.all([app.inject({ url: '/' }), app.inject({ url: '/' })]);
    const nonces = pages.map((page) => /nonce="([^"]+)"/.exec(page.body)?.[1] ?? '');
    expect(nonces[0]).not.toBe(nonces[1]);
    for (const [index, page] of pages.entries())
      expect(page.headers['content-security-policy']).toContain(`'nonce-${nonces[index]}'`);
  });

  it('allows no script but our own, and PDOK only when base maps are on', async () => {
    const off = String((await app.inject({ url: '/' })).headers['content-security-policy']);
    expect(off).toContain("script-src 'self' 'wasm-unsafe-eval';");
    expect(off).toContain("worker-src 'self' blob:");
    expect(off).not.toContain('pdok');
    const on = String(
      (await (await appFor(distDir, true)).inject({ url: '/' })).headers['content-security-policy'],
    );
    expect(on).toMatch(/img-src [^;]*https:\/\/service\.pdok\.nl/);
  });

  it('never answers with the page where a file, the API or sync was meant', async () => {
    for (const url of [
      '/weg.js',
      '/assets/weg.css',
      '/v1/weg',
      '/sync/tafel',
      '/health/weg',
      '/../package.json',
    ]) {
      const response = await app.inject({ url });
      expect([url, response.statusCode]).toEqual([url, 404]);
    }
    expect((await app.inject({ url: '/tafels', method: 'POST' })).statusCode).toBe(404);
  });

  it('says so when the client was not built', async () => {
    const response = await (await appFor(join(distDir, 'weg'))).inject({ url: '/' });
    expect(response.statusCode).toBe(503);
    expect(response.body).toContain('npm start');
  });

  it('serves the stylesheet of an organisation, and nothing when there is none', async () => {
    expect((await app.inject({ url: '/thema.css' })).body).toBe('');
    const themaCss = join(distDir, 'huisstijl.css');
    await writeFile(themaCss, ':root { --basis-color-default-bg-document: #fffef5; }');
    const themed = await appFor(distDir, false, themaCss);
    const answer = await themed.inject({ url: '/thema.css' });
    expect(answer.headers['content-type']).toBe('text/css; charset=utf-8');
    expect(answer.body).toContain('--basis-color-default-bg-document');
  });
});
