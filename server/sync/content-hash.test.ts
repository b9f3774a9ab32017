import { createHash } from 'node:crypto';
import { afterEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { canonicalTafel } from '#shared/crdt/canonical.ts';
import { decodeContentHash, encodeContentAlarm } from '#shared/protocol/content-hash.ts';
import { RawClient, ROOM, startServer, until, type TestServer } from './test-support.ts';

let server: TestServer;
const raw: RawClient[] = [];
const synced = async (query: string) => {
  const client = await RawClient.synced(server.url, query);
  raw.push(client);
  return client;
};
afterEach(async () => {
  for (const client of raw.splice(0)) client.close();
  await server.close();
});
const hashes = (client: RawClient) => client.ofType('contentHash').map(decodeContentHash);
const hashOf = (doc: Y.Doc) => new Uint8Array(createHash('sha256').update(canonicalTafel(doc)).digest());

describe('[SY23] the hash of a quiet room', () => {
  it('is that of what everyone has, at their state vector; after a change it comes anew', async () => {
    server = await startServer({ limits: { contentHashQuietMs: 30 } });
    const anna = await synced('wie=anna&v=3');
    const stock = await synced('wie=bert');
    const doc = new Y.Doc();
    doc.clientID = anna.clientId;
    doc.on('update', (update: Uint8Array) => anna.sync('update', update));
    for (const naam of ['Utrecht', 'Amersfoort']) {
      const before = hashes(anna).length;
      doc.getMap('tafel').set('naam', naam);
      await until('told', () => hashes(anna).length > before);
      const told = hashes(anna).at(-1)!;
      expect(told.hash).toEqual(hashOf(doc));
      expect(Y.decodeStateVector(told.stateVector)).toEqual(Y.decodeStateVector(Y.encodeStateVector(doc)));
    }
    const late = await synced('wie=carla&v=3');
    await until('who comes later hears it too', () => hashes(late).length > 0);
    expect(hashes(late)[0]?.hash).toEqual(hashOf(doc));
    expect(stock.ofType('contentHash')).toEqual([]);
  });

  it('does not depend on the order of keys, or on what was collected', () => {
    const doc = new Y.Doc();
    doc.getMap('tafel').set('naam', 'a');
    doc.getMap('tafel').set('soort', 'x');
    doc.getMap('tafel').set('naam', 'b');
    const other = new Y.Doc({ gc: false });
    other.getMap('tafel').set('soort', 'x');
    other.getMap('tafel').set('weg', new Y.Map([['a', 1]]));
    other.getMap('tafel').delete('weg');
    other.getMap('tafel').set('naam', 'b');
    expect(hashOf(other)).toEqual(hashOf(doc));
    other.getMap('tafel').set('naam', 'c');
    expect(hashOf(other)).not.toEqual(hashOf(doc));
  });

  it('an alarm of a client is logged, counted once per connection, and ends nothing', async () => {
    const errors: unknown[] = [];
    const silent = () => undefined;
    server = await startServer({
      logger: { info: silent, warn: silent, error: (context) => errors.push(context) },
    });
    const anna = await synced('wie=anna&v=3');
    const alarm = { expected: new Uint8Array(32).fill(1), actual: new Uint8Array(32).fill(2) };
    for (let n = 0; n < 5; n++) anna.ws.send(encodeContentAlarm(alarm));
    anna.sync('update', anna.updateOf('k', 1));
    await until('goes on', () => anna.ofType('ack').length === 1);
    expect(server.sync.health().contentAlarms).toBe(1);
    expect(errors).toMatchObject([{ room: ROOM, expected: '01'.repeat(32), actual: '02'.repeat(32) }]);
  });
});
