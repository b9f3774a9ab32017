import { connect, type Socket } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { decodeAck } from '#shared/protocol/ack.ts';
import { CLOSE } from '#shared/protocol/close-codes.ts';
import { MESSAGE_TYPE } from '#shared/protocol/message-type.ts';
import { decodeNotice } from '#shared/protocol/notice.ts';
import { decodePing, encodePing } from '#shared/protocol/ping.ts';
import { pause, RawClient, ROOM, startServer, until, updateOf, type TestServer } from './test-support.ts';
import { admissionFrom } from './test-guard.ts';

let server: TestServer;
const raw: RawClient[] = [];
const sockets: Socket[] = [];
const keep = (client: RawClient): RawClient => {
  raw.push(client);
  return client;
};
const synced = async (query: string) => keep(await RawClient.synced(server.url, query));
afterEach(async () => {
  for (const client of raw.splice(0)) client.close();
  for (const socket of sockets.splice(0)) socket.destroy();
  await server.close();
});
const counts = (client: RawClient) => client.ofType('ack').map((message) => decodeAck(message)?.count);

/** A WebSocket on a bare socket, so that the test can write frames that no library would. */
async function bareSocket(
  query = 'wie=mallory',
): Promise<{ socket: Socket; isClosed: () => boolean; received: () => Buffer }> {
  const socket = connect(server.port, '127.0.0.1');
  sockets.push(socket);
  const chunks: Buffer[] = [];
  let isClosed = false;
  socket.on('data', (chunk) => chunks.push(chunk as Buffer));
  socket.on('close', () => (isClosed = true));
  socket.on('error', () => undefined);
  socket.write(
    `GET /sync/${ROOM}?${query} HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n` +
      'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n\r\n',
  );
  await until('upgraded', () => Buffer.concat(chunks).includes('\r\n\r\n'));
  return { socket, isClosed: () => isClosed, received: () => Buffer.concat(chunks) };
}
/** A masked frame (mask 0) with any first byte. */
const frame = (first: number, payload: Buffer): Buffer =>
  Buffer.concat([Buffer.from([first, 0x80 | payload.length, 0, 0, 0, 0]), payload]);

async function othersStillWork(): Promise<boolean> {
  const bert = await synced('wie=bert&v=3');
  bert.sync('update', bert.updateOf('still', 'works'));
  await until('acknowledged', () => counts(bert).length === 1);
  return bert.closeCode === null;
}

