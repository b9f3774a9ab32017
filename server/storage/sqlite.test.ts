import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { crc32 } from 'node:zlib';
import { afterEach, describe, expect, it } from 'vitest';
import { DATABASE_FILE } from './sqlite-connection.ts';
import { ROOM_MIGRATIONS } from './room-migrations.ts';
import { openSqlite, type SqliteOptions, type SqliteStore } from './sqlite.ts';
import type { AppendRequest } from './storage.ts';
import { registerStorageContract } from './storage-contract.ts';

const ROOM = 'tafel/00000000000000000000000001';
const directories: string[] = [];
const stores: SqliteStore[] = [];

function newDataDir(): string {
  const directory = mkdtempSync(join(tmpdir(), 'puzzeltafel-storage-'));
  directories.push(directory);
  return directory;
}
async function open(options: SqliteOptions): Promise<SqliteStore> {
  const store = await openSqlite(options);
  stores.push(store);
  return store;
}
const request = (afterSeq: number, bytes: Uint8Array): AppendRequest => ({
  room: ROOM,
  epoch: 'e',
  afterSeq,
  rows: [{ author: 'anna', timeMs: 1, bytes, touched: [] }],
  leases: [],
});

afterEach(async () => {
  for (const { storage } of stores.splice(0)) await storage.close();
  for (const directory of directories.splice(0)) rmSync(directory, { recursive: true, force: true });
});

registerStorageContract('sqlite', async () => (await openSqlite({ dataDir: newDataDir() })).storage);

describe('sqlite', () => {
  it('gives back everything after close and reopen', async () => {
    const dataDir = newDataDir();
    const first = await open({ dataDir });
    await first.storage.append(request(0, Uint8Array.of(1, 2)));
    await first.storage.saveSnapshot(ROOM, {
      seq: 1,
      update: Uint8Array.of(1, 2),
      stateVector: Uint8Array.of(0),
    });
    await first.storage.append(request(1, Uint8Array.of(3)));
    await first.storage.close();
    const loaded = await (await open({ dataDir })).storage.load(ROOM);
    expect(loaded).toMatchObject({ lastSeq: 2, damage: null, snapshot: { seq: 1 } });
    expect([...(loaded.tail[0]?.bytes ?? [])]).toEqual([3]);
  });

  it('[DU3] refuses a second owner of the same data, and lets it in after the first is gone', async () => {
    const dataDir = newDataDir();
    const first = await open({ dataDir });
    await expect(openSqlite({ dataDir })).rejects.toMatchObject({
      kind: 'locked',
      message: expect.stringContaining('Een ander proces gebruikt deze gegevensmap') as string,
    });
    await first.storage.append(request(0, Uint8Array.of(1)));
    await first.storage.close();
    expect((await (await open({ dataDir })).storage.load(ROOM)).lastSeq).toBe(1);
  });

  it('a data directory that cannot be made or written is refused in Dutch', async () => {
    const parent = newDataDir();
    const file = join(parent, 'a-file');
    writeFileSync(file, '');
    await expect(openSqlite({ dataDir: join(file, 'data') })).rejects.toMatchObject({
      kind: 'unwritable',
      message: expect.stringContaining('kan niet worden geschreven') as string,
    });
    await expect(openSqlite({ dataDir: '/proc/puzzeltafel' })).rejects.toMatchObject({ kind: 'unwritable' });
  });

  it('a file that is no database is refused and left as it is', async () => {
    const dataDir = newDataDir();
    writeFileSync(
      join(dataDir, DATABASE_FILE),
      'this is not a database, it only looks like a file'.repeat(100),
    );
    await expect(openSqlite({ dataDir })).rejects.toMatchObject({ kind: 'corrupt' });
  });

  it('[DU4] a full disk fails the append, loses nothing that was stored, and heals when there is space', async () => {
    const dataDir = newDataDir();
    const first = await open({ dataDir, maxPageCount: 60 });
    let stored = 0;
    const failures: unknown[] = [];
    for (let attempt = 0; attempt < 40; attempt++) {
      await first.storage.append(request(stored, new Uint8Array(10_000).fill(stored))).then(
        () => (stored += 1),
        (error: unknown) => failures.push(error),
      );
    }
    expect(stored).toBeGreaterThan(3);
    expect(failures.length).toBeGreaterThan(0);
    for (const failure of failures) expect(failure).toMatchObject({ kind: 'full' });
    const loaded = await first.storage.load(ROOM);
    expect(loaded).toMatchObject({ lastSeq: stored, damage: null });
    await first.storage.close();
    const second = await open({ dataDir });
    expect((await second.storage.load(ROOM)).lastSeq).toBe(stored);
    await second.storage.append(request(stored, Uint8Array.of(1)));
  });

  it('[DU8] opens a file of the first release: content and leases stay, its history begins', async () => {
    const dataDir = newDataDir();
    const db = new DatabaseSync(join(dataDir, DATABASE_FILE));
    db.exec(`CREATE TABLE migration (name TEXT NOT NULL, version INTEGER NOT NULL, PRIMARY KEY (name, version)) STRICT, WITHOUT ROWID;
      ${ROOM_MIGRATIONS.steps[0]}
      INSERT INTO migration VALUES ('room', 1);
      INSERT INTO room (id, name, epoch) VALUES (1, '${ROOM}', 'e');
      INSERT INTO client_lease (room_id, client_id, deelnemer_id) VALUES (1, 7, 'anna');`);
    const bytes = Uint8Array.of(5);
    db.prepare('INSERT INTO update_log VALUES (1, 1, ?, 2, ?, ?)').run('anna', crc32(bytes), bytes);
    db.close();
    const { storage } = await open({ dataDir });
    const loaded = await storage.load(ROOM);
    expect(loaded).toMatchObject({ damage: null, lastSeq: 1, epoch: 'e' });
    expect(loaded.leases).toEqual([{ clientId: 7, deelnemer: 'anna', timeMs: 0 }]);
    const touched = [{ record: 'puzzelstuk/a', op: 'zet', field: 'titel' }] as const;
    const rows = [{ author: 'anna', timeMs: 3, bytes, touched }];
    await storage.append({ ...request(1, bytes), rows });
    expect(await storage.wijzigingen(ROOM, { record: null, beforeSeq: 99, limit: 9 })).toHaveLength(1);
  });

  it('who goes on in the same record shortly after makes no new entry; another, or later, does', async () => {
    const { storage } = await open({ dataDir: newDataDir() });
    let seq = 0;
    const change = (author: string, timeMs: number, field: string) =>
      storage.append({
        ...request(seq++, Uint8Array.of(1)),
        rows: [{ author, timeMs, bytes: Uint8Array.of(1), touched: [{ record: 'a/b', op: 'zet', field }] }],
      });
    await change('anna', 1000, 'titel');
    await change('anna', 50_000, 'status');
    await change('bert', 51_000, 'titel');
    await change('anna', 52_000, 'titel');
    await change('anna', 200_000, 'titel');
    const found = await storage.wijzigingen(ROOM, { record: 'a/b', beforeSeq: 99, limit: 9 });
    expect(found.map((one) => [one.seq, one.author, one.timeMs, one.soorten])).toEqual([
      [5, 'anna', 200_000, ['zet titel']],
      [4, 'anna', 52_000, ['zet titel']],
      [3, 'bert', 51_000, ['zet titel']],
      [1, 'anna', 50_000, ['zet titel', 'zet status']],
    ]);
  });

  it('refuses a file of a newer release', async () => {
    const dataDir = newDataDir();
    const newer = { name: 'record', steps: ['CREATE TABLE a (x INTEGER)', 'CREATE TABLE b (x INTEGER)'] };
    await (await open({ dataDir, migrations: [newer] })).storage.close();
    await expect(
      openSqlite({ dataDir, migrations: [{ ...newer, steps: newer.steps.slice(0, 1) }] }),
    ).rejects.toMatchObject({ kind: 'version' });
  });
});

