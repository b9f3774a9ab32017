import { setTimeout as sleep } from 'node:timers/promises';
import { BenchClient } from './client.ts';
import { ClockCollector } from './clocks.ts';
import type { Answer, Ask } from './job.ts';
import { connectWriters, prepare, sendEvenly } from './step.ts';

export async function runKill(ask: Ask<'kill'>): Promise<Answer<'kill'>> {
  const witnessed = new ClockCollector();
  const witness = new BenchClient({
    endpoint: ask.endpoint,
    client: ask.writers,
    onContent: (update) => witnessed.add(update),
  });
  await witness.synced;
  const { writers } = await connectWriters(ask.endpoint, ask.writers);
  prepare(writers, Math.ceil((ask.editsPerSecond / ask.writers) * (ask.killAfterMs / 1000)) + 2);
  const sending = sendEvenly(writers, ask.editsPerSecond, { atMs: performance.now() + ask.killAfterMs + 50 });
  await sleep(ask.killAfterMs);
  process.kill(ask.pid, 'SIGKILL');
  await sending;
  // Frames that had left the server before it died are seen too.
  await Promise.all([witness.closed, ...writers.map((writer) => writer.client.closed)]);
  const first = Object.fromEntries(writers.map((writer) => [String(writer.clientId), writer.firstClock]));
  return { seen: witnessed.only(first), first };
}
