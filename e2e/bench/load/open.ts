import { setTimeout as sleep } from 'node:timers/promises';
import { BenchClient } from './client.ts';
import { ClockCollector, stateVectorOf } from './clocks.ts';
import type { Answer, Ask, Clocks } from './job.ts';
import { closeAll } from './step.ts';
import type { Endpoint } from './endpoint.ts';

interface Opened {
  readonly client: BenchClient;
  readonly collector: ClockCollector;
  /** Milliseconds after connecting when the content was there. */
  readonly contentMs: Promise<number>;
}

/**
 * One empty client. Content is there when every expected clock value came in: a server that answers SyncStep2 before
 * it loaded the document gets no credit for the empty answer. The moment is that of receipt, reading not included.
 */
function openEmpty(endpoint: Endpoint, clocks: Clocks, timeoutMs: number): Opened {
  const collector = new ClockCollector();
  const startMs = performance.now();
  let resolveContent: (contentMs: number) => void = () => undefined;
  const contentMs = new Promise<number>((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`no content within ${timeoutMs} ms`)), timeoutMs);
    resolveContent = (ms) => {
      clearTimeout(timer);
      resolve(ms);
    };
  });
  contentMs.catch(() => undefined);
  const client = new BenchClient({
    endpoint,
    client: 0,
    onContent: (update) => {
      const receivedMs = performance.now() - startMs;
      collector.add(update);
      if (collector.covers(clocks)) resolveContent(receivedMs);
    },
  });
  return { client, collector, contentMs };
}

export async function runOpen(ask: Ask<'open'>): Promise<Answer<'open'>> {
  const opened = openEmpty(ask.endpoint, ask.clocks, ask.timeoutMs);
  const contentMs = await opened.contentMs;
  await opened.client.close();
  return { contentMs };
}

/** Never fails on missing content: what is not there after the time is what the caller wants to know. */
export async function runRead(ask: Ask<'read'>): Promise<Answer<'read'>> {
  const opened = openEmpty(ask.endpoint, ask.clocks, ask.timeoutMs);
  await opened.contentMs.catch(() => undefined);
  await opened.client.close();
  return { clocks: opened.collector.only(ask.clocks) };
}

export async function runStorm(ask: Ask<'storm'>): Promise<Answer<'storm'>> {
  const judge = new StormJudge(ask.clocks);
  const received: { client: number; update: Uint8Array; atMs: number }[] = [];
  const startMs = performance.now();
  const clients = Array.from(
    { length: ask.clients },
    (_, index) =>
      new BenchClient({
        endpoint: ask.endpoint,
        client: index,
        ...(ask.warm ? { stateVector: stateVectorOf(ask.clocks) } : {}),
        onContent: (update, step2) => {
          const atMs = performance.now() - startMs;
          if (!ask.warm) received.push({ client: index, update, atMs });
          else if (step2) judge.timesMs.push(atMs);
        },
      }),
  );
  const deadlineMs = startMs + ask.timeoutMs;
  while (judge.timesMs.length < ask.clients && performance.now() < deadlineMs) {
    await sleep(5);
    for (const { client, update, atMs } of received.splice(0)) judge.take(client, update, atMs);
  }
  await closeAll(clients);
  const times = judge.timesMs.toSorted((a, b) => a - b);
  return {
    allMs: times.length < ask.clients ? Number.POSITIVE_INFINITY : (times.at(-1) ?? 0),
    medianMs: times[Math.floor(ask.clients / 2)] ?? Number.POSITIVE_INFINITY,
    failed: ask.clients - times.length,
  };
}

/** Judges which client holds the content; a frame equal to one that was whole before is not read again. */
class StormJudge {
  readonly timesMs: number[] = [];
  readonly #clocks: Clocks;
  readonly #collectors = new Map<number, ClockCollector>();
  #whole: Buffer | null = null;

  constructor(clocks: Clocks) {
    this.#clocks = clocks;
  }

  take(client: number, update: Uint8Array, atMs: number): void {
    const bytes = Buffer.from(update.buffer, update.byteOffset, update.byteLength);
    if (this.#whole?.equals(bytes)) {
      this.timesMs.push(atMs);
      return;
    }
    const collector = this.#collectors.get(client) ?? new ClockCollector();
    this.#collectors.set(client, collector);
    const wasThere = collector.covers(this.#clocks);
    collector.add(bytes);
    if (wasThere || !collector.covers(this.#clocks)) return;
    this.timesMs.push(atMs);
    const alone = new ClockCollector();
    alone.add(bytes);
    if (alone.covers(this.#clocks)) this.#whole = bytes;
  }
}