describe('[DU2] damage is seen on load and named', () => {
  async function damaged(sql: string): Promise<Awaited<ReturnType<SqliteStore['storage']['load']>>> {
    const dataDir = newDataDir();
    const first = await open({ dataDir });
    for (const seq of [0, 1, 2, 3]) await first.storage.append(request(seq, Uint8Array.of(1, 2, seq)));
    for (const seq of [1, 3]) {
      await first.storage.saveSnapshot(ROOM, {
        seq,
        update: Uint8Array.of(seq),
        stateVector: Uint8Array.of(seq),
      });
    }
    await first.storage.close();
    const db = new DatabaseSync(join(dataDir, DATABASE_FILE));
    db.exec(sql);
    db.close();
    return (await open({ dataDir })).storage.load(ROOM);
  }

  it('a flipped byte in a row', async () => {
    const loaded = await damaged("UPDATE update_log SET bytes = x'010209' WHERE seq = 4");
    expect(loaded.damage).toContain('regel 4');
    expect(loaded.tail).toEqual([]);
  });
  it('a missing last row', async () => {
    const loaded = await damaged('UPDATE update_log SET seq = 9 WHERE seq = 4');
    expect(loaded.damage).toContain('regel 4 ontbreekt');
  });
  it('a changed snapshot falls back to the older one, and still says so', async () => {
    const loaded = await damaged("UPDATE snapshot SET update_bytes = x'00' WHERE seq = 3");
    expect(loaded.damage).toContain('momentopname 3');
    expect(loaded.snapshot?.seq).toBe(1);
    expect(loaded.tail.map(({ seq }) => seq)).toEqual([2, 3, 4]);
  });
});

describe('sql', () => {
  const migrations = [
    { name: 'record', steps: ['CREATE TABLE thing (id TEXT PRIMARY KEY, size INTEGER) STRICT'] },
  ];

  it('a batch is all or nothing', async () => {
    const { sql } = await open({ dataDir: newDataDir(), migrations });
    const insert = (id: string) => ({ sql: 'INSERT INTO thing (id, size) VALUES (?, ?)', params: [id, 1] });
    expect(await sql.batch([insert('a'), insert('b')])).toEqual([1, 1]);
    await expect(sql.batch([insert('c'), insert('a')])).rejects.toMatchObject({ kind: 'statement' });
    expect(await sql.all('SELECT id FROM thing ORDER BY id')).toEqual([{ id: 'a' }, { id: 'b' }]);
  });

  it('[DU7] a backup is a whole, verified copy', async () => {
    const dataDir = newDataDir();
    const copyDir = newDataDir();
    const store = await open({ dataDir, migrations });
    await store.storage.append(request(0, Uint8Array.of(5)));
    await store.backup(join(copyDir, DATABASE_FILE));
    await store.storage.append(request(1, Uint8Array.of(6)));
    expect((await (await open({ dataDir: copyDir, migrations })).storage.load(ROOM)).lastSeq).toBe(1);
  });
});
