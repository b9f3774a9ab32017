import { withLoad } from '#e2e/bench/load/channel.ts';
import type { StepFigures } from '#e2e/bench/load/job.ts';
import type { Plan } from '#e2e/bench/plan.ts';
import type { Target } from '#e2e/bench/server/target.ts';
import type { Figure } from './figure.ts';
import { withDataDir, withServer } from './with-server.ts';

/** A step in which less than this share of the asked edits got sent says nothing about the rate that was asked. */
const MIN_SENT_SHARE = 0.9;

/** So many times in a row at one rate: once may be a disturbance of the machine. */
const MAX_FAILURES = 2;

/** Raises the rate step by step until p99 passes the limit: the most that was delivered within it. */
export async function measureSaturation(target: Target, plan: Plan): Promise<Figure[]> {
  const { clients, startEditsPerSecond, factor, maxSteps, windowMs, p99LimitMs } = plan.saturation;
  let best: StepFigures | null = null;
  let stopped = `still within the limit after ${maxSteps} steps`;
  await withDataDir((dataDir) =>
    withServer(target, { dataDir, durable: false }, async (server) => {
      let failed = 0;
      for (let step = 0; step < maxSteps;) {
        const asked = startEditsPerSecond * factor ** step;
        const figures = await withLoad((load) =>
          load.run('step', {
            endpoint: server.endpoint,
            pid: server.pid,
            clients,
            editsPerSecondPerClient: asked / clients,
            warmupMs: 500,
            windowMs,
            drainMs: 1000,
          }),
        );
        if (figures.p99Ms > p99LimitMs || figures.missing > 0 || figures.closed > 0) {
          failed++;
          stopped =
            `stopped at ${Math.round(asked)} edits/s: p99 ${figures.p99Ms} ms, server ${figures.serverCpuShare} core, ` +
            `load ${figures.loadCpuShare} core` +
            (figures.closed > 0 ? `, ${figures.closed} closed` : '');
          if (failed === MAX_FAILURES) break;
          continue;
        }
        if (best === null || figures.deliveredPerSecond > best.deliveredPerSecond) best = figures;
        if (figures.editsPerSecond < asked * MIN_SENT_SHARE) {
          stopped = `the load process could send no more than ${figures.editsPerSecond} edits/s`;
          break;
        }
        failed = 0;
        step++;
      }
    }),
  );
  return [
    {
      id: 'saturation',
      label: `${clients} clients, most delivered/s with p99 ≤ ${p99LimitMs} ms`,
      unit: '/s',
      better: 'higher',
      value: (best as StepFigures | null)?.deliveredPerSecond ?? null,
      note: stopped,
    },
  ];
}
