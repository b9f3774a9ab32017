/**
 * `npm run budget`: fails when the built JavaScript weighs more than its budget. Two parts, each with all it imports: what
 * the board needs before a person can read and work in it, and the map engine, which loads beside it in its own chunk.
 */
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import * as z from 'zod';

const DIST = 'dist';

interface Part {
  readonly name: string;
  readonly roots: RegExp;
  readonly budgetBytes: number;
}

const BOARD: Part = {
  name: 'initial JavaScript: the board with tray, panels and list',
  roots:
    /(^|\/)(main|app|tafel-route|tafel-screen|kaart-screen|lijst-route|spanningspunten-route)\.tsx$|index\.html$/,
  budgetBytes: 500_000,
};
const MAP: Part = {
  name: 'the map engine, loaded beside it',
  roots: /(^|\/)board-map\.tsx$/,
  budgetBytes: 360_000,
};
const TEXT: Part = {
  name: 'the text editor, loaded with an afspraak',
  roots: /(^|\/)live-text\.tsx$/,
  budgetBytes: 170_000,
};

const manifestSchema = z.record(
  z.string(),
  z.object({ file: z.string(), imports: z.array(z.string()).optional() }),
);
const manifest = manifestSchema.parse(JSON.parse(readFileSync(`${DIST}/.vite/manifest.json`, 'utf8')));

/** The script files of a part with everything they import, except what `loaded` already holds. */
function filesOf(part: Part, loaded: ReadonlySet<string>): readonly string[] {
  const files = new Set<string>();
  const queue = Object.keys(manifest).filter((key) => part.roots.test(key));
  const seen = new Set<string>();
  while (queue.length > 0) {
    const key = queue.pop();
    if (key === undefined || seen.has(key)) continue;
    seen.add(key);
    const chunk = manifest[key];
    if (!chunk) continue;
    if (chunk.file.endsWith('.js') && !loaded.has(chunk.file)) files.add(chunk.file);
    queue.push(...(chunk.imports ?? []));
  }
  return [...files].toSorted();
}

const kilobytes = (bytes: number): string => `${String(Math.round(bytes / 1000)).padStart(6)} kB`;
const loaded = new Set<string>();
for (const part of [BOARD, MAP, TEXT]) {
  const files = filesOf(part, loaded);
  let total = 0;
  for (const file of files) {
    loaded.add(file);
    const bytes = gzipSync(readFileSync(`${DIST}/${file}`)).length;
    total += bytes;
    if (bytes > 5000) console.log(`${kilobytes(bytes)}  ${file}`);
  }
  console.log(`${kilobytes(total)}  ${part.name}, gzip; budget ${part.budgetBytes / 1000} kB\n`);
  if (files.length === 0 || total > part.budgetBytes) {
    console.error(`Over its budget, or not found in the build: ${part.name}.`);
    process.exitCode = 1;
  }
}
