import { execFile } from 'node:child_process';
import { copyFile, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { promisify } from 'node:util';
import { afterEach, describe, expect, it } from 'vitest';
import { newId } from '#server/auth/secret.ts';
import { makeBackup } from '#server/backup/make-backup.ts';
import { restoreBackup } from '#server/backup/restore-backup.ts';
import { LEDGER_MIGRATIONS } from '#server/ledger/migrations.ts';
import { openLedger } from '#server/ledger/open-ledger.ts';
import { verifyDataDir } from '#server/ledger/verify-data-dir.ts';
import { RECORD_MIGRATIONS } from '#server/records/migrations.ts';
import { SqliteRecords } from '#server/records/sqlite.ts';
import { entry, openTafel, persoon, persoonId } from '#server/records/test-support.ts';
import { DATABASE_FILE } from '#server/storage/sqlite-connection.ts';
import { openSqlite } from '#server/storage/sqlite.ts';

const cleanUps: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const cleanUp of cleanUps.splice(0).toReversed()) await cleanUp();
});

const NOW = () => Date.UTC(2026, 10, 21);

async function newDir(): Promise<string> {
  const dir = await mkdtemp(join(tmpdir(), 'puzzeltafel-backup-'));
  cleanUps.push(() => rm(dir, { recursive: true }));
  return dir;
}

/** The data as a server holds them, until `close`. */
async function openData(dataDir: string) {
  const { sql, storage } = await openSqlite({ dataDir, migrations: [RECORD_MIGRATIONS, LEDGER_MIGRATIONS] });
  const options = { sql, dataDir, now: NOW, newKey: false, restored: null, onHeadFailure: () => undefined };
  const ledger = await openLedger(options);
  const records = new SqliteRecords(sql, ledger);
  const close = () => storage.close();
  cleanUps.push(close);
  const edit = async (room: string, afterSeq: number): Promise<void> => {
    const row = { author: '@server', timeMs: 1, bytes: new Uint8Array([0, 0]), touched: [] };
    await storage.append({ room, epoch: `eerste-${room}`, afterSeq, rows: [row], leases: [] });
  };
  return { sql, storage, ledger, records, edit, close };
}

/** One person before the backup, another after it. */
async function withBackup() {
  const dataDir = await newDir();
  const file = join(await newDir(), 'kopie.db');
  const data = await openData(dataDir);
  await openTafel(data.records, 1);
  await data.edit('tafel/a', 0);
  await data.edit('register/a', 0);
  await data.records.commit([{ kind: 'persoon', persoon: persoon(1) }], [entry()]);
  await data.close();
  expect(await makeBackup(dataDir, file)).toEqual({ ok: true, value: undefined });
  const later = await openData(dataDir);
  await later.records.commit([{ kind: 'persoon', persoon: persoon(2) }], [entry()]);
  const head = later.ledger.head();
  await later.close();
  return { dataDir, file, head };
}

