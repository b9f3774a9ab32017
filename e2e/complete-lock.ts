/**
 * `npm run lock`: renews package-lock.json and names in it every optional package of another platform, also when the
 * registry at hand does not have it. `npm ci` refuses a lock file that leaves one out, though it would never install it.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import * as z from 'zod';

const FILE = 'package-lock.json';
const OS = [
  'android',
  'darwin',
  'freebsd',
  'linux',
  'openharmony',
  'win32',
  'sunos',
  'aix',
  'openbsd',
  'netbsd',
] as const;
const CPU = [
  'arm64',
  'arm',
  'x64',
  'ia32',
  'ppc64',
  'riscv64',
  's390x',
  'loong64',
  'mips64el',
  'wasm32',
] as const;

const lockSchema = z.looseObject({
  packages: z.record(
    z.string(),
    z.looseObject({
      optionalDependencies: z.record(z.string(), z.string()).optional(),
      dev: z.boolean().optional(),
    }),
  ),
});

/** The platform that a package is for, read from its name: `@oxlint/binding-linux-x64-musl`. */
function platformOf(name: string): Record<string, readonly string[]> {
  const words = name.split(/[-/]/);
  const os = OS.find((each) => words.includes(each));
  const cpu = CPU.find((each) => words.includes(each));
  return {
    ...(cpu === undefined ? {} : { cpu: [cpu] }),
    ...(os === undefined ? {} : { os: [os] }),
    ...(words.includes('musl') || words.includes('musleabihf') ? { libc: ['musl'] } : {}),
  };
}

const lock = lockSchema.parse(JSON.parse(readFileSync(FILE, 'utf8')));
const added: string[] = [];
for (const [path, entry] of Object.entries(lock.packages)) {
  for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
    const platform = platformOf(name);
    const known = [`node_modules/${name}`, `${path}/node_modules/${name}`].some(
      (key) => key in lock.packages,
    );
    if (known || (platform['os'] === undefined && platform['cpu'] === undefined)) continue;
    lock.packages[`node_modules/${name}`] = {
      version,
      ...platform,
      ...(entry.dev === true ? { dev: true } : {}),
      optional: true,
    };
    added.push(`${name}@${version}`);
  }
}
const sorted = Object.fromEntries(
  Object.entries(lock.packages).toSorted(([left], [right]) => (left < right ? -1 : 1)),
);
writeFileSync(FILE, `${JSON.stringify({ ...lock, packages: sorted }, null, 2)}\n`);
process.stdout.write(`${added.length} optional packages of other platforms named in ${FILE}\n`);
