import { DatabaseSync } from 'node:sqlite';
import * as z from 'zod';
import type { StoredEntry } from '#shared/domain/ledger/verify-chain.ts';
import { LEDGER_MIGRATIONS } from '#server/ledger/migrations.ts';

const storedRow = z.object({ seq: z.int(), entry: z.string(), hash: z.string(), signature: z.string() });

/** The ledger of a database file, as it lies there: nothing is believed, nothing is changed. */
export class StoredLedger {
  readonly #db: DatabaseSync;

  constructor(file: string) {
    this.#db = new DatabaseSync(file);
  }

  /** The tables, indexes and locks of the ledger that are not there, or not as they should be. */
  schemaDifferences(): readonly string[] {
    const expected = new DatabaseSync(':memory:');
    try {
      for (const step of LEDGER_MIGRATIONS.steps) expected.exec(step);
      const should = schemaOf(expected);
      const is = schemaOf(this.#db);
      const names = new Set([...should.keys(), ...is.keys()]);
      return [...names].filter((name) => should.get(name) !== is.get(name)).toSorted();
    } finally {
      expected.close();
    }
  }

  *rows(): Generator<StoredEntry> {
    for (const row of this.#db
      .prepare('SELECT seq, entry, hash, signature FROM ledger ORDER BY seq')
      .iterate()) {
      yield storedRow.parse(row);
    }
  }

  hashAt(seq: number): string | null {
    const hash = this.#db.prepare('SELECT hash FROM ledger WHERE seq = ?').get(seq)?.['hash'];
    return typeof hash === 'string' ? hash : null;
  }

  close(): void {
    this.#db.close();
  }
}

/** All that belongs to the ledger, triggers of others on its table included. */
function schemaOf(db: DatabaseSync): ReadonlyMap<string, string> {
  const rows = db
    .prepare(
      `SELECT name, sql FROM sqlite_schema WHERE (name LIKE 'ledger%' OR tbl_name LIKE 'ledger%') AND sql IS NOT NULL`,
    )
    .all();
  return new Map(rows.map(({ name, sql }) => [String(name), String(sql)]));
}
