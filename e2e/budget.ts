/** `npm run budget`: fails when the JavaScript that a first visit to the board loads weighs more than its budget. */
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import * as z from 'zod';

const BUDGET_BYTES = 500_000;
const DIST = 'dist';

const manifestSchema = z.record(
  z.string(),
  z.object({
    file: z.string(),
    isEntry: z.boolean().optional(),
    imports: z.array(z.string()).optional(),
    dynamicImports: z.array(z.string()).optional(),
  }),
);

/** What the board needs before it can be used: the entry, and these lazily loaded parts with all they import. */
const BOARD_PARTS = /(^|\/)(map-view|tafel-screen|kaart-screen)\.tsx$/;

const manifest = manifestSchema.parse(JSON.parse(readFileSync(`${DIST}/.vite/manifest.json`, 'utf8')));
const seen = new Set<string>();
const queue = Object.keys(manifest).filter((key) => manifest[key]?.isEntry === true || BOARD_PARTS.test(key));
while (queue.length > 0) {
  const key = queue.pop();
  if (key === undefined || seen.has(key)) continue;
  seen.add(key);
  queue.push(...(manifest[key]?.imports ?? []));
}

const files = [...new Set([...seen].map((key) => manifest[key]?.file ?? ''))].filter((file) =>
  file.endsWith('.js'),
);
let total = 0;
for (const file of files.toSorted()) {
  const bytes = gzipSync(readFileSync(`${DIST}/${file}`)).length;
  total += bytes;
  console.log(`${String(Math.round(bytes / 1000)).padStart(6)} kB  ${file}`);
}
console.log(
  `${String(Math.round(total / 1000)).padStart(6)} kB  initial JavaScript, gzip; budget ${BUDGET_BYTES / 1000} kB`,
);
if (files.length === 0 || total > BUDGET_BYTES) {
  console.error('The initial JavaScript is over its budget: load what the first view does not need later.');
  process.exitCode = 1;
}