describe('messages', () => {
  const broken: [string, Uint8Array][] = [
    ['empty', new Uint8Array()],
    ['unknown type', Uint8Array.of(42, 1, 2)],
    ['a server message', Uint8Array.of(MESSAGE_TYPE.ack, 1)],
    ['cut off', Uint8Array.of(0, 2, 200, 1, 5)],
    ['length beyond 2^53', Uint8Array.of(0, 2, 255, 255, 255, 255, 255, 255, 255, 255, 255, 1)],
    ['something behind it', Uint8Array.of(0, 2, 2, 0, 0, 9)],
    ['unknown sync type', Uint8Array.of(0, 7, 1, 0)],
    ['state vector of 2^28 clients', Uint8Array.of(0, 0, 5, 255, 255, 255, 255, 15)],
    ['awareness that is no JSON', Uint8Array.of(1, 6, 1, 9, 1, 2, 123, 123)],
  ];
  it.each(broken)('[SY12] %s closes its own socket, with a code, and no other', async (_, message) => {
    server = await startServer();
    const mallory = await synced('wie=mallory&ids=9');
    mallory.ws.send(message);
    await mallory.closed();
    expect(mallory.closeCode).toBe(CLOSE.malformed);
    expect(await othersStillWork()).toBe(true);
  });

  it('[SY12] text is refused', async () => {
    server = await startServer();
    const mallory = await synced('wie=mallory');
    mallory.ws.send('{"type":"hello"}');
    await mallory.closed();
    expect(mallory.closeCode).toBe(CLOSE.notBinary);
    expect(await othersStillWork()).toBe(true);
  });

  it('[SY12] frames that break the WebSocket protocol end their own socket', async () => {
    server = await startServer();
    const bad = [
      frame(0xf2, Buffer.from('rsv')),
      frame(0x83, Buffer.from('opcode')),
      frame(0x88, Buffer.from([0, 0])), // close code 0
      Buffer.from([0x82, 0x01, 0x00]), // not masked
      frame(0x80, Buffer.from('continuation of nothing')),
      Buffer.from([0x82, 0xff, 255, 255, 255, 255, 255, 255, 255, 255, 0, 0, 0, 0]), // 2^64 bytes to come
    ];
    for (const bytes of bad) {
      const { socket, isClosed } = await bareSocket();
      socket.write(bytes);
      await until(`closed after ${bytes.toString('hex')}`, isClosed);
    }
    expect(await othersStillWork()).toBe(true);
  });

  it('[SY14] a message larger than allowed is not taken in', async () => {
    server = await startServer({ limits: { messageBytes: 10_000 } });
    const mallory = await synced('wie=mallory');
    mallory.ws.send(new Uint8Array(10_001));
    await mallory.closed();
    expect(mallory.closeCode).toBe(CLOSE.tooLarge);
  });

  it('[SY14] thousands of one-byte fragments end the socket', async () => {
    server = await startServer({ limits: { messageFragments: 64 } });
    const { socket, isClosed } = await bareSocket();
    socket.write(frame(0x02, Buffer.from([0])));
    for (let n = 0; n < 100; n++) socket.write(frame(0x00, Buffer.from([1])));
    await until('closed', isClosed);
    expect(await othersStillWork()).toBe(true);
  });

  it('[SY14] a message that never ends is given up on', async () => {
    server = await startServer({ limits: { messageMs: 100 } });
    const { socket, isClosed } = await bareSocket();
    socket.write(Buffer.from([0x82, 0xfe, 0x40, 0x00, 0, 0, 0, 0, 1, 2, 3]));
    await until('closed', isClosed);
    expect(await othersStillWork()).toBe(true);
  });

  it('a flood is read more slowly, and nothing of it is lost', async () => {
    server = await startServer({ limits: { messageBurst: 20, messagesPerSecond: 2000 } });
    const anna = await synced('wie=anna&v=3&ids=1-600');
    for (let n = 0; n < 500; n++) anna.sync('update', anna.updateOf(`k${n}`, n));
    await until('all acknowledged', () => counts(anna).at(-1) === 500);
    expect((await synced('wie=bert')).doc().getMap('m').size).toBe(500);
  });

  it('answers our ping with the same id', async () => {
    server = await startServer();
    const anna = await synced('wie=anna&v=3');
    anna.ws.send(encodePing({ kind: 'ping', id: 77 }));
    await until('a pong', () => anna.ofType('ping').length === 1);
    expect(decodePing(anna.ofType('ping')[0]!)).toEqual({ kind: 'pong', id: 77 });
  });

  it('sends nothing of ours to a client that did not ask for it', async () => {
    server = await startServer();
    const anna = await synced('wie=anna');
    anna.sync('update', anna.updateOf('k', 1));
    anna.ws.send(encodePing({ kind: 'ping', id: 1 }));
    await until('stored', () => server.sync.health().connections === 1);
    await pause(50);
    expect(anna.messages.filter(([type]) => type! >= 100)).toEqual([]);
  });
});

describe('sync requests', () => {
  it('[SY13] a spammer gets a few answers, others are not held up', async () => {
    server = await startServer({ limits: { syncBurst: 2, syncRefillMs: 60_000 } });
    const anna = await synced('wie=anna&v=3');
    anna.sync('update', anna.updateOf('k', 'x'.repeat(100_000)));
    const mallory = await synced('wie=mallory');
    for (let n = 0; n < 200; n++) mallory.sync('step1', Uint8Array.of(0));
    expect(await othersStillWork()).toBe(true);
    await pause(100);
    expect(mallory.updates('step2').length).toBeLessThanOrEqual(2);
    expect(mallory.closeCode).toBeNull();
  });
});

describe('slow and dead sockets', () => {
  it('[SY14] a reader that does not read is cut off at the cap, and gets all by a new sync', async () => {
    server = await startServer({ limits: { backlogBytes: 500_000 } });
    const { socket, isClosed } = await bareSocket('wie=sloth');
    socket.write(Buffer.concat([Buffer.from([0x82, 0x84, 0, 0, 0, 0]), Buffer.from([0, 0, 1, 0])]));
    await pause(50);
    socket.pause();
    const anna = await synced('wie=anna&v=3');
    for (let n = 0; n < 60; n++) anna.sync('update', anna.updateOf(`k${n}`, 'x'.repeat(200_000)));
    await until('all stored', () => counts(anna).at(-1) === 60);
    await until('cut off', () => server.sync.health().connections === 1);
    socket.resume();
    await until('closed', isClosed);
    expect((await synced('wie=sloth')).doc().getMap('m').size).toBe(60);
  });

  it('a socket that gives no sign of life is ended', async () => {
    server = await startServer({ limits: { pingMs: 50, messageMs: 40 } });
    const { isClosed } = await bareSocket();
    await until('ended', isClosed);
    const alive = await synced('wie=anna');
    await pause(400);
    expect(alive.closeCode).toBeNull();
  });

  it('[SY14] each socket hears something at least once in the renewal time', async () => {
    server = await startServer({ limits: { awarenessRenewMs: 50 } });
    const stock = await synced('wie=anna');
    const kept = await synced('wie=bert&v=3&presence=kept');
    await until(
      'both',
      () => stock.ofType('awareness').length >= 2 && kept.ofType('presenceAlive').length >= 2,
    );
    expect(kept.ofType('awareness')).toEqual([]);
  });
});

