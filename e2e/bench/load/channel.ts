import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { Answer, Ask, JobName } from './job.ts';

const JOB_TIMEOUT_MS = 180_000;

type Reply =
  | { readonly ok: true; readonly answer: unknown }
  | { readonly ok: false; readonly message: string };

/** The load process seen from the runner: one job at a time. */
export interface Load {
  run: <Name extends JobName>(name: Name, ask: Ask<Name>) => Promise<Answer<Name>>;
}

/** Runs `work` with a fresh load process, which is gone afterwards, whatever happens. */
export async function withLoad<Value>(work: (load: Load) => Promise<Value>): Promise<Value> {
  const child = fork(fileURLToPath(new URL('process.ts', import.meta.url)), [], {
    serialization: 'advanced',
  });
  try {
    return await work({ run: (name, ask) => runJob(child, name, ask) });
  } finally {
    if (child.exitCode === null) {
      const exited = once(child, 'exit');
      child.kill('SIGKILL');
      await exited;
    }
  }
}

async function runJob<Name extends JobName>(
  child: ChildProcess,
  name: Name,
  ask: Ask<Name>,
): Promise<Answer<Name>> {
  child.send({ name, ask });
  const answered = new AbortController();
  const signal = AbortSignal.any([answered.signal, AbortSignal.timeout(JOB_TIMEOUT_MS)]);
  const ended = once(child, 'exit', { signal }).then(() => {
    throw new Error('the load process ended');
  });
  ended.catch(() => undefined);
  const [reply] = (await Promise.race([once(child, 'message', { signal }), ended])) as [Reply];
  answered.abort();
  if (!reply.ok) throw new Error(`${name}: ${reply.message}`);
  return reply.answer as Answer<Name>;
}