describe('backup and restore', { timeout: 60_000 }, () => {
  it('[D20] puts a backup back: new epochs, told by the ledger, with what was lost', async () => {
    const { dataDir, file, head } = await withBackup();
    const restored = await restoreBackup(dataDir, file, NOW);
    if (!restored.ok) throw new Error(restored.error);
    const lines = await verifyDataDir(dataDir, []);
    expect(lines.filter(({ verdict }) => verdict === 'wrong')).toEqual([]);
    const { records, storage, ledger, edit } = await openData(dataDir);
    expect(await records.persoon(persoonId(1))).not.toBeNull();
    expect(await records.persoon(persoonId(2))).toBeNull();
    const { epoch } = restored.value;
    for (const room of ['tafel/a', 'register/a']) {
      expect(await storage.load(room)).toMatchObject({ epoch, lastSeq: 1, damage: null });
      await edit(room, 1);
      expect((await storage.load(room)).epoch).toBe(epoch);
    }
    expect(ledger.head().seq).toBe(head.seq);
    expect((await ledger.entry(head.seq))?.entry).toMatchObject({
      kind: 'herstel',
      body: {
        oldEpoch: 'eerste-tafel/a',
        newEpoch: epoch,
        lastSeq: head.seq - 1,
        lost: { seq: head.seq, hash: head.hash },
      },
    });
    expect(await records.commit([{ kind: 'persoon', persoon: persoon(3) }], [entry()])).toBe(true);
  });

  it('[D20] keeps the data of before aside, and can put those back again', async () => {
    const { dataDir, file } = await withBackup();
    const restored = await restoreBackup(dataDir, file, NOW);
    if (!restored.ok) throw new Error(restored.error);
    const aside = restored.value.asidePath ?? '';
    expect((await restoreBackup(dataDir, aside, () => NOW() + 1)).ok).toBe(true);
    const { records } = await openData(dataDir);
    expect(await records.persoon(persoonId(2))).not.toBeNull();
    expect((await readdir(dataDir)).filter((name) => name.startsWith('.'))).toEqual([]);
  });

  it('[D20] [LE4] refuses what is damaged, forged or no backup, and changes nothing', async () => {
    const { dataDir, file } = await withBackup();
    const content = (): string => {
      const db = new DatabaseSync(join(dataDir, DATABASE_FILE));
      const rows = ['ledger', 'persoon', 'room'].map((table) => db.prepare(`SELECT * FROM ${table}`).all());
      db.close();
      return JSON.stringify(rows);
    };
    const before = content();
    const refused = async (backup: string): Promise<string> => {
      const restored = await restoreBackup(dataDir, backup, NOW);
      expect(content()).toBe(before);
      return restored.ok ? 'teruggezet' : restored.error;
    };
    const other = async (name: string): Promise<string> => {
      const path = join(await newDir(), name);
      await copyFile(file, path);
      return path;
    };
    expect(await refused(join(dataDir, 'weg.db'))).toContain('bestaat niet');
    const text = await other('tekst.db');
    await writeFile(text, 'geen database');
    expect(await refused(text)).toContain('beschadigd');
    const forged = await other('vals.db');
    const db = new DatabaseSync(forged);
    const locks = db
      .prepare(`SELECT name, sql FROM sqlite_schema WHERE type = 'trigger' AND tbl_name = 'ledger'`)
      .all();
    for (const { name } of locks) db.exec(`DROP TRIGGER "${String(name)}"`);
    db.exec(`UPDATE ledger SET entry = replace(entry, '"soort":"rijk"', '"soort":"markt"') WHERE seq = 2`);
    db.close();
    expect(await refused(forged)).toContain('tabel van het grootboek');
    const again = new DatabaseSync(forged);
    for (const { sql } of locks) again.exec(String(sql));
    again.close();
    expect(await refused(forged)).toContain('klopt niet bij regel 2');
  });

  it('[DU7] [DU3] copies while the server runs, and restores only when it does not', async () => {
    const dataDir = await newDir();
    const file = join(await newDir(), 'kopie.db');
    const data = await openData(dataDir);
    await openTafel(data.records, 1);
    await data.records.commit([{ kind: 'persoon', persoon: persoon(1) }], [entry()]);
    const run = (script: string) =>
      promisify(execFile)(process.execPath, [join(import.meta.dirname, script), file], {
        env: { ...process.env, DATA_DIR: dataDir },
      }).then(
        ({ stdout }) => stdout,
        (error: { stderr: string }) => error.stderr,
      );
    expect(await run('backup.ts')).toContain('gecontroleerd');
    expect(await run('backup.ts')).toContain('bestaat al');
    expect(await run('restore.ts')).toContain('De server loopt nog');
    await data.records.commit([{ kind: 'persoon', persoon: persoon(2) }], [entry()]);
    await data.close();
    expect(await run('restore.ts')).toContain('teruggezet');
    const restored = await openData(dataDir);
    expect(await restored.records.persoon(persoonId(1))).not.toBeNull();
    expect(await restored.records.persoon(persoonId(2))).toBeNull();
  });

  it('says what is wrong with the place of a backup', async () => {
    const dataDir = await newDir();
    const inIt = await makeBackup(dataDir, join(dataDir, 'x.db'));
    expect(inIt.ok ? '' : inIt.error).toContain('staat geen');
    await (await openData(dataDir)).close();
    const nowhere = await makeBackup(dataDir, join(dataDir, newId(), 'x.db'));
    expect(nowhere.ok ? '' : nowhere.error).toContain('bestaat niet');
  });
});
