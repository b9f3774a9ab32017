/** A value of a table: text, a number, or nothing. */
export type Cel = string | number | null;

/**
 * A table as CSV after RFC 4180, with `;` between cells and a decimal comma, as Dutch spreadsheets read it, and a byte
 * order mark so that they see UTF-8. Text that a spreadsheet would run as a formula gets an apostrophe before it.
 */
export function toCsv(rows: readonly (readonly Cel[])[]): string {
  return `﻿${rows.map((row) => row.map(cell).join(';')).join('\r\n')}\r\n`;
}

function cell(value: Cel): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value).replace('.', ',');
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[";\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
