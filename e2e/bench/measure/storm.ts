import { withLoad } from '#e2e/bench/load/channel.ts';
import type { Plan } from '#e2e/bench/plan.ts';
import type { Target } from '#e2e/bench/server/target.ts';
import type { Figure } from './figure.ts';
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
      const storm = await withServer(target, durable, (server) =>
        withLoad((load) =>
          load.run('storm', {
            endpoint: server.endpoint,
            clients: plan.storm.clients,
            clocks: seeded.clocks,
            warm,
            timeoutMs: STORM_TIMEOUT_MS,
          }),
        ),
      );
      figures.push({
        id: warm ? 'storm-warm' : 'storm-empty',
        label: `${plan.storm.clients} ${warm ? 'clients with a copy' : 'empty clients'} at once, all synced`,
        unit: 'ms',
        better: 'lower',
        value: Number.isFinite(storm.allMs) ? storm.allMs : null,
        note:
          `${(seeded.bytes / 1e6).toFixed(1)} MB, half of them after ${Math.round(storm.medianMs)} ms` +
          (storm.failed > 0 ? `, ${storm.failed} FAILED` : ''),
      });
    }
    return figures;
  });
}
