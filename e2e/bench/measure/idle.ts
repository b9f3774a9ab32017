import { withLoad } from '#e2e/bench/load/channel.ts';
import type { Plan } from '#e2e/bench/plan.ts';
import type { Target } from '#e2e/bench/server/target.ts';
import type { Figure } from './figure.ts';
import { withDataDir, withServer } from './with-server.ts';

/** The stock provider repeats its presence this often when nothing changed. */
const RENEW_MS = 15_000;

/** Everybody present, nobody does anything. */
export async function measureIdle(target: Target, plan: Plan): Promise<Figure[]> {
  const { clients, windowMs } = plan.idle;
  const idle = await withDataDir((dataDir) =>
    withServer(target, { dataDir, durable: false }, (server) =>
      withLoad((load) =>
        load.run('idle', {
          endpoint: server.endpoint,
          pid: server.pid,
          clients,
          windowMs,
          renewMs: RENEW_MS,
        }),
      ),
    ),
  );
  const note = idle.connected < clients ? `${clients - idle.connected} LOST their connection` : undefined;
  return [
    {
      id: 'idle-memory',
      label: `${clients} idle clients, server memory per client`,
      unit: 'kB',
      better: 'lower',
      value: idle.residentKbPerClient,
      ...(note === undefined ? {} : { note }),
    },
    {
      id: 'idle-traffic',
      label: `${clients} idle clients, bytes received per client`,
      unit: 'B/min',
      better: 'lower',
      value: idle.bytesPerClientMinute,
    },
  ];
}
