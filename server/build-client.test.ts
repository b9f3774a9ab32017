import { mkdir, mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { clientIsStale } from '#server/build-client.ts';

const directories: string[] = [];

/** A tree of files with their time of change, in seconds. */
async function tree(files: Record<string, number>): Promise<string> {
  const root = await mkdtemp(join(tmpdir(), 'puzzeltafel-build-'));
  directories.push(root);
  for (const [name, seconds] of Object.entries(files)) {
    await mkdir(dirname(join(root, name)), { recursive: true });
    await writeFile(join(root, name), '');
    await utimes(join(root, name), seconds, seconds);
  }
  return root;
}

afterEach(async () => {
  for (const directory of directories.splice(0)) await rm(directory, { recursive: true });
});

describe('clientIsStale', () => {
  it('is so without a build, and when anything it is made of is newer', async () => {
    expect(await clientIsStale(await tree({ 'client/main.tsx': 1 }))).toBe(true);
    for (const source of ['client/map/map.tsx', 'shared/geo/area.ts', 'vite.config.ts', 'package-lock.json'])
      expect(
        await clientIsStale(await tree({ 'dist/index.html': 10, 'client/main.tsx': 1, [source]: 11 })),
      ).toBe(true);
  });

  it('is not so when only the server, a test or nothing changed', async () => {
    const fresh = { 'dist/index.html': 10, 'client/main.tsx': 1, 'shared/lib/id.ts': 9 };
    expect(await clientIsStale(await tree(fresh))).toBe(false);
    for (const other of ['server/main.ts', 'client/main.test.tsx', 'shared/geo/area.test.ts'])
      expect(await clientIsStale(await tree({ ...fresh, [other]: 11 }))).toBe(false);
  });
});
