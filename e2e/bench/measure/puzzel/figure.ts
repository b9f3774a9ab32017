import process from 'node:process';

/** What something of the puzzle cost, in this process and on one thread. */
export interface PuzzelFigure {
  readonly label: string;
  /** Middle value of all times that it was done. */
  readonly middleMs: number;
  readonly worstMs: number;
  /** The same of what the thread itself worked: without what a neighbour took, and what was collected beside it. */
  readonly cpu?: { readonly middleMs: number; readonly worstMs: number };
  readonly times: number;
  /** What was asked, of the worst; null: for comparison only. */
  readonly limitMs: number | null;
  /** What the thread worked for this, divided by what it worked for ours in the same run. */
  readonly timesOurs?: number;
  readonly note?: string;
}

/** Does something so many times, each with what `prepare` gave, which is not timed. */
export function timed<Given>(
  label: string,
  limitMs: number | null,
  times: number,
  prepare: (turn: number) => Given,
  act: (given: Given) => void,
): PuzzelFigure & Required<Pick<PuzzelFigure, 'cpu'>> {
  const wall: number[] = [];
  const cpu: number[] = [];
  for (let turn = 0; turn < times; turn++) {
    const given = prepare(turn);
    const before = process.threadCpuUsage();
    const startMs = performance.now();
    act(given);
    wall.push(performance.now() - startMs);
    const { user, system } = process.threadCpuUsage(before);
    cpu.push((user + system) / 1000);
  }
  return { label, ...spreadOf(wall), cpu: spreadOf(cpu), times, limitMs };
}

function spreadOf(measured: readonly number[]): { readonly middleMs: number; readonly worstMs: number } {
  const sorted = measured.toSorted((a, b) => a - b);
  return { middleMs: sorted[Math.floor(sorted.length / 2)] ?? 0, worstMs: sorted.at(-1) ?? 0 };
}
