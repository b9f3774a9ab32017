import { randomInt } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { must } from '#shared/lib/assert.ts';
import { cpuMs } from '#e2e/bench/process-stats.ts';
import { BenchClient } from './client.ts';
import { Deliveries, type Sender } from './deliveries.ts';
import { EditSource } from './edit-source.ts';
import { seatOf } from './endpoint.ts';
import type { Answer, Ask } from './job.ts';

const TICK_MS = 1;
const CONNECT_BATCH = 20;
const SETTLE_TIMEOUT_MS = 20_000;

export interface Writer extends Sender {
  readonly source: EditSource;
  readonly client: BenchClient;
  queue: Uint8Array[];
}

/** Connects writers that each laid a record of their own, and waits until every client has seen every record. */
export async function connectWriters(
  endpoint: Ask<'step'>['endpoint'],
  count: number,
): Promise<{ writers: Writer[]; deliveries: Deliveries }> {
  const baseClientId = randomInt(2 ** 30, 2 ** 31);
  const senders: Sender[] = Array.from({ length: count }, (_, index) => ({
    clientId: baseClientId + index,
    firstClock: 0,
    sentAtMs: [],
  }));
  const deliveries = new Deliveries(senders, count + 1);
  const writers: Writer[] = [];
  for (let from = 0; from < count; from += CONNECT_BATCH) {
    const batch = senders.slice(from, from + CONNECT_BATCH).map((sender, offset) => {
      const index = from + offset;
      const source = new EditSource(
        seatOf(endpoint, index),
        sender.clientId,
        index % 2 === 0 ? 'toelichting' : 'typen',
      );
      const client = new BenchClient({
        endpoint,
        client: index,
        clientId: sender.clientId,
        onContent: (update) => deliveries.receive(index, update, performance.now()),
      });
      return Object.assign(sender, { source, client, queue: [] }) satisfies Writer;
    });
    await Promise.all(batch.map((writer) => writer.client.synced));
    writers.push(...batch);
  }
  for (const writer of writers) {
    writer.client.send(writer.client.wire.update(writer.source.begin()));
    writer.firstClock = writer.source.clock;
  }
  const deadline = performance.now() + SETTLE_TIMEOUT_MS;
  const allSeen = (): boolean =>
    writers.every((_, receiver) =>
      writers.every(
        (sender, index) => receiver === index || deliveries.nextClock(receiver, index) >= sender.firstClock,
      ),
    );
  while (!allSeen()) {
    if (performance.now() > deadline) throw new Error('the first records did not reach everyone');
    await sleep(20);
  }
  return { writers, deliveries };
}

/** Sends the prepared edits evenly spread until `stop.atMs`, which may be set meanwhile; what is due later stays. */
export async function sendEvenly(
  writers: readonly Writer[],
  perSecond: number,
  stop: { atMs: number },
): Promise<number> {
  const intervalMs = 1000 / perSecond;
  const startMs = performance.now();
  let due = 0;
  let sent = 0;
  const shuffled = writers.toSorted((a, b) => ((a.clientId * 7919) % 997) - ((b.clientId * 7919) % 997));
  for (let nowMs = startMs; nowMs < stop.atMs; nowMs = performance.now()) {
    const dueByNow = Math.floor((nowMs - startMs) / intervalMs) + 1;
    while (due < dueByNow) {
      const writer = must(shuffled[due++ % shuffled.length], 'there are writers');
      const update = writer.queue.pop();
      if (update === undefined || !writer.client.isOpen) continue;
      writer.sentAtMs.push(performance.now());
      writer.client.send(update);
      sent++;
    }
    await sleep(TICK_MS);
  }
  return sent;
}

/** Makes so many edits ahead for every writer, as finished frames, the first to send last in the queue. */
export function prepare(writers: readonly Writer[], editsPerWriter: number): void {
  for (const writer of writers) {
    writer.queue = Array.from({ length: editsPerWriter }, () =>
      writer.client.wire.update(writer.source.next()),
    );
    writer.queue.reverse();
  }
}

export async function closeAll(clients: readonly BenchClient[]): Promise<void> {
  await Promise.all(clients.map((client) => client.close()));
}

export async function runStep(ask: Ask<'step'>): Promise<Answer<'step'>> {
  const { writers, deliveries } = await connectWriters(ask.endpoint, ask.clients);
  const perSecond = ask.editsPerSecondPerClient * ask.clients;
  const totalMs = ask.warmupMs + ask.windowMs;
  prepare(writers, Math.ceil((ask.editsPerSecondPerClient * totalMs) / 1000) + 2);
  await sleep(200);
  const stop = { atMs: Number.POSITIVE_INFINITY };
  const sending = sendEvenly(writers, perSecond, stop);
  await sleep(ask.warmupMs);
  const windowStartMs = performance.now();
  stop.atMs = windowStartMs + ask.windowMs;
  deliveries.openWindow(windowStartMs);
  const serverCpu = cpuMs(ask.pid);
  const loadCpu = cpuMs(process.pid);
  await sending;
  const windowEndMs = performance.now();
  deliveries.closeWindow(windowEndMs);
  const serverCpuMs = cpuMs(ask.pid) - serverCpu;
  const loadCpuMs = cpuMs(process.pid) - loadCpu;
  const sentInWindow = writers.reduce(
    (sum, writer) => sum + writer.sentAtMs.filter((sentMs) => sentMs >= windowStartMs).length,
    0,
  );
  const expected = sentInWindow * (ask.clients - 1);
  const drainUntilMs = windowEndMs + ask.drainMs;
  while (deliveries.histogram.count < expected && performance.now() < drainUntilMs) await sleep(20);
  const missing = expected - deliveries.histogram.count;
  const windowMs = windowEndMs - windowStartMs;
  const closed = writers.filter((writer) => !writer.client.isOpen).length;
  await closeAll(writers.map((writer) => writer.client));
  return {
    p50Ms: deliveries.histogram.quantileMs(0.5, missing),
    p99Ms: deliveries.histogram.quantileMs(0.99, missing),
    editsPerSecond: Math.round((sentInWindow * 1000) / windowMs),
    deliveredPerSecond: Math.round((deliveries.delivered * 1000) / windowMs),
    missing,
    gaps: deliveries.gaps,
    serverCpuMsPer1000: Number(((serverCpuMs * 1000) / Math.max(1, deliveries.delivered)).toFixed(3)),
    serverCpuShare: Number((serverCpuMs / windowMs).toFixed(2)),
    loadCpuShare: Number((loadCpuMs / windowMs).toFixed(2)),
    closed,
  };
}
