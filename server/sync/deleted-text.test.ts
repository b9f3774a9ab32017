import { afterEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { MemoryStorage } from '#server/storage/memory.ts';
import { encodeAwareness } from '#shared/protocol/awareness.ts';
import { RawClient, ROOM, startServer, until, type TestServer } from './test-support.ts';

const MARKER = 'geheim-van-gisteren';
let server: TestServer;
const raw: RawClient[] = [];
const synced = async (query: string) => {
  const client = await RawClient.synced(server.url, `${query}&v=3`);
  raw.push(client);
  return client;
};
afterEach(async () => {
  for (const client of raw.splice(0)) client.close();
  await server.close();
});
const leaks = (bytes: readonly Uint8Array[]): boolean =>
  bytes.some((one) => Buffer.from(one).includes(MARKER));

/** A document that sends each of its changes. */
function writer(client: RawClient): Y.Doc {
  const doc = new Y.Doc();
  doc.clientID = client.clientId;
  for (const update of [...client.updates('step2'), ...client.updates('update')]) Y.applyUpdate(doc, update);
  doc.on('update', (update: Uint8Array) => client.sync('update', update));
  return doc;
}
const stored = (rows: number) =>
  until(`${rows} rows`, async () => (await server.storage.load(ROOM)).lastSeq === rows);

/** Marker in a text, in a map that is overwritten, in one that loses to another, and in a record that goes whole. */
async function writeAndDelete(client: RawClient, other: RawClient): Promise<void> {
  const doc = writer(client);
  doc.getText('t').insert(0, `voor ${MARKER} na`);
  doc.getMap('m').set('titel', MARKER);
  doc.getMap('m').set('record', new Y.Map([['tekst', MARKER]]));
  await stored(3);
  await synced('wie=carla'); // an answer with all of it is remembered
  doc.getText('t').delete(5, MARKER.length);
  doc.getMap('m').set('titel', 'nieuw');
  doc.getMap('m').delete('record');
  // Concurrent: neither update says that the other's value is gone.
  const rival = new Y.Doc();
  rival.clientID = other.clientId;
  const loser = new Y.Doc();
  loser.clientID = client.clientId + 1; // of two, the higher clientID wins
  loser.getMap('m').set('strijd', MARKER);
  rival.getMap('m').set('strijd', 'wint');
  client.sync('update', Y.encodeStateAsUpdate(loser));
  other.sync('update', Y.encodeStateAsUpdate(rival));
  await stored(8);
  expect(leaks((await server.storage.load(ROOM)).tail.map(({ bytes }) => bytes))).toBe(true);
}

/** All that a new reader gets to see, whatever it says it already has. */
async function received(stateVector?: Uint8Array): Promise<Uint8Array[]> {
  const reader = await RawClient.open(server.url, 'wie=lezer&rol=waarnemer&v=3');
  raw.push(reader);
  reader.sync('step1', stateVector ?? Uint8Array.of(0));
  await until('answered', () => reader.updates('step2').length > 0);
  reader.ws.send(encodeAwareness([{ clientId: reader.clientId, clock: 1, state: '{}' }]));
  await until('presence', () => reader.ofType('awareness').length > 0);
  expect(reader.doc().getText('t').toString()).toBe('voor  na');
  expect(reader.doc().getMap('m').toJSON()).toEqual({ titel: 'nieuw', strijd: 'wint' });
  return reader.messages;
}

describe('[SY21] what a new reader receives holds nothing that was deleted', () => {
  it('in a room that others are in, right after, and when an answer was given before', async () => {
    server = await startServer({ limits: { awarenessWindowMs: 5 } });
    const [anna, bert] = [await synced('wie=anna'), await synced('wie=bert')];
    await writeAndDelete(anna, bert);
    expect(leaks(await received())).toBe(false);
    expect(leaks([await server.sync.encodeRoom(ROOM)])).toBe(false);
  });

  it.each([
    ['from a log without a snapshot, as a crash leaves it', async () => undefined],
    ['from a snapshot, as a stop leaves it', async () => server.sync.stop()],
  ])('after a restart %s', async (_, end) => {
    const storage = new MemoryStorage();
    const limits = { awarenessWindowMs: 5 };
    const first = (server = await startServer({ storage, limits }));
    await writeAndDelete(await synced('wie=anna'), await synced('wie=bert'));
    await end();
    const crashed = new MemoryStorage();
    const { snapshot, tail, epoch, leases } = await storage.load(ROOM);
    const log = await storage.history(ROOM, { afterSeq: 0, limit: 99 });
    const rows = log.map(({ author, timeMs, bytes }) => ({ author, timeMs, bytes, touched: [] }));
    await crashed.append({ room: ROOM, epoch: epoch!, afterSeq: 0, rows, leases });
    expect(tail.length).toBe(snapshot === null ? rows.length : 0);
    expect(leaks(snapshot === null ? [] : [snapshot.update])).toBe(false);
    if (snapshot !== null) await crashed.saveSnapshot(ROOM, snapshot);
    await first.close();
    server = await startServer({ storage: crashed, limits });
    expect(leaks(await received())).toBe(false);
    const partly = new Y.Doc();
    partly.getMap('m').set('x', 1);
    expect(leaks(await received(Y.encodeStateVector(partly)))).toBe(false);
  });
});
