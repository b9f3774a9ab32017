import type { Browser, Page } from '@playwright/test';
import * as z from 'zod';

/** One task of the main thread of a page, during which it neither draws nor listens. */
export interface Task {
  readonly wallMs: number;
  /** What the thread itself worked: without what a neighbour took. */
  readonly cpuMs: number;
}

const eventSchema = z.object({
  name: z.string(),
  ph: z.string(),
  pid: z.number(),
  tid: z.number(),
  dur: z.number().optional(),
  tdur: z.number().optional(),
  args: z.looseObject({}).optional(),
});
const traceSchema = z.object({ traceEvents: z.array(eventSchema) });
const CATEGORIES = ['toplevel'];
const TASK = 'ThreadControllerImpl::RunTask';

/** The tasks of the page while `act` goes on, from Chromium's own trace. */
export async function mainThreadTasks(
  browser: Browser,
  page: Page,
  act: () => Promise<void>,
): Promise<readonly Task[]> {
  await browser.startTracing(page, { categories: CATEGORIES });
  await act();
  const trace = await browser.stopTracing();
  const { traceEvents } = traceSchema.parse(JSON.parse(trace.toString()));
  // a page of its own process; the one that works most is ours
  const names = traceEvents.filter(
    ({ name, args }) => name === 'thread_name' && args?.['name'] === 'CrRendererMain',
  );
  const perThread = names.map(({ pid, tid }) =>
    traceEvents
      .filter((event) => event.name === TASK && event.pid === pid && event.tid === tid)
      .map(({ dur = 0, tdur = 0 }): Task => ({ wallMs: dur / 1000, cpuMs: tdur / 1000 })),
  );
  const sum = (tasks: readonly Task[]): number => tasks.reduce((total, { cpuMs }) => total + cpuMs, 0);
  return perThread.toSorted((left, right) => sum(right) - sum(left))[0] ?? [];
}
