import { withLoad } from '#e2e/bench/load/channel.ts';
import type { StormFigures } from '#e2e/bench/load/job.ts';
import type { Plan } from '#e2e/bench/plan.ts';
import type { Target } from '#e2e/bench/server/target.ts';
import { median, type Figure } from './figure.ts';
import { untilQuiet, withDataDir, withServer } from './with-server.ts';

const STORM_TIMEOUT_MS = 60_000;

/** The server restarted and everybody back at once: empty clients, then clients that still hold their copy. */
export async function measureStorm(target: Target, plan: Plan): Promise<Figure[]> {
  return withDataDir(async (dataDir) => {
    const durable = { dataDir, durable: true };
    const seeded = await withServer(target, durable, async (server) => {
      const answer = await withLoad((load) =>
        load.run('seed', { endpoint: server.endpoint, edits: plan.storm.edits }),
      );
      await untilQuiet(server.pid);
      await server.stop('SIGTERM');
      return answer;
    });
    const figures: Figure[] = [];
    for (const warm of [false, true]) {
      const storms: StormFigures[] = [];
      for (let storm = 0; storm < plan.storm.storms; storm++) {
        const ask = { clients: plan.storm.clients, clocks: seeded.clocks, warm, timeoutMs: STORM_TIMEOUT_MS };
        storms.push(
          await withServer(target, durable, (server) =>
            withLoad((load) => load.run('storm', { ...ask, endpoint: server.endpoint })),
          ),
        );
      }
      const times = storms.map(({ allMs }) => allMs);
      const middle = median(times);
      const failed = storms.reduce((sum, storm) => sum + storm.failed, 0);
      figures.push({
        id: warm ? 'storm-warm' : 'storm-empty',
        label: `${plan.storm.clients} ${warm ? 'clients with a copy' : 'empty clients'} at once, all synced`,
        unit: 'ms',
        better: 'lower',
        value: middle !== null && Number.isFinite(middle) ? middle : null,
        note:
          `${(seeded.bytes / 1e6).toFixed(1)} MB; ${times.map((ms) => Math.round(ms)).join(', ')} ms` +
          (failed > 0 ? `, ${failed} FAILED` : ''),
      });
    }
    return figures;
  });
}
