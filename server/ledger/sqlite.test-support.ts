import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach } from 'vitest';
import { LEDGER_MIGRATIONS } from '#server/ledger/migrations.ts';
import { openLedger, type LedgerOptions } from '#server/ledger/open-ledger.ts';
import type { SqlChange } from '#server/ledger/sqlite.ts';
import type { MigrationSet } from '#server/storage/sql-database.ts';
import { openSqlite } from '#server/storage/sqlite.ts';

/** Records to change beside the ledger: numbers, and persons with a name. */
const NEIGHBOURS: MigrationSet = {
  name: 'neighbours',
  steps: [
    `CREATE TABLE number (value INTEGER PRIMARY KEY) STRICT;
     CREATE TABLE persoon (id TEXT PRIMARY KEY, naam TEXT, email TEXT) STRICT;`,
  ],
};

const cleanUps: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const cleanUp of cleanUps.splice(0).toReversed()) await cleanUp();
});

const folders: string[] = [];
afterAll(async () => {
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true });
});

/** An empty folder, there until all tests of the file are done. */
export async function newDataDir(): Promise<string> {
  const dataDir = await mkdtemp(join(tmpdir(), 'puzzeltafel-grootboek-'));
  folders.push(dataDir);
  return dataDir;
}

/** The ledger of a data directory, as a server opens it; `close` is what ending that server does. */
export async function openIn(dataDir: string, options: Partial<LedgerOptions> = {}) {
  const store = await openSqlite({ dataDir, migrations: [LEDGER_MIGRATIONS, NEIGHBOURS] });
  const close = () => store.storage.close();
  cleanUps.push(close);
  try {
    const ledger = await openLedger({
      sql: store.sql,
      dataDir,
      now: () => 1_700_000_000_000,
      newKey: false,
      restored: null,
      onHeadFailure: (error) => {
        throw error;
      },
      ...options,
    });
    return { ledger, sql: store.sql, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Adds a number; does not take place when it is there. */
export function addNumber(value: number): SqlChange {
  return [
    {
      sql: 'INSERT INTO number (value) VALUES (?) ON CONFLICT DO NOTHING',
      params: [value],
      mustChange: true,
    },
  ];
}
