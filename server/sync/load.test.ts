import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { MemoryStorage } from '#server/storage/memory.ts';
import { openSqlite } from '#server/storage/sqlite.ts';
import { decodeAck } from '#shared/protocol/ack.ts';
import { decodeNotice } from '#shared/protocol/notice.ts';
import { SERVER_AUTHOR } from './actor.ts';
import { RoomContent } from './room-content.ts';
import { pause, RawClient, ROOM, startServer, TAFEL, until, type TestServer } from './test-support.ts';
import { permissiveGuard } from './test-guard.ts';

const OTHER = `tafel/${TAFEL.replace('1', '2')}`;
let server: TestServer;
const raw: RawClient[] = [];
const directories: string[] = [];
const synced = async (query: string, room = ROOM) => {
  const client = await RawClient.synced(server.url, query, room);
  raw.push(client);
  return client;
};
afterEach(async () => {
  for (const client of raw.splice(0)) client.close();
  await server.close();
  await server.storage.close();
  for (const directory of directories.splice(0)) rmSync(directory, { recursive: true, force: true });
});
/** The update in a short frame of ours: two bytes of header, two types, one of length. */
const messageOf = (frame: Uint8Array) => frame.subarray(5);
const notices = (client: RawClient) => client.ofType('notice').map(decodeNotice);
const row = (bytes: Uint8Array) => ({ author: 'anna', timeMs: 1, bytes, touched: [] });

/** A memory store with some rows, and optionally a snapshot of the first of them. */
async function storeWith(updates: Uint8Array[], snapshotOf = 0): Promise<MemoryStorage> {
  const storage = new MemoryStorage();
  await storage.append({ room: ROOM, epoch: 'e1', afterSeq: 0, rows: updates.map(row), leases: [] });
  if (snapshotOf > 0) {
    const doc = new Y.Doc();
    for (const update of updates.slice(0, snapshotOf)) Y.applyUpdate(doc, update);
    await storage.saveSnapshot(ROOM, {
      seq: snapshotOf,
      update: Y.encodeStateAsUpdate(doc),
      stateVector: Y.encodeStateVector(doc),
    });
  }
  return storage;
}
const edits = (count: number, clientId?: number): Uint8Array[] => {
  const doc = new Y.Doc();
  if (clientId !== undefined) doc.clientID = clientId;
  const updates: Uint8Array[] = [];
  doc.on('update', (update: Uint8Array) => updates.push(update));
  for (let n = 0; n < count; n++) doc.getMap('m').set(`k${n}`, n);
  return updates;
};

