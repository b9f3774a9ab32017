import type { PuzzelFigure } from '#e2e/bench/measure/puzzel/figure.ts';
import type { FitFigure } from '#e2e/bench/measure/fit/measure.ts';

const number = new Intl.NumberFormat('nl-NL', { maximumSignificantDigits: 3 });
const ms = (value: number): string =>
  value < 10_000 ? `${number.format(value)} ms` : `${number.format(value / 1000)} s`;

/** One line per figure for a terminal, and whether the worst is within what was asked. */
export function puzzelLineOf(figure: PuzzelFigure): { readonly line: string; readonly isWithin: boolean } {
  const { label, middleMs, worstMs, cpu, times, limitMs, timesOurs, note } = figure;
  const isWithin = limitMs === null || worstMs <= limitMs;
  const parts = [
    `${label}: ${ms(middleMs)}`,
    times > 1 ? `worst of ${times}: ${ms(worstMs)}` : '',
    cpu === undefined ? '' : `own CPU ${ms(cpu.middleMs)} and ${ms(cpu.worstMs)}`,
    timesOurs === undefined ? '' : `${number.format(timesOurs)}× ours`,
    note ?? '',
    isWithin ? '' : `BEYOND ${ms(limitMs)}`,
  ];
  return { line: parts.filter((part) => part !== '').join(', '), isWithin };
}

/** The same as lines of a Markdown table. */
export function puzzelTableOf(figures: readonly PuzzelFigure[]): readonly string[] {
  return [
    '| The puzzle | middle | worst | asked of the worst | own CPU, middle | worst | ÷ ours |',
    '|---|--:|--:|--:|--:|--:|--:|',
    ...figures.map(
      ({ label, middleMs, worstMs, cpu, times, limitMs, timesOurs, note }) =>
        `| ${label}${note === undefined ? '' : ` (${note})`} | ${ms(middleMs)} | ${times > 1 ? ms(worstMs) : '–'} | ` +
        `${limitMs === null ? '–' : `≤ ${ms(limitMs)}`} | ` +
        `${cpu === undefined ? '– | –' : `${ms(cpu.middleMs)} | ${times > 1 ? ms(cpu.worstMs) : '–'}`} | ${timesOurs === undefined ? '' : `${number.format(timesOurs)}×`} |`,
    ),
  ];
}

/** What the fit question cost, in the same shape. */
export function asPuzzelFigure(figure: FitFigure): PuzzelFigure {
  const { label, claims, cells, answer, setSize, totalMs, cpuMs, longestStepMs, limitMs } = figure;
  const found = answer === 'past-niet' ? `${answer}, a smallest set of ${setSize}` : answer;
  return {
    label: `does it fit, ${claims} claims, ${label}`,
    middleMs: totalMs,
    worstMs: totalMs,
    cpu: { middleMs: cpuMs, worstMs: cpuMs },
    times: 1,
    limitMs,
    note: `${cells} cells, ${found}; stops within ${ms(longestStepMs)} when cancelled`,
  };
}
