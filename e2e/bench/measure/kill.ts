import { withLoad } from '#e2e/bench/load/channel.ts';
import type { Plan } from '#e2e/bench/plan.ts';
import type { Target } from '#e2e/bench/server/target.ts';
import type { Figure } from './figure.ts';
import { withDataDir, withServer } from './with-server.ts';

const READ_TIMEOUT_MS = 1500;

/** Killed with SIGKILL in the middle of work: of the edits that another client had seen, the share that is gone. */
export async function measureKill(target: Target, plan: Plan): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const series of plan.kill) {
    let seen = 0;
    let lost = 0;
    let cyclesWithLoss = 0;
    await withDataDir((dataDir) =>
      withLoad(async (load) => {
        for (let cycle = 0; cycle < series.cycles; cycle++) {
          const killAfterMs = spread(series.minMs, series.maxMs, cycle);
          const options = { dataDir, durable: true };
          const killed = await withServer(target, options, (server) =>
            load.run('kill', {
              endpoint: server.endpoint,
              pid: server.pid,
              writers: series.writers,
              editsPerSecond: series.editsPerSecond,
              killAfterMs,
            }),
          );
          const after = await withServer(target, options, async (server) => {
            const read = { endpoint: server.endpoint, clocks: killed.seen, timeoutMs: READ_TIMEOUT_MS };
            const answer = await load.run('read', read);
            await server.stop('SIGTERM');
            return answer.clocks;
          });
          const lostBefore = lost;
          for (const [client, seenClock] of Object.entries(killed.seen)) {
            const first = killed.first[client] ?? 0;
            seen += Math.max(0, seenClock - first);
            lost += Math.max(0, seenClock - Math.max(first, after[client] ?? 0));
          }
          if (lost > lostBefore) cyclesWithLoss++;
        }
      }),
    );
    figures.push({
      id: `kill-${series.editsPerSecond}`,
      label: `kill -9 ${series.cycles}× at ${series.editsPerSecond} edits/s, seen by another and lost`,
      unit: '%',
      better: 'lower',
      value: seen === 0 ? null : (lost * 100) / seen,
      note: `${lost} of ${seen} edits, in ${cyclesWithLoss} of ${series.cycles} cycles`,
    });
  }
  return figures;
}

/** Moments over the whole range in an order that looks random and is the same for every server. */
function spread(minMs: number, maxMs: number, cycle: number): number {
  const golden = 0.618_033_988_75;
  return Math.round(minMs + (maxMs - minMs) * ((cycle * golden) % 1));
}