describe('opening a room', () => {
  it('answers from stored bytes before anything is decoded, and asks what the client has afterwards', async () => {
    server = await startServer({ storage: await storeWith(edits(30), 30) });
    const anna = await synced('wie=anna&v=3');
    expect(anna.doc().getMap('m').size).toBe(30);
    await until('asked', () => anna.updates('step1').length === 1);
    const types = anna.messages.filter(([type]) => type === 0).map(([, sync]) => sync);
    expect(types.indexOf(1)).toBeLessThan(types.indexOf(0));
    expect(types.indexOf(1)).toBe(types.lastIndexOf(1));
    expect(Y.decodeStateVector(anna.updates('step1')[0]!)).toEqual(
      Y.decodeStateVector(Y.encodeStateVector(anna.doc())),
    );
    expect(notices(anna)[0]).toEqual({ kind: 'welcome', epoch: 'e1' });
  });

  it('[SY13] who comes back with all of it gets the deletions from stored bytes, before anything is decoded', async () => {
    const doc = new Y.Doc();
    const updates: Uint8Array[] = [];
    doc.on('update', (update: Uint8Array) => updates.push(update));
    doc.getMap('m').set('a', 1);
    doc.getMap('m').set('b', 2);
    const old = Y.encodeStateAsUpdate(doc);
    doc.getMap('m').delete('a');
    doc.getMap('m').delete('b');
    const storage = await storeWith(updates, updates.length);
    const loaded = await storage.load(ROOM);
    const content = new RoomContent(loaded, 7);
    const stateVector = Y.encodeStateVector(doc);
    expect(content.canAnswerCold(stateVector)).toBe(true);
    expect(content.canAnswerCold(Y.encodeStateVector(new Map([[doc.clientID, 1]])))).toBe(false);
    expect(Y.decodeStateVector(messageOf(content.step1()))).toEqual(Y.decodeStateVector(stateVector));
    const frames = content.answer(stateVector);
    expect(content.isWarm).toBe(false);
    server = await startServer({ storage });
    const anna = await RawClient.synced(server.url, 'wie=anna&v=3');
    raw.push(anna);
    expect(anna.doc().getMap('m').size).toBe(0);
    const back = new Y.Doc();
    Y.applyUpdate(back, old);
    for (const frame of frames) Y.applyUpdate(back, messageOf(frame));
    expect(back.getMap('m').toJSON()).toEqual({});
  });

  it('a long tail without a snapshot is handed over whole', async () => {
    server = await startServer({ storage: await storeWith(edits(700)) });
    const anna = await synced('wie=anna');
    expect(anna.doc().getMap('m').size).toBe(700);
    expect(anna.updates('update')).toHaveLength(0);
  });

  it('who has most already gets only the rest', async () => {
    const updates = edits(50);
    server = await startServer({ storage: await storeWith(updates, 40) });
    const known = new Y.Doc();
    for (const update of updates.slice(0, 49)) Y.applyUpdate(known, update);
    const anna = await RawClient.open(server.url, 'wie=anna');
    raw.push(anna);
    anna.sync('step1', Y.encodeStateVector(known));
    await until('answered', () => anna.updates('step2').length === 1);
    const [answer] = anna.updates('step2');
    expect(answer!.length).toBeLessThan(60);
    Y.applyUpdate(known, answer!);
    expect(known.getMap('m').size).toBe(50);
  });

  it('[DU6] many join while it loads: one load, and all see everything', async () => {
    let loads = 0;
    const inner = await storeWith(edits(10), 10);
    const storage = new Proxy(inner, {
      get: (target, key) =>
        key === 'load'
          ? async (room: string) => {
              loads += 1;
              await pause(100);
              return target.load(room);
            }
          : (Reflect.get(target, key) as () => unknown).bind(target),
    });
    server = await startServer({ storage });
    const clients = await Promise.all(Array.from({ length: 20 }, (_, n) => synced(`wie=w${n}`)));
    expect(clients.map((client) => client.doc().getMap('m').size)).toEqual(
      Array.from({ length: 20 }, () => 10),
    );
    expect(loads).toBe(1);
  });

  it('joiners during a storm of edits end with everything', async () => {
    server = await startServer({ limits: { messageBurst: 1e6 } });
    const writer = await synced('wie=anna&v=3');
    const updates = edits(3000, writer.clientId);
    const joiners: RawClient[] = [];
    for (const [n, update] of updates.entries()) {
      writer.sync('update', update);
      if (n % 300 === 0) joiners.push(await synced(`wie=j${n}`));
    }
    await until(
      'all stored',
      () => decodeAck(writer.ofType('ack').at(-1) ?? new Uint8Array())?.count === 3000,
    );
    const last = await synced('wie=last');
    await until(
      'all have all',
      () => [...joiners, last].every((client) => client.doc().getMap('m').size === 3000),
      15_000,
    );
    expect(joiners).toHaveLength(10);
  });

  it('[DU6] leaves memory when empty, with a snapshot, and comes back whole', async () => {
    server = await startServer({ limits: { unloadMs: 30 } });
    const anna = await synced('wie=anna&v=3');
    anna.sync('update', anna.updateOf('k', 1));
    await until('stored', () => anna.ofType('ack').length === 1);
    anna.close();
    await until('unloaded', () => server.sync.health().rooms === 0);
    expect((await server.storage.load(ROOM)).snapshot?.seq).toBe(1);
    expect((await synced('wie=bert')).doc().getMap('m').toJSON()).toEqual({ k: 1 });
  });

  it('a quiet room with many new rows stores a snapshot by itself', async () => {
    server = await startServer({ limits: { snapshotQuietMs: 30 } });
    const anna = await synced('wie=anna&v=3');
    for (const update of edits(250, anna.clientId)) anna.sync('update', update);
    await until('stored', () => decodeAck(anna.ofType('ack').at(-1) ?? new Uint8Array())?.count === 250);
    await pause(150);
    const { snapshot, tail } = await server.storage.load(ROOM);
    expect(snapshot?.seq).toBe(250);
    expect(tail).toEqual([]);
    expect((await server.storage.history(ROOM, { afterSeq: 0, limit: 1000 })).length).toBe(250);
  });
});

