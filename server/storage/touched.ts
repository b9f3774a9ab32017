import type { LogRow } from './storage.ts';

/** More kinds than this in one entry say nothing more. */
const MAX_SOORTEN = 16;

/** What the rows of one append did to one record, by one author. */
export interface TouchedEntry {
  readonly record: string;
  readonly author: string;
  /** Which of the rows, from 0: the first of its author that touched it. */
  readonly row: number;
  /** Of the last of them. */
  readonly timeMs: number;
  readonly soorten: readonly string[];
}

/** The entries of an append: who types makes many rows, and one entry. */
export function mergeTouched(rows: readonly LogRow[]): readonly TouchedEntry[] {
  const entries = new Map<string, TouchedEntry & { readonly soorten: string[]; timeMs: number }>();
  for (const [row, { author, timeMs, touched }] of rows.entries()) {
    for (const { record, op, field } of touched) {
      const key = `${author} ${record}`;
      let entry = entries.get(key);
      if (entry === undefined) entries.set(key, (entry = { record, author, row, timeMs, soorten: [] }));
      entry.timeMs = timeMs;
      addSoort(entry.soorten, field === null || op === 'maak' ? op : `${op} ${field}`);
    }
  }
  return [...entries.values()];
}

/** Keeps each kind once, up to a bound. */
export function addSoort(soorten: string[], soort: string): void {
  if (soorten.length < MAX_SOORTEN && !soorten.includes(soort)) soorten.push(soort);
}

/** Whether `record` is `asked`, or lies in it: an inzet in its afspraak. */
export function isWithin(record: string, asked: string): boolean {
  return record === asked || record.startsWith(`${asked}/`);
}
