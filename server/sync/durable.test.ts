import { afterEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { MemoryStorage } from '#server/storage/memory.ts';
import { StorageError } from '#server/storage/storage-error.ts';
import type { AppendRequest } from '#server/storage/storage.ts';
import { decodeAck } from '#shared/protocol/ack.ts';
import { MESSAGE_TYPE } from '#shared/protocol/message-type.ts';
import { decodeNotice } from '#shared/protocol/notice.ts';
import { CLOSE } from '#shared/protocol/close-codes.ts';
import { SERVER_AUTHOR } from './actor.ts';
import { pause, RawClient, ROOM, startServer, stockClient, until, type TestServer } from './test-support.ts';

/** A disk that answers when the test says so. */
class HeldStorage extends MemoryStorage {
  readonly held: { release: () => void; fail: () => void }[] = [];
  isHolding = false;

  override append(request: AppendRequest): Promise<void> {
    if (!this.isHolding) return super.append(request);
    return new Promise((resolve, reject) => {
      this.held.push({
        release: () => super.append(request).then(resolve, reject),
        fail: () => reject(new StorageError('full', 'De schijf is vol.')),
      });
    });
  }
}

let server: TestServer;
const raw: RawClient[] = [];
const synced = async (query: string): Promise<RawClient> => {
  const client = await RawClient.synced(server.url, query);
  raw.push(client);
  return client;
};
afterEach(async () => {
  for (const client of raw.splice(0)) client.close();
  await server.close();
});
const counts = (client: RawClient): number[] =>
  client.ofType('ack').map((message) => decodeAck(message)?.count ?? -1);

describe('durable before visible', () => {
  it('[SY2] nothing is acknowledged, relayed or handed to a joiner before it is on disk', async () => {
    const storage = new HeldStorage();
    server = await startServer({ storage });
    const anna = await synced('wie=anna&v=3');
    const bert = await synced('wie=bert');
    storage.isHolding = true;
    anna.sync('update', anna.updateOf('k', 'v'));
    await until('the append waits', () => storage.held.length === 1);
    const carla = await RawClient.open(server.url, 'wie=carla');
    raw.push(carla);
    carla.sync('step1', Y.encodeStateVector(new Y.Doc()));
    await pause(50);
    expect(counts(anna)).toEqual([]);
    expect(bert.updates('update')).toEqual([]);
    expect(carla.doc().getMap('m').toJSON()).toEqual({});
    storage.isHolding = false;
    storage.held[0]!.release();
    await until('all have it', () => [bert, carla].every((client) => client.doc().getMap('m').has('k')));
    await until('acknowledged', () => counts(anna).length === 1);
    expect(counts(anna)).toEqual([1]);
  });

  it('[DU4] a failed append is not acknowledged; clients come back with what they have, and lose nothing', async () => {
    const storage = new HeldStorage();
    server = await startServer({ storage, limits: { outageMs: 100 } });
    const anna = stockClient(server.url, { wie: 'anna' });
    await anna.synced();
    anna.doc.getMap('m').set('stored', 1);
    await until('first stored', () => server.sync.health().rooms === 1);
    const watcher = await synced('wie=bert&v=3');
    await until('bert sees it', () => watcher.doc().getMap('m').has('stored'));
    storage.isHolding = true;
    anna.doc.getMap('m').set('kept', 2);
    await until('the append waits', () => storage.held.length === 1);
    storage.held[0]!.fail();
    await watcher.closed();
    expect(watcher.closeCode).toBe(CLOSE.tryAgainLater);
    expect(watcher.doc().getMap('m').toJSON()).toEqual({ stored: 1 });
    storage.isHolding = false;
    const bert = stockClient(server.url, { wie: 'bert' });
    await until('it arrives after all', () => bert.doc.getMap('m').get('kept') === 2);
    anna.close();
    bert.close();
  });

  it('[DU4] while the disk is full the room can be read, says why, and stores all when there is room again', async () => {
    const storage = new HeldStorage();
    storage.append = () => Promise.reject(new StorageError('full', 'De schijf is vol.'));
    server = await startServer({ storage, limits: { outageMs: 300 } });
    const anna = stockClient(server.url, { wie: 'anna', v: '3' });
    anna.provider.messageHandlers[MESSAGE_TYPE.notice] = () => undefined;
    anna.provider.messageHandlers[MESSAGE_TYPE.ack] = () => undefined;
    await anna.synced();
    anna.doc.getMap('m').set('kept', 1);
    await until('the outage is known', () => server.sync.health().readOnly.length === 1);
    expect(server.sync.health().readOnly).toEqual([{ room: ROOM, reason: 'De schijf is vol.' }]);
    const bert = await synced('wie=bert&v=3');
    expect(bert.ofType('notice').map(decodeNotice)).toContainEqual({
      kind: 'readOnly',
      reason: 'De schijf is vol.',
    });
    storage.append = (request) => MemoryStorage.prototype.append.call(storage, request);
    await until('it is stored after all', () => bert.doc().getMap('m').get('kept') === 1);
    expect(bert.closeCode).toBeNull();
    anna.close();
  });

  it('[SY2] acknowledges what changes nothing, and stores no row for it (SY18)', async () => {
    server = await startServer();
    const anna = await synced('wie=anna&v=3');
    const update = anna.updateOf('k', 'v');
    anna.sync('update', update);
    anna.sync('update', update);
    anna.sync('step2', update);
    await until('all acknowledged', () => counts(anna).at(-1) === 3);
    expect((await server.storage.load(ROOM)).lastSeq).toBe(1);
  });

  it('[SY16] what someone had queued when access was withdrawn is not applied', async () => {
    const storage = new HeldStorage();
    server = await startServer({ storage });
    const [anna, bert] = [await synced('wie=anna'), await synced('wie=bert&v=3')];
    storage.isHolding = true;
    bert.sync('update', bert.updateOf('bert', 1));
    await until('the append waits', () => storage.held.length === 1);
    anna.sync('update', anna.updateOf('anna', 1));
    await pause(50);
    server.sync.closeSessions(({ sessionId }) => sessionId === 'anna', CLOSE.noSession);
    storage.isHolding = false;
    storage.held[0]!.release();
    bert.sync('update', bert.updateOf('later', 1));
    await until('bert goes on', () => counts(bert).at(-1) === 2);
    expect(bert.closeCode).toBeNull();
    expect(Object.keys((await synced('wie=carla')).doc().getMap('m').toJSON()).sort()).toEqual([
      'bert',
      'later',
    ]);
  });

  it('many updates of one turn become one relay, one row each, with their authors', async () => {
    const storage = new HeldStorage();
    server = await startServer({ storage });
    const writers = [await synced('wie=anna&v=3'), await synced('wie=bert&v=3')];
    const reader = await synced('wie=carla');
    storage.isHolding = true;
    writers[0]!.sync('update', writers[0]!.updateOf('first', 1));
    await until('the append waits', () => storage.held.length === 1);
    storage.isHolding = false;
    for (const [index, writer] of writers.entries()) {
      for (let n = 0; n < 5; n++) writer.sync('update', writer.updateOf(`${index}-${n}`, n));
    }
    await pause(50);
    storage.held[0]!.release();
    await until('reader has all', () => reader.doc().getMap('m').size === 11);
    expect(reader.updates('update')).toHaveLength(2);
    const { tail } = await storage.load(ROOM);
    expect(tail).toHaveLength(11);
    expect(new Set(tail.map(({ author }) => author)).size).toBe(2);
    expect(counts(writers[0]!).at(-1)).toBe(6);
  });

  it('[TV8] nothing is cleaned up by the server itself: what is stored is what people sent', async () => {
    server = await startServer();
    await server.sync.readRoom(ROOM, (doc) => void doc.getText('t'));
    const [first, second] = [await synced('wie=anna&v=3'), await synced('wie=bert&v=3')];
    const base = new Y.Doc();
    base.clientID = first.clientId;
    base.getText('t').insert(0, 'een stuk tekst');
    const boldOn = (client: RawClient): void => {
      const doc = new Y.Doc();
      doc.clientID = client.clientId + 1;
      Y.applyUpdate(doc, Y.encodeStateAsUpdate(base));
      const known = Y.encodeStateVector(doc);
      doc.getText('t').format(0, 14, { bold: true });
      client.sync('update', Y.encodeStateAsUpdate(doc, known));
    };
    first.sync('update', Y.encodeStateAsUpdate(base));
    boldOn(first);
    await until('both stored', () => counts(first).at(-1) === 2);
    boldOn(second);
    await until('stored', () => counts(second).at(-1) === 1);
    const live = await server.sync.encodeRoom(ROOM);
    const { tail } = await server.storage.load(ROOM);
    expect(tail.map(({ author }) => author)).not.toContain(SERVER_AUTHOR);
    // As a restart reads it: one local transaction, which tidies nothing by itself.
    const replayed = new Y.Doc();
    replayed.transact(() => {
      for (const { bytes } of tail) Y.applyUpdate(replayed, bytes);
    });
    expect(Y.encodeStateAsUpdate(replayed)).toEqual(live);
  });
});

describe('edits by the server', () => {
  it('are durable when they resolve, have their author, and reach everyone', async () => {
    server = await startServer();
    await server.sync.editRoom(ROOM, SERVER_AUTHOR, (doc) => doc.getMap('tafel').set('naam', 'Utrecht'));
    const { tail, leases } = await server.storage.load(ROOM);
    expect(tail.map(({ author }) => author)).toEqual([SERVER_AUTHOR]);
    expect(leases.map(({ deelnemer }) => deelnemer)).toEqual([SERVER_AUTHOR]);
    const anna = await synced('wie=anna');
    expect(anna.doc().getMap('tafel').get('naam')).toBe('Utrecht');
    await server.sync.editRoom(ROOM, SERVER_AUTHOR, (doc) => doc.getMap('tafel').set('naam', 'Amersfoort'));
    await until('anna has it', () => anna.doc().getMap('tafel').get('naam') === 'Amersfoort');
    expect(await server.sync.readRoom(ROOM, (doc) => doc.getMap('tafel').get('naam'))).toBe('Amersfoort');
  });

  it('that throw are rejected, and leave nothing behind', async () => {
    server = await startServer();
    await server.sync.editRoom(ROOM, SERVER_AUTHOR, (doc) => doc.getMap('m').set('a', 1));
    const failing = server.sync.editRoom(ROOM, SERVER_AUTHOR, (doc) => {
      doc.getMap('m').set('half', 1);
      throw new Error('halfway');
    });
    await expect(failing).rejects.toThrow('halfway');
    expect(await server.sync.readRoom(ROOM, (doc) => doc.getMap('m').toJSON())).toEqual({ a: 1 });
  });

  it('a reader that writes is found out: the room starts anew without its change', async () => {
    server = await startServer();
    await server.sync.editRoom(ROOM, SERVER_AUTHOR, (doc) => doc.getMap('m').set('a', 1));
    await server.sync.readRoom(ROOM, (doc) => void doc.getMap('m').set('secret', 1));
    await pause(20);
    expect(await server.sync.readRoom(ROOM, (doc) => doc.getMap('m').toJSON())).toEqual({ a: 1 });
  });
});
