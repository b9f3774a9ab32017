/**
 * `npm test`: unit tests, then the browser tests in a real Chromium; ends with one line `N passed, N failed, N skipped`,
 * and before it the tests that only passed on a second try. A runner that gives no report counts as one failure.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import * as z from 'zod';
import { ensureChromium } from '#e2e/fixtures/chromium.ts';
import { passedOnSecondTry, suitesSchema } from '#e2e/second-try.ts';

interface Totals {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

const RESULTS = 'test-results';
const UNIT_REPORT = `${RESULTS}/unit.json`;
const E2E_REPORT = `${RESULTS}/e2e.json`;
const FAILED_RUN: Totals = { passed: 0, failed: 1, skipped: 0 };

const unitReportSchema = z.object({
  numPassedTests: z.int(),
  numFailedTests: z.int(),
  numPendingTests: z.int(),
  numFailedTestSuites: z.int(),
});
const e2eReportSchema = z.object({
  stats: z.object({ expected: z.int(), unexpected: z.int(), flaky: z.int(), skipped: z.int() }),
  errors: z.array(z.unknown()).default([]),
  suites: suitesSchema.default([]),
});

function run(command: string, args: readonly string[]): number {
  return spawnSync(command, args, { stdio: 'inherit' }).status ?? 1;
}

function report<Parsed>(path: string, schema: z.ZodType<Parsed>): Parsed | null {
  try {
    return schema.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    return null;
  }
}

function unitTests(): Totals {
  const status = run('vitest', [
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${UNIT_REPORT}`,
  ]);
  const found = report(UNIT_REPORT, unitReportSchema);
  if (!found) return FAILED_RUN;
  const failed = Math.max(found.numFailedTests, found.numFailedTestSuites > 0 || status !== 0 ? 1 : 0);
  return { passed: found.numPassedTests, failed, skipped: found.numPendingTests };
}

function browserTests(): Totals {
  try {
    ensureChromium((line) => process.stdout.write(`${line}\n`));
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    return FAILED_RUN;
  }
  if (run('vite', ['build', '--logLevel', 'warn']) !== 0) return FAILED_RUN;
  const status = run('playwright', ['test']);
  const found = report(E2E_REPORT, e2eReportSchema);
  if (!found) return FAILED_RUN;
  const { expected, unexpected, flaky, skipped } = found.stats;
  secondTries.push(...passedOnSecondTry(found.suites));
  return { passed: expected + flaky, failed: Math.max(unexpected, status === 0 ? 0 : 1), skipped };
}

/** They count as passed, and each is a fault to find: in the product, in the test, or in how long it waits. */
function sayLoudly(tests: readonly string[]): void {
  if (tests.length === 0) return;
  const lines = [`!!! ${tests.length} ONLY PASSED ON A SECOND TRY:`, ...tests.map((test) => `!!! ${test}`)];
  process.stdout.write(`\n${lines.join('\n')}\n`);
}

const secondTries: string[] = [];
rmSync(RESULTS, { recursive: true, force: true });
mkdirSync(RESULTS, { recursive: true });
const parts = [unitTests(), browserTests()];
const sum = (key: keyof Totals): number => parts.reduce((total, part) => total + part[key], 0);
sayLoudly(secondTries);
process.stdout.write(`\n${sum('passed')} passed, ${sum('failed')} failed, ${sum('skipped')} skipped\n`);
process.exitCode = sum('failed') === 0 ? 0 : 1;
