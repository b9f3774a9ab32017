/** `npm run bench`: measures our server beside two peers, prints a table, writes JSON and Markdown. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { availableParallelism, cpus, loadavg } from 'node:os';
import { fileURLToPath } from 'node:url';
import { measureColdOpen } from './measure/cold-open.ts';
import { middleOf, type Figure } from './measure/figure.ts';
import { measureExport } from './measure/export.ts';
import { measureFit } from './measure/fit/measure.ts';
import { measureGuard } from './measure/guard/measure.ts';
import type { GuardFigure } from './measure/guard/shot.ts';
import { measureIdle } from './measure/idle.ts';
import { measureKill } from './measure/kill.ts';
import { measurePropagation } from './measure/propagation.ts';
import { measureBalans } from './measure/puzzel/balans.ts';
import type { PuzzelFigure } from './measure/puzzel/figure.ts';
import { measureOverlap } from './measure/puzzel/overlap.ts';
import { measureSaturation } from './measure/saturation.ts';
import { measureStorm } from './measure/storm.ts';
import { parseOptions } from './options.ts';
import { FULL, QUICK, type Plan } from './plan.ts';
import { clientFigures } from './report/client-size.ts';
import { guardLinesOf } from './report/guard.ts';
import { consoleTableOf, markdownOf } from './report/markdown.ts';
import { asPuzzelFigure, puzzelLineOf } from './report/puzzel.ts';
import type { ClientFigure, Report } from './report/report.ts';
import { hocuspocus, yWebsocket } from './server/peers.ts';
import { puzzeltafel } from './server/puzzeltafel.ts';
import { profileInto } from './server/spawn.ts';
import type { Target, TargetName } from './server/target.ts';

const RESULTS = new URL('results/', import.meta.url);
const SERVER_MEASURES: Readonly<Record<string, (target: Target, plan: Plan) => Promise<Figure[]>>> = {
  propagation: measurePropagation,
  saturation: measureSaturation,
  'cold-open': measureColdOpen,
  storm: measureStorm,
  idle: measureIdle,
  kill: measureKill,
};

const options = parseOptions(process.argv.slice(2));
const plan = options.quick ? QUICK : FULL;
const targets = [yWebsocket, hocuspocus, puzzeltafel].filter((target) =>
  options.targets.includes(target.name),
);
// Ctrl+C too ends every server and removes every folder: both are done when this process exits.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => process.exit(130));
if (options.profileDir !== null) profileInto(options.profileDir);
const startMs = performance.now();
const loadBefore = loadavg()[0] ?? 0;
const figures: Partial<Record<TargetName, Figure[]>> = {};
const failures: string[] = [];

for (const [name, measure] of Object.entries(SERVER_MEASURES)) {
  if (!options.only.includes(name)) continue;
  const rounds = plan.rounds[name] ?? 1;
  const measured: Partial<Record<TargetName, Figure[][]>> = {};
  for (let round = 1; round <= rounds; round++) {
    for (const target of targets) {
      const result = await attempt(name, target, measure);
      if (result === null) continue;
      (measured[target.name] ??= []).push(result);
      for (const { label, value, unit, note } of result) {
        const shown = value === null ? '–' : Number(value.toPrecision(4));
        const turn = rounds > 1 ? `${round}/${rounds} ` : '';
        console.log(
          `${target.name.padEnd(12)} ${turn}${label}: ${shown} ${unit}${note === undefined ? '' : `  (${note})`}`,
        );
      }
    }
  }
  for (const target of targets) (figures[target.name] ??= []).push(...middleOf(measured[target.name] ?? []));
}

const guard = options.only.includes('guard') ? measureGuardCost() : [];
const puzzel = await measurePuzzel();
const report: Report = {
  measuredAt: new Date().toISOString(),
  node: process.version,
  cpu: cpus()[0]?.model.trim() ?? 'unknown',
  cores: availableParallelism(),
  load: [loadBefore, loadavg()[0] ?? 0],
  quick: options.quick,
  seconds: Math.round((performance.now() - startMs) / 1000),
  figures,
  guard,
  puzzel,
  client: options.only.includes('client') ? await measureClient() : [],
  failures,
};
await mkdir(RESULTS, { recursive: true });
const jsonFile = options.jsonFile ?? fileURLToPath(new URL('latest.json', RESULTS));
await writeFile(jsonFile, `${JSON.stringify(report, null, 2)}\n`);
await writeFile(new URL('latest.md', RESULTS), markdownOf(report));
console.log(`\n${consoleTableOf(report)}\n\n${report.seconds} s; written to ${jsonFile}`);
process.exitCode = failures.length > 0 ? 1 : 0;

/** Null when it failed: the others go on, and the run ends with an error. */
async function attempt(
  name: string,
  target: Target,
  measure: (target: Target, plan: Plan) => Promise<Figure[]>,
): Promise<Figure[] | null> {
  try {
    return await measure(target, plan);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    failures.push(`${name}, ${target.name}: ${message}`);
    console.error(`${target.name.padEnd(12)} ${name} FAILED: ${message}`);
    return null;
  }
}

/** A figure beyond what was promised is a failure of the run. */
function measureGuardCost(): readonly GuardFigure[] {
  const measured = measureGuard(plan);
  for (const { line, isWithin } of guardLinesOf(measured)) {
    console.log(line);
    if (!isWithin && !options.quick) failures.push(`guard: ${line}`);
  }
  return measured;
}

/** In this process, as in a worker; what is slower than was asked is a failure of the run. */
async function measurePuzzel(): Promise<readonly PuzzelFigure[]> {
  const measures: readonly (readonly [
    string,
    () => readonly PuzzelFigure[] | Promise<readonly PuzzelFigure[]>,
  ])[] = [
    ['overlap', () => measureOverlap(plan.overlap.pieces, plan.overlap.turfPairs)],
    ...plan.balans.map((size) => ['balans', () => measureBalans(size)] as const),
    ['fit', async () => (await measureFit(plan.fit)).map(asPuzzelFigure)],
    ['export', () => measureExport(plan.export)],
  ];
  const measured: PuzzelFigure[] = [];
  for (const [name, measure] of measures) {
    if (!options.only.includes(name)) continue;
    console.log(`${name} …`);
    for (const figure of await measure()) {
      const { line, isWithin } = puzzelLineOf(figure);
      console.log(line);
      if (!isWithin && !options.quick) failures.push(`${name}: ${line}`);
      measured.push(figure);
    }
  }
  return measured;
}

/** Size of the build, and what the measurements in a browser leave in `results/`. */
async function measureClient(): Promise<readonly ClientFigure[]> {
  const figures = [...(await clientFigures(new URL('../../dist/', import.meta.url)))];
  for (const name of ['frame-time.json', 'edit-time.json']) {
    const rows = await readFile(new URL(name, RESULTS), 'utf8').catch(() => null);
    if (rows !== null) figures.push(...(JSON.parse(rows) as ClientFigure[]));
  }
  return figures;
}
