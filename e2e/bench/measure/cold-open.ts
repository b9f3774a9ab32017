import { withLoad } from '#e2e/bench/load/channel.ts';
import type { Plan } from '#e2e/bench/plan.ts';
import type { Target } from '#e2e/bench/server/target.ts';
import { median, type Figure } from './figure.ts';
import { untilQuiet, withDataDir, withServer } from './with-server.ts';

const CONTENT_TIMEOUT_MS = 20_000;

/** A long session, the server restarted: from connecting to holding the content. */
export async function measureColdOpen(target: Target, plan: Plan): Promise<Figure[]> {
  return withDataDir(async (dataDir) => {
    const seeded = await withServer(target, { dataDir, durable: true }, async (server) => {
      const answer = await withLoad((load) =>
        load.run('seed', { endpoint: server.endpoint, edits: plan.coldOpen.edits }),
      );
      await untilQuiet(server.pid);
      await server.stop('SIGTERM');
      return answer;
    });
    const times: number[] = [];
    for (let open = 0; open < plan.coldOpen.opens; open++) {
      const contentMs = await withServer(target, { dataDir, durable: true }, async (server) => {
        const answer = await withLoad((load) =>
          load.run('open', {
            endpoint: server.endpoint,
            clocks: seeded.clocks,
            timeoutMs: CONTENT_TIMEOUT_MS,
          }),
        );
        await server.stop('SIGTERM');
        return answer.contentMs;
      });
      times.push(contentMs);
    }
    return [
      {
        id: 'cold-open',
        label: `${plan.coldOpen.edits} edits after a restart, connect to content`,
        unit: 'ms',
        better: 'lower',
        value: median(times),
        note: `${(seeded.bytes / 1e6).toFixed(1)} MB; ${times.map((ms) => Math.round(ms)).join(', ')} ms`,
      },
    ];
  });
}