describe('connecting', () => {
  it('[HT3] nothing is stored of a client that turns out to be nobody, however early it sends', async () => {
    let admit: (value: 'noSession') => void = () => undefined;
    server = await startServer({ authenticate: () => new Promise((resolve) => (admit = resolve)) });
    const { socket } = await bareSocketUnanswered();
    const update = updateOf('k', 1);
    const message = Buffer.concat([Buffer.from([0, 2, update.length]), update]);
    socket.write(frame(0x82, message));
    await pause(50);
    expect(server.sync.health().connections).toBe(0);
    admit('noSession');
    await pause(50);
    expect((await server.storage.load(ROOM)).lastSeq).toBe(0);
    expect(server.sync.health().rooms).toBe(0);
  });

  async function bareSocketUnanswered(): Promise<{ socket: Socket }> {
    const socket = connect(server.port, '127.0.0.1');
    sockets.push(socket);
    socket.on('error', () => undefined);
    socket.write(
      `GET /sync/${ROOM} HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n` +
        'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n\r\n',
    );
    await pause(20);
    return { socket };
  }

  it('what is sent while we ask who it is counts afterwards', async () => {
    server = await startServer({
      authenticate: async (req) => {
        await pause(80);
        return admissionFrom(req);
      },
    });
    const client = keep(await RawClient.open(server.url, 'wie=anna&v=3'));
    client.sync('update', client.updateOf('k', 1));
    await until('acknowledged', () => counts(client).length === 1);
    expect((await server.storage.load(ROOM)).lastSeq).toBe(1);
  });

  it('[SY14] a login that takes too long is no login', async () => {
    server = await startServer({
      authenticate: () => new Promise(() => undefined),
      limits: { authenticateMs: 50 },
    });
    const client = keep(await RawClient.open(server.url, 'wie=anna'));
    await client.closed();
    expect(client.closeCode).toBe(CLOSE.noSession);
  });

  it('[HT4] a foreign origin is refused before there is a socket', async () => {
    server = await startServer({ allowOrigin: (origin) => origin === 'https://tafel.example.nl' });
    const { socket, received } = await (async () => {
      const chunks: Buffer[] = [];
      const { socket } = await bareSocketUnanswered();
      socket.on('data', (chunk) => chunks.push(chunk as Buffer));
      return { socket, received: () => Buffer.concat(chunks).toString() };
    })();
    await until('answered', () => received().includes('\r\n\r\n') || socket.destroyed);
    expect(received()).toContain('403');
  });

  it('[SY14] connections of one login and of one address are limited', async () => {
    server = await startServer({ limits: { connectionsPerSession: 2, connectionsPerAddress: 3 } });
    await synced('wie=anna');
    await synced('wie=anna');
    const third = keep(await RawClient.open(server.url, 'wie=anna'));
    await third.closed();
    expect(third.closeCode).toBe(CLOSE.tooManyConnections);
    await synced('wie=bert');
    const fourth = keep(await RawClient.open(server.url, 'wie=carla'));
    await fourth.closed();
    raw[0]!.close();
    await until('one left', () => server.sync.health().connections === 2);
    await synced('wie=carla');
  });

  it.each(['tafel/short', 'nothing', `tafel/${'0'.repeat(26)}/x`, '../etc', '%00'])(
    'a room %s is no room',
    async (room) => {
      server = await startServer();
      const client = keep(await RawClient.open(server.url, 'wie=anna', room));
      await client.closed();
      expect([CLOSE.noAccess, 1006]).toContain(client.closeCode);
      expect(server.sync.health().rooms).toBe(0);
    },
  );

  it('[SY17] another version of our protocol is told to reload', async () => {
    server = await startServer();
    const client = keep(await RawClient.open(server.url, 'wie=anna&v=99'));
    await client.closed();
    expect(client.closeCode).toBe(CLOSE.clientTooOld);
  });

  it('goodbye: a stop closes with restart, and everything is on disk', async () => {
    server = await startServer();
    const anna = await synced('wie=anna&v=3');
    anna.sync('update', anna.updateOf('k', 1));
    await until('acknowledged', () => counts(anna).length === 1);
    await server.sync.stop();
    await anna.closed();
    expect(anna.closeCode).toBe(CLOSE.restart);
    expect(anna.ofType('notice').map(decodeNotice)).toEqual([
      { kind: 'welcome', epoch: null },
      { kind: 'welcome', epoch: expect.any(String) as string },
      { kind: 'restart', retryWithinMs: expect.any(Number) as number },
    ]);
    const { snapshot, tail } = await server.storage.load(ROOM);
    expect(snapshot?.seq).toBe(1);
    expect(tail).toEqual([]);
    const doc = new Y.Doc();
    Y.applyUpdate(doc, snapshot!.update);
    expect(doc.getMap('m').toJSON()).toEqual({ k: 1 });
  });
});
