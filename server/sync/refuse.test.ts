import { afterEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { err } from '#shared/lib/result.ts';
import { decodeAck } from '#shared/protocol/ack.ts';
import { CLOSE } from '#shared/protocol/close-codes.ts';
import { decodeRefusal, type Refusal } from '#shared/protocol/refusal.ts';
import type { Guard } from './guard-port.ts';
import { pause, RawClient, ROOM, startServer, TAFEL, until, type TestServer } from './test-support.ts';
import { permissiveGuard } from './test-guard.ts';

let server: TestServer;
const raw: RawClient[] = [];
const keep = (client: RawClient): RawClient => {
  raw.push(client);
  return client;
};
const synced = async (query: string, room = ROOM) => keep(await RawClient.synced(server.url, query, room));
afterEach(async () => {
  for (const client of raw.splice(0)) client.close();
  await server.close();
});
const refusalOf = (client: RawClient): Refusal | null => {
  const [message] = client.ofType('refusal');
  return message === undefined ? null : decodeRefusal(message);
};
const counts = (client: RawClient) => client.ofType('ack').map((message) => decodeAck(message)?.count);
const stored = async (room = ROOM) => (await server.storage.load(room)).lastSeq;

/** Two edits of one document: the second leans on the first. */
function twoEdits({ clientId }: RawClient): [Uint8Array, Uint8Array, Uint8Array] {
  const doc = new Y.Doc();
  doc.clientID = clientId;
  const updates: Uint8Array[] = [];
  doc.on('update', (update: Uint8Array) => updates.push(update));
  doc.getMap('m').set('one', 1);
  doc.getMap('m').set('two', 2);
  return [updates[0]!, updates[1]!, Y.encodeStateAsUpdate(doc)];
}

describe('refusal', () => {
  it('[SY9] names rule and reason, closes for good, and nothing of that connection counts any more', async () => {
    const guard: Guard = (doc, bytes, context) =>
      Y.decodeUpdate(bytes).structs.length > 1
        ? err({ kind: 'geweigerd', rule: 'TF2', reason: 'server-only-root', path: 'tafel/naam' })
        : permissiveGuard(doc, bytes, context);
    server = await startServer({ guard });
    const anna = await synced('wie=anna&v=3');
    const bad = new Y.Doc();
    bad.clientID = anna.clientId;
    bad.getMap('m').set('a', 1);
    bad.getMap('m').set('b', 1);
    anna.sync('update', anna.updateOf('good', 1));
    anna.sync('update', Y.encodeStateAsUpdate(bad));
    anna.sync('update', anna.updateOf('after', 1));
    await anna.closed();
    expect(anna.closeCode).toBe(CLOSE.refused);
    const count = refusalOf(anna)?.count;
    expect(refusalOf(anna)).toEqual({ rule: 'TF2', reason: 'server-only-root', path: 'tafel/naam', count });
    const bert = await synced('wie=bert');
    expect(bert.doc().getMap('m').toJSON()).toEqual({ good: 1 });
  });

  it('[SY1] register rooms are read-only for every client; a no-op is fine', async () => {
    server = await startServer();
    const register = `register/${TAFEL}`;
    await server.sync.editRoom(register, '@server', (doc) => doc.getMap('m').set('akkoord', 1));
    const anna = await synced('wie=anna&v=3&rol=regisseur', register);
    anna.sync('step2', Y.encodeStateAsUpdate(anna.doc()));
    await until('acknowledged', () => counts(anna).length === 1);
    anna.sync('update', anna.updateOf('mine', 1));
    await anna.closed();
    expect(refusalOf(anna)?.rule).toBe('SY1');
    expect(await stored(register)).toBe(1);
  });

  it('[AZ2] who may only read changes no byte', async () => {
    server = await startServer();
    const viewer = await synced('wie=anna&v=3&rol=waarnemer');
    viewer.sync('step2', Uint8Array.of(0, 0));
    await until('acknowledged', () => counts(viewer).length === 1);
    viewer.sync('step2', viewer.updateOf('k', 1));
    await viewer.closed();
    expect(viewer.closeCode).toBe(CLOSE.refused);
    expect(await stored()).toBe(0);
  });

  it('[SY1] a schorsing lets its own partij in, and nobody else', async () => {
    server = await startServer();
    const room = `schorsing/${TAFEL}/gemeente-a`;
    const own = await synced('wie=anna&v=3', room);
    own.sync('update', own.updateOf('k', 1));
    await until('acknowledged', () => counts(own).length === 1);
    const other = keep(await RawClient.open(server.url, 'wie=bert&partij=gemeente-b', room));
    await other.closed();
    expect(other.closeCode).toBe(CLOSE.noAccess);
  });

  it('[SY15] an exception in the guard is a refusal; the room and the others go on', async () => {
    let isBroken = false;
    server = await startServer({
      guard: (...args) => {
        if (isBroken) throw new Error('bug');
        return permissiveGuard(...args);
      },
    });
    const anna = await synced('wie=anna&v=3');
    const bert = await synced('wie=bert&v=3');
    isBroken = true;
    anna.sync('update', anna.updateOf('a', 1));
    await anna.closed();
    isBroken = false;
    expect(anna.closeCode).toBe(CLOSE.refused);
    bert.sync('update', bert.updateOf('b', 1));
    await until('bert goes on', () => counts(bert).length === 1);
    expect((await synced('wie=carla')).doc().getMap('m').toJSON()).toEqual({ b: 1 });
  });

  it('[SY15] an update that fails halfway leaves nothing: the room is loaded anew', async () => {
    server = await startServer({
      guard: (doc, given, context) => {
        const verdict = permissiveGuard(doc, given, context);
        const isPoison = verdict.ok && Buffer.from(given).includes('poison');
        return isPoison
          ? { ok: true, value: { ...verdict.value, bytes: Uint8Array.of(1, 200, 7) } }
          : verdict;
      },
    });
    const bert = await synced('wie=bert&v=3');
    bert.sync('update', bert.updateOf('b', 1));
    await until('stored', () => counts(bert).length === 1);
    const anna = await synced('wie=anna&v=3');
    anna.sync('update', anna.updateOf('poison', 1));
    await Promise.all([anna.closed(), bert.closed()]);
    expect([anna.closeCode, bert.closeCode]).toEqual([CLOSE.refused, CLOSE.tryAgainLater]);
    expect((await synced('wie=carla')).doc().getMap('m').toJSON()).toEqual({ b: 1 });
  });
});

describe('gaps', () => {
  it('[SY4] before the first sync an update with a gap is dropped, and acks wait for the step 2 that has it', async () => {
    server = await startServer();
    const anna = await synced('wie=anna&v=3');
    const [, second, whole] = twoEdits(anna);
    anna.sync('update', second);
    anna.sync('update', anna.updateOf('other', 1));
    await pause(60);
    expect(counts(anna)).toEqual([]);
    anna.sync('step2', whole);
    await until('acknowledged', () => counts(anna).length === 1);
    expect(counts(anna)).toEqual([3]);
    expect((await synced('wie=bert')).doc().getMap('m').toJSON()).toEqual({ one: 1, two: 2, other: 1 });
  });

  it('[SY4] after the first sync a gap closes the connection, to heal by a new one', async () => {
    server = await startServer();
    const anna = await synced('wie=anna&v=3');
    const [, second, whole] = twoEdits(anna);
    anna.sync('step2', Uint8Array.of(0, 0));
    anna.sync('update', second);
    await anna.closed();
    expect(anna.closeCode).toBe(CLOSE.gap);
    expect(await stored()).toBe(0);
    const again = await synced('wie=anna&v=3');
    again.sync('step2', whole);
    await until('acknowledged', () => counts(again).length === 1);
    expect((await synced('wie=bert')).doc().getMap('m').toJSON()).toEqual({ one: 1, two: 2 });
  });

  it('[SY4] ten thousand gaps are kept nowhere', async () => {
    server = await startServer({ limits: { messageBurst: 1e6 } });
    const anna = await synced('wie=anna&v=3');
    const [, second] = twoEdits(anna);
    for (let n = 0; n < 10_000; n++) anna.sync('update', second);
    anna.sync('step2', Uint8Array.of(0, 0));
    await until('acknowledged', () => counts(anna).length === 1);
    const [answer] = (await synced('wie=bert')).updates('step2');
    expect(answer).toEqual(Uint8Array.of(0, 0));
  });
});

describe('access withdrawn', () => {
  it('[SY16] closes the sockets of that session at once, and drops what was still queued', async () => {
    server = await startServer();
    const anna = await synced('wie=anna&sessie=s1&v=3');
    const bert = await synced('wie=bert&sessie=s2&v=3');
    const closed = server.sync.closeSessions(({ sessionId }) => sessionId === 's1', CLOSE.noSession);
    expect(closed).toBe(1);
    anna.sync('update', anna.updateOf('late', 1));
    await anna.closed();
    expect(anna.closeCode).toBe(CLOSE.noSession);
    bert.sync('update', bert.updateOf('b', 1));
    await until('bert goes on', () => counts(bert).length === 1);
    expect((await synced('wie=carla')).doc().getMap('m').toJSON()).toEqual({ b: 1 });
  });
});
