import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { setTimeout as sleep } from 'node:timers/promises';
import { assert } from '#shared/lib/assert.ts';

const START_TIMEOUT_MS = 30_000;
const STOP_TIMEOUT_MS = 15_000;
const KEPT_OUTPUT = 20_000;

/** A measured server process. `pid` is the server itself, not a wrapper. */
export interface ServerProcess {
  readonly pid: number;
  stop: (signal: 'SIGTERM' | 'SIGKILL') => Promise<void>;
}

/** Where V8 writes CPU profiles of every measured server; null for none. A profiled server is never killed with SIGKILL. */
let profileDir: string | null = null;
export function profileInto(dir: string): void {
  profileDir = dir;
}

const running = new Set<ChildProcess>();
process.on('exit', () => {
  for (const child of running) child.kill('SIGKILL');
});

/** Starts a file with this same Node; resolves with what `ready` makes of the output so far, once that is not null. */
export async function startProcess<Ready>(options: {
  readonly file: URL;
  readonly env: Readonly<Record<string, string>>;
  readonly ready: (output: string) => Ready | null;
}): Promise<{ process: ServerProcess; ready: Ready }> {
  const hook = new URL('collect-hook.ts', import.meta.url).href;
  const profiling = profileDir === null ? [] : ['--cpu-prof', `--cpu-prof-dir=${profileDir}`];
  const child = spawn(
    process.execPath,
    ['--expose-gc', '--import', hook, ...profiling, fileURLToPath(options.file)],
    { env: { ...process.env, ...options.env }, stdio: ['ignore', 'pipe', 'pipe'] },
  );
  running.add(child);
  child.on('exit', () => running.delete(child));
  let output = '';
  const keep = (chunk: Buffer): void => {
    if (output.length < KEPT_OUTPUT) output += chunk.toString();
  };
  child.stdout.on('data', keep);
  child.stderr.on('data', keep);
  const deadlineMs = performance.now() + START_TIMEOUT_MS;
  for (;;) {
    const ready = options.ready(output);
    if (ready !== null) {
      assert(child.pid !== undefined, 'a running process has a pid');
      return { process: { pid: child.pid, stop: (signal) => stop(child, signal) }, ready };
    }
    if (child.exitCode !== null || performance.now() > deadlineMs) {
      child.kill('SIGKILL');
      throw new Error(`${options.file.pathname} did not start:\n${output}`);
    }
    await sleep(5);
  }
}

async function stop(child: ChildProcess, signal: 'SIGTERM' | 'SIGKILL'): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exited = once(child, 'exit');
  child.kill(profileDir === null ? signal : 'SIGTERM');
  const timer = setTimeout(() => child.kill('SIGKILL'), STOP_TIMEOUT_MS);
  await exited;
  clearTimeout(timer);
}
