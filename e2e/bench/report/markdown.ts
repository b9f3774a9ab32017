import { guardTableOf } from './guard.ts';
import { puzzelTableOf } from './puzzel.ts';
import { rowsOf, type Report } from './report.ts';

const number = new Intl.NumberFormat('nl-NL', { maximumSignificantDigits: 3 });
const UNITS = { ms: 'ms', 'ms/1000': 'ms', '/s': '/s', kB: 'kB', 'B/min': 'B/min', '%': '%' } as const;

/** The table for README: values as measured, ratios of ours to each peer. */
export function markdownOf(report: Report): string {
  const lines = [
    `Measured ${report.measuredAt.slice(0, 10)} with \`npm run bench\` on ${report.cores} cores (${report.cpu}), Node ${report.node}; ` +
      'load and server on the same machine, loopback. Ratios are ours divided by theirs. ' +
      `Load of the machine ${report.load.map((each) => number.format(each)).join(' before, ')} after.`,
    '',
    '| | Puzzeltafel | y-websocket | Hocuspocus | ÷ y-websocket | ÷ Hocuspocus |',
    '|---|--:|--:|--:|--:|--:|',
  ];
  for (const row of rowsOf(report)) {
    const unit = UNITS[row.unit];
    const value = (measured: number | null): string =>
      measured === null ? '–' : `${number.format(measured)} ${unit}`;
    const times = (measured: number | null): string =>
      measured === null ? '–' : `${number.format(measured)}×`;
    lines.push(
      `| ${row.label} | ${value(row.values.puzzeltafel)} | ${value(row.values['y-websocket'])} | ` +
        `${value(row.values.hocuspocus)} | ${times(row.ratios['y-websocket'])} | ${times(row.ratios.hocuspocus)} |`,
    );
  }
  for (const figure of report.client) lines.push(`| ${figure.label} | ${figure.value} | | | | |`);
  if (report.guard.length > 0) lines.push('', ...guardTableOf(report.guard));
  if (report.puzzel.length > 0) lines.push('', ...puzzelTableOf(report.puzzel));
  return `${lines.join('\n')}\n`;
}

/** The same rows lined up for a terminal. */
export function consoleTableOf(report: Report): string {
  const cells = markdownOf(report)
    .split('\n')
    .filter((line) => line.startsWith('|') && !line.startsWith('|--'))
    .map((line) =>
      line
        .slice(1, -1)
        .split('|')
        .map((cell) => cell.trim()),
    );
  const widths = (cells[0] ?? []).map((_, column) =>
    Math.max(...cells.map((row) => row[column]?.length ?? 0)),
  );
  return cells
    .map((row) =>
      row
        .map((cell, column) =>
          column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0),
        )
        .join('  '),
    )
    .join('\n');
}
