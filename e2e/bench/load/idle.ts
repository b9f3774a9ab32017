import { randomInt } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { residentKb } from '#e2e/bench/process-stats.ts';
import { BenchClient } from './client.ts';
import type { Answer, Ask } from './job.ts';
import { closeAll } from './step.ts';

const CONNECT_BATCH = 25;
const WARM_CLIENTS = 25;
const COLLECT_WAIT_MS = 1500;
/** A server may do something once when all is quiet, as ours hashes its content in a thread: that is no cost per client. */
const ONCE_QUIET_MS = 22_000;

/** Asks the server process to collect garbage (see `collect-hook.ts`) and reads its memory afterwards. */
async function residentAfterCollecting(pid: number): Promise<number> {
  process.kill(pid, 'SIGUSR2');
  await sleep(COLLECT_WAIT_MS);
  return residentKb(pid);
}

export async function runIdle(ask: Ask<'idle'>): Promise<Answer<'idle'>> {
  const baseClientId = randomInt(2 ** 30, 2 ** 31);
  const connect = async (count: number, firstClientId: number): Promise<BenchClient[]> => {
    const clients: BenchClient[] = [];
    for (let from = 0; from < count; from += CONNECT_BATCH) {
      const batch = Array.from({ length: Math.min(CONNECT_BATCH, count - from) }, (_, offset) => {
        const client = from + offset;
        return new BenchClient({ endpoint: ask.endpoint, client, clientId: firstClientId + client });
      });
      await Promise.all(batch.map((client) => client.synced));
      clients.push(...batch);
    }
    return clients;
  };
  // A first few clients load the document and warm the code, so that their cost is not counted per client.
  await closeAll(await connect(WARM_CLIENTS, baseClientId + ask.clients));
  const [keeper] = await connect(1, baseClientId + ask.clients);
  await sleep(ONCE_QUIET_MS);
  const beforeKb = await residentAfterCollecting(ask.pid);
  const clients = await connect(ask.clients, baseClientId);
  const clocks = clients.map(() => 1);
  const renew = (index: number): void => {
    const client = clients[index];
    if (client?.isOpen) client.send(client.wire.awareness(baseClientId + index, clocks[index] ?? 1));
    clocks[index] = (clocks[index] ?? 1) + 1;
  };
  for (const index of clients.keys()) {
    renew(index);
    if (index % CONNECT_BATCH === 0) await sleep(20);
  }
  const timers = clients.map((_, index) => {
    const offsetMs = (index / clients.length) * ask.renewMs;
    return setTimeout(() => {
      renew(index);
      timers[index] = setInterval(() => renew(index), ask.renewMs);
    }, offsetMs);
  });
  await sleep(1000);
  const bytesBefore = clients.map((client) => client.bytesReceived);
  await sleep(ask.windowMs);
  const bytes = clients.reduce(
    (sum, client, index) => sum + client.bytesReceived - (bytesBefore[index] ?? 0),
    0,
  );
  const connected = clients.filter((client) => client.isOpen).length;
  const afterKb = await residentAfterCollecting(ask.pid);
  for (const timer of timers) clearTimeout(timer);
  await closeAll([...clients, ...(keeper ? [keeper] : [])]);
  return {
    residentKbPerClient: Number(((afterKb - beforeKb) / Math.max(1, connected)).toFixed(1)),
    bytesPerClientMinute: Math.round((bytes / ask.clients / ask.windowMs) * 60_000),
    connected,
  };
}
