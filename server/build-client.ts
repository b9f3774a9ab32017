import { spawn } from 'node:child_process';
import { createReadStream, createWriteStream } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { constants, createBrotliCompress, createGzip } from 'node:zlib';

/** Whether the built client is missing or older than anything it is made of. */
export async function clientIsStale(rootDir: string): Promise<boolean> {
  const built = await modifiedAt(join(rootDir, 'dist', 'index.html'));
  if (built === null) return true;
  const sources = ['client', 'shared', 'vite.config.ts', 'package-lock.json'];
  for (const source of sources) if ((await newestIn(join(rootDir, source))) > built) return true;
  return false;
}

/** Builds the client with Vite, and packs its files, so that serving costs no compression. False when Vite failed. */
export async function buildClient(rootDir: string): Promise<boolean> {
  const vite = join(rootDir, 'node_modules', 'vite', 'bin', 'vite.js');
  const child = spawn(process.execPath, [vite, 'build', '--logLevel', 'warn'], {
    cwd: rootDir,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', resolve);
  });
  if (code !== 0) return false;
  await packFiles(join(rootDir, 'dist'));
  return true;
}

/** Lays a brotli and a gzip copy beside every file that gets smaller by it. */
export async function packFiles(distDir: string): Promise<void> {
  const entries = await readdir(distDir, { recursive: true, withFileTypes: true });
  for (const entry of entries) {
    if (!entry.isFile() || !/\.(m?js|css|svg|json|pbf|wasm)$/.test(entry.name)) continue;
    const path = join(entry.parentPath, entry.name);
    const brotli = createBrotliCompress({ params: { [constants.BROTLI_PARAM_QUALITY]: 9 } });
    await pipeline(createReadStream(path), brotli, createWriteStream(`${path}.br`));
    await pipeline(createReadStream(path), createGzip({ level: 9 }), createWriteStream(`${path}.gz`));
  }
}

async function newestIn(path: string): Promise<number> {
  const own = await stat(path).catch(() => null);
  if (own === null) return 0;
  if (!own.isDirectory()) return own.mtimeMs;
  let newest = 0;
  for (const entry of await readdir(path, { recursive: true, withFileTypes: true })) {
    if (entry.isFile() && !/\.test\.tsx?$/.test(entry.name))
      newest = Math.max(newest, (await modifiedAt(join(entry.parentPath, entry.name))) ?? 0);
  }
  return newest;
}

async function modifiedAt(path: string): Promise<number | null> {
  const found = await stat(path).catch(() => null);
  return found?.mtimeMs ?? null;
}