describe('[DU2] a room that does not verify', () => {
  /** Opens it, proves that nothing can be written and that other rooms live, and gives how many keys it still shows. */
  async function readableKeys(): Promise<number> {
    const before = await server.storage.load(ROOM);
    const anna = await synced('wie=anna&v=3');
    await until('told', () =>
      notices(anna).some((notice) => notice?.kind === 'readOnly' && notice.reason !== null),
    );
    const readable = anna.doc().getMap('m').size;
    anna.sync('step2', anna.updateOf('new', 1));
    await expect(
      server.sync.editRoom(ROOM, SERVER_AUTHOR, (doc) => doc.getMap('m').set('x', 1)),
    ).rejects.toThrow(/regel \d/);
    await pause(50);
    expect(anna.ofType('ack')).toEqual([]);
    expect(anna.closeCode).toBeNull();
    expect(server.sync.health().readOnly).toHaveLength(1);
    const healthy = await synced('wie=bert&v=3', OTHER);
    healthy.sync('update', healthy.updateOf('k', 1));
    await until('another room works', () => healthy.ofType('ack').length === 1);
    await server.sync.stop();
    expect(await server.storage.load(ROOM)).toEqual(before);
    return readable;
  }

  it('pending structs: as far as it can be read, nothing written back', async () => {
    const updates = edits(10);
    server = await startServer({ storage: await storeWith(updates.toSpliced(4, 1)) });
    // Found only when it is decoded: what was handed out until then is what was stored.
    await server.sync.readRoom(ROOM, () => undefined);
    expect(await readableKeys()).toBe(4);
  });

  it('an undecodable row', async () => {
    server = await startServer({
      storage: await storeWith([...edits(3), Uint8Array.of(7, 7, 7), ...edits(1)]),
    });
    await server.sync.readRoom(ROOM, () => undefined);
    expect(await readableKeys()).toBe(3);
  });

  it('a row that fails its checksum', async () => {
    const dataDir = mkdtempSync(join(tmpdir(), 'puzzeltafel-sync-'));
    directories.push(dataDir);
    const first = await openSqlite({ dataDir });
    await first.storage.append({ room: ROOM, epoch: 'e', afterSeq: 0, rows: edits(5).map(row), leases: [] });
    await first.storage.close();
    const db = new DatabaseSync(join(dataDir, 'puzzeltafel.db'));
    db.exec("UPDATE update_log SET bytes = x'0000' WHERE seq = 3");
    db.close();
    server = await startServer({ storage: (await openSqlite({ dataDir })).storage });
    expect(await readableKeys()).toBe(2);
  });

  it('a frozen room is read-only until it is opened again', async () => {
    server = await startServer({ guard: permissiveGuard });
    const anna = await synced('wie=anna&v=3');
    anna.sync('update', anna.updateOf('k', 1));
    await until('stored', () => anna.ofType('ack').length === 1);
    server.sync.freezeRoom(ROOM, 'De tafel is gearchiveerd.');
    anna.sync('update', anna.updateOf('frozen', 1));
    await pause(50);
    expect(notices(anna).at(-1)).toEqual({ kind: 'readOnly', reason: 'De tafel is gearchiveerd.' });
    expect(anna.ofType('ack')).toHaveLength(1);
    const before = anna.updates('step1').length;
    server.sync.freezeRoom(ROOM, null);
    await until('asked for what was done meanwhile', () => anna.updates('step1').length > before);
    anna.sync('update', anna.updateOf('after', 1));
    await pause(30);
    expect(anna.ofType('ack')).toHaveLength(1);
    anna.sync('step2', anna.updateOf('frozen', 2));
    await until('acknowledged again', () => anna.ofType('ack').length === 2);
    expect(decodeAck(anna.ofType('ack')[1]!)).toEqual({ count: 4 });
    expect((await server.storage.load(ROOM)).lastSeq).toBe(3);
  });
});
