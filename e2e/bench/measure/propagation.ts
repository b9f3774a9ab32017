import { withLoad } from '#e2e/bench/load/channel.ts';
import type { Plan } from '#e2e/bench/plan.ts';
import type { Target } from '#e2e/bench/server/target.ts';
import type { Figure } from './figure.ts';
import { withDataDir, withServer } from './with-server.ts';

const EDITS_PER_SECOND_PER_CLIENT = 2;

/** One tafel, everyone edits twice a second: how long until the others have it, and what it costs the server. */
export async function measurePropagation(target: Target, plan: Plan): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const clients of plan.propagation.clients) {
    const step = await withDataDir((dataDir) =>
      withServer(target, { dataDir, durable: false }, (server) =>
        withLoad((load) =>
          load.run('step', {
            endpoint: server.endpoint,
            pid: server.pid,
            clients,
            editsPerSecondPerClient: EDITS_PER_SECOND_PER_CLIENT,
            warmupMs: plan.propagation.warmupMs,
            windowMs: plan.propagation.windowMs,
            drainMs: 3000,
          }),
        ),
      ),
    );
    const note =
      `${step.deliveredPerSecond} delivered/s, server ${step.serverCpuShare} core, load ${step.loadCpuShare} core` +
      (step.missing > 0 ? `, ${step.missing} MISSING` : '') +
      (step.gaps > 0 ? `, ${step.gaps} out of order` : '') +
      (step.closed > 0 ? `, ${step.closed} closed` : '');
    const base = `propagation-${clients}`;
    figures.push(
      {
        id: `${base}-p50`,
        label: `${clients} clients, p50`,
        unit: 'ms',
        better: 'lower',
        value: step.p50Ms,
        note,
      },
      { id: `${base}-p99`, label: `${clients} clients, p99`, unit: 'ms', better: 'lower', value: step.p99Ms },
      {
        id: `${base}-cpu`,
        label: `${clients} clients, server CPU per 1.000 delivered`,
        unit: 'ms/1000',
        better: 'lower',
        value: step.serverCpuMsPer1000,
      },
    );
  }
  return figures;
}
