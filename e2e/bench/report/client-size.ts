import { readFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import * as z from 'zod';
import type { ClientFigure } from './report.ts';

const manifestSchema = z.record(
  z.string(),
  z.object({
    file: z.string(),
    isEntry: z.boolean().optional(),
    imports: z.array(z.string()).optional(),
  }),
);

/** JavaScript that a browser must load before anything shows: the entry and what it imports statically, gzipped. */
export async function clientFigures(dist: URL): Promise<readonly ClientFigure[]> {
  const text = await readFile(new URL('.vite/manifest.json', dist), 'utf8').catch(() => null);
  if (text === null) return [{ label: 'Client, initial JavaScript (gzip)', value: 'not built' }];
  const manifest = manifestSchema.parse(JSON.parse(text));
  const todo = Object.keys(manifest).filter((key) => manifest[key]?.isEntry === true);
  const files = new Set<string>();
  for (let key = todo.pop(); key !== undefined; key = todo.pop()) {
    const chunk = manifest[key];
    if (chunk === undefined || files.has(chunk.file)) continue;
    files.add(chunk.file);
    todo.push(...(chunk.imports ?? []));
  }
  let bytes = 0;
  for (const file of files) bytes += gzipSync(await readFile(new URL(file, dist))).length;
  return [{ label: 'Client, initial JavaScript (gzip)', value: `${Math.round(bytes / 1000)} kB` }];
}
