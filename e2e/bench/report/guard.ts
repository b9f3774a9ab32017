import type { GuardFigure } from '#e2e/bench/measure/guard/shot.ts';

const number = new Intl.NumberFormat('nl-NL', { maximumSignificantDigits: 3 });

/** One line per figure for a terminal, and whether it is within what was asked. */
export function guardLinesOf(
  figures: readonly GuardFigure[],
): readonly { readonly line: string; readonly isWithin: boolean }[] {
  return figures.map((figure) => {
    const { label, checkUs, applyUs, slowestUs } = figure;
    const measured = `judge ${us(checkUs)}, apply ${us(applyUs)}, ratio ${number.format(ratioOf(figure))}`;
    const isWithin = isWithinLimit(figure);
    const verdict = isWithin ? '' : `  BEYOND ${limitText(figure)}`;
    return { line: `${label}: ${measured}, slowest ${us(slowestUs)}${verdict}`, isWithin };
  });
}

/** The same as lines of a Markdown table. */
export function guardTableOf(figures: readonly GuardFigure[]): readonly string[] {
  return [
    '| The guard beside `Y.applyUpdate` | judge | apply | judge ÷ apply | both | asked |',
    '|---|--:|--:|--:|--:|--:|',
    ...figures.map(
      (figure) =>
        `| ${figure.label} | ${us(figure.checkUs)} | ${us(figure.applyUs)} | ${number.format(ratioOf(figure))}× | ` +
        `${us(totalOf(figure))} | ${limitText(figure)} |`,
    ),
  ];
}

function isWithinLimit(figure: GuardFigure): boolean {
  const { limit } = figure;
  return limit.kind === 'ratio' ? ratioOf(figure) <= limit.max : totalOf(figure) <= limit.maxUs;
}

function limitText({ limit }: GuardFigure): string {
  return limit.kind === 'ratio' ? `≤ ${number.format(limit.max)}×` : `both ≤ ${us(limit.maxUs)}`;
}

function ratioOf({ checkUs, applyUs }: GuardFigure): number {
  return applyUs === 0 ? 0 : checkUs / applyUs;
}

function totalOf({ checkUs, applyUs }: GuardFigure): number {
  return checkUs + applyUs;
}

function us(value: number): string {
  return value < 1000 ? `${number.format(value)} µs` : `${number.format(value / 1000)} ms`;
}
