import { runOpen, runRead, runStorm } from './open.ts';
import { runIdle } from './idle.ts';
import { runKill } from './kill.ts';
import { runSeed } from './seed.ts';
import { runStep } from './step.ts';
import type { Answer, Ask, JobName } from './job.ts';

/** The load process: takes one job at a time over the channel to its parent, answers, and ends when the parent goes. */
const JOBS: { readonly [Name in JobName]: (ask: Ask<Name>) => Promise<Answer<Name>> } = {
  step: runStep,
  seed: runSeed,
  open: runOpen,
  storm: runStorm,
  idle: runIdle,
  kill: runKill,
  read: runRead,
};

async function run<Name extends JobName>(name: Name, ask: Ask<Name>): Promise<void> {
  try {
    process.send?.({ ok: true, answer: await JOBS[name](ask) });
  } catch (error) {
    process.send?.({
      ok: false,
      message: error instanceof Error ? (error.stack ?? error.message) : String(error),
    });
  }
}

process.on('message', (message: { name: JobName; ask: Ask<JobName> }) => {
  void run(message.name, message.ask as never);
});
process.on('disconnect', () => process.exit(0));
