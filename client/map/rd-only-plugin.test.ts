import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import { expect, it } from 'vitest';
import type * as RdModule from '#shared/geo/rd.ts';
import { lngLatToRd, rdToLngLat } from '#shared/geo/rd.ts';
import { must } from '#shared/lib/assert.ts';
import { rdOnly } from './rd-only-plugin.ts';

/** The conversion as a browser gets it: built with the plugin, and how many bytes that is. */
async function built(): Promise<{ readonly rd: typeof RdModule; readonly bytes: number }> {
  const result = await build({
    configFile: false,
    logLevel: 'silent',
    plugins: [rdOnly()],
    build: {
      write: false,
      minify: false,
      lib: { entry: join(process.cwd(), 'shared/geo/rd.ts'), formats: ['es'] },
    },
  });
  const output = must(Array.isArray(result) ? result[0] : null, 'vite built one library');
  const code = 'output' in output ? output.output[0].code : '';
  const folder = await mkdtemp(join(tmpdir(), 'rd-only-'));
  try {
    const file = join(folder, 'rd.mjs');
    await writeFile(file, code);
    const url = pathToFileURL(file).href;
    const rd = (await import(/* @vite-ignore */ url)) as typeof RdModule;
    return { rd, bytes: code.length };
  } finally {
    await rm(folder, { recursive: true });
  }
}

it('[KA4] the browser converts between RD and degrees as the server does, without the other projections', async () => {
  const { rd, bytes } = await built();
  for (const position of [
    [5.38763888888889, 52.1561605555556],
    [4.8952, 52.3702],
    [3.36, 51.37],
    [7.21, 53.2],
  ] as const) {
    const server = lngLatToRd(position);
    expect(rd.lngLatToRd(position)).toEqual(server);
    expect(rd.rdToLngLat(server)).toEqual(rdToLngLat(server));
  }
  // the whole of proj4 is some 400 kB of source
  expect(bytes).toBeLessThan(120_000);
});
