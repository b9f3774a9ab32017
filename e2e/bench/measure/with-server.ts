import { rmSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { cpuMs } from '#e2e/bench/process-stats.ts';
import type { RunningServer, Target } from '#e2e/bench/server/target.ts';

const QUIET_POLL_MS = 300;
const QUIET_CPU_MS = 20;
const QUIET_POLLS = 3;
const QUIET_TIMEOUT_MS = 20_000;

const folders = new Set<string>();
process.on('exit', () => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** A folder for one measurement, removed afterwards. */
export async function withDataDir<Value>(work: (dataDir: string) => Promise<Value>): Promise<Value> {
  const dataDir = await mkdtemp(join(tmpdir(), 'puzzeltafel-bench-'));
  folders.add(dataDir);
  try {
    return await work(dataDir);
  } finally {
    folders.delete(dataDir);
    await rm(dataDir, { recursive: true, force: true, maxRetries: 3 });
  }
}

/** A started server, killed afterwards if it still runs. */
export async function withServer<Value>(
  target: Target,
  options: { readonly dataDir: string; readonly durable: boolean },
  work: (server: RunningServer) => Promise<Value>,
): Promise<Value> {
  const server = await target.start(options);
  try {
    return await work(server);
  } finally {
    await server.stop('SIGKILL');
  }
}

/** Waits until the server has nothing more to do (has stored what it stores late). */
export async function untilQuiet(pid: number): Promise<void> {
  const deadlineMs = performance.now() + QUIET_TIMEOUT_MS;
  let quiet = 0;
  let before = cpuMs(pid);
  while (quiet < QUIET_POLLS && performance.now() < deadlineMs) {
    await sleep(QUIET_POLL_MS);
    const now = cpuMs(pid);
    quiet = now - before <= QUIET_CPU_MS ? quiet + 1 : 0;
    before = now;
  }
}
