import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { roomName } from '#shared/protocol/room.ts';
import { tafelIdSchema } from '#shared/domain/tafel/schema.ts';
import { lastChange } from '#server/records/last-change.ts';
import { RECORD_MIGRATIONS } from '#server/records/migrations.ts';
import { registerRecordsContract, type OpenedRecords } from '#server/records/records-contract.ts';
import { registerFormalContract } from '#server/records/formal-contract.ts';
import { registerSeatsContract } from '#server/records/seats-contract.ts';
import { LEDGER_MIGRATIONS } from '#server/ledger/migrations.ts';
import { openLedger } from '#server/ledger/open-ledger.ts';
import { SqliteRecords } from '#server/records/sqlite.ts';
import { openSqlite } from '#server/storage/sqlite.ts';

const cleanUps: (() => Promise<void>)[] = [];

async function openStore() {
  const dataDir = await mkdtemp(join(tmpdir(), 'puzzeltafel-records-'));
  const store = await openSqlite({ dataDir, migrations: [RECORD_MIGRATIONS, LEDGER_MIGRATIONS] });
  cleanUps.push(async () => {
    await store.storage.close();
    await rm(dataDir, { recursive: true });
  });
  return { ...store, dataDir };
}

afterEach(async () => {
  for (const cleanUp of cleanUps.splice(0)) await cleanUp();
});

async function open(): Promise<OpenedRecords> {
  const { sql, dataDir } = await openStore();
  const ledger = await openLedger({
    sql,
    dataDir,
    now: () => 1,
    newKey: false,
    restored: null,
    onHeadFailure: (error) => {
      throw error;
    },
  });
  return { records: new SqliteRecords(sql, ledger), countEntries: async () => ledger.head().seq };
}

registerRecordsContract('SQLite', open);
registerSeatsContract('SQLite', open);
registerFormalContract('SQLite', open);

it('tells when the document of a tafel last changed', async () => {
  const { sql, storage } = await openStore();
  const tafel = tafelIdSchema.parse('0'.repeat(26));
  expect(await lastChange(sql, tafel)).toBeNull();
  const room = roomName({ kind: 'tafel', tafel });
  const row = (timeMs: number) => ({ author: '@server', timeMs, bytes: new Uint8Array([0, 0]), touched: [] });
  await storage.append({ room, epoch: 'e', afterSeq: 0, rows: [row(5), row(7)], leases: [] });
  expect(await lastChange(sql, tafel)).toBe(7);
});
