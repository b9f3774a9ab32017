import { afterEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { MemoryStorage } from '#server/storage/memory.ts';
import { decodeAck } from '#shared/protocol/ack.ts';
import { CLOSE } from '#shared/protocol/close-codes.ts';
import { decodeRefusal } from '#shared/protocol/refusal.ts';
import { guardUpdate } from '#server/policies/guard.ts';
import { SERVER_AUTHOR } from './actor.ts';
import { Leases } from './leases.ts';
import { RawClient, ROOM, startServer, until, updateOf, type TestServer } from './test-support.ts';

const ANNA = '0000000000000000000000anna';
let server: TestServer;
const raw: RawClient[] = [];
const synced = async (query: string, url = server.url) => {
  const client = await RawClient.synced(url, `${query}&v=3`);
  raw.push(client);
  return client;
};
afterEach(async () => {
  for (const client of raw.splice(0)) client.close();
  await server.close();
});
const acks = (client: RawClient) => client.ofType('ack').map((message) => decodeAck(message)?.count);
const refusalOf = async (client: RawClient) => {
  await client.closed();
  expect(client.closeCode).toBe(CLOSE.refused);
  return decodeRefusal(client.ofType('refusal')[0]!);
};
const FOREIGN = { rule: 'AZ23', reason: 'foreign-client', path: null };
const restart = async (): Promise<void> => {
  const { storage } = server;
  await server.close();
  server = await startServer({ storage });
};

/** One collected run of that length, under that clientID: the 16 bytes that steal a clock (X5). */
function gcRun(clientId: number, clock: number, length: number): Uint8Array {
  const varUint = (value: number): number[] => {
    const bytes: number[] = [];
    let rest = value;
    for (; rest > 127; rest = Math.floor(rest / 128)) bytes.push(128 + (rest % 128));
    return [...bytes, rest];
  };
  return Uint8Array.from([1, 1, ...varUint(clientId), ...varUint(clock), 0, ...varUint(length), 0]);
}

describe('[AZ23] leases', () => {
  it('of another, of nobody, of the server: edits under them are refused, and nothing is stored', async () => {
    server = await startServer();
    const serverId = await server.sync.readRoom(ROOM, (doc) => doc.clientID);
    await synced('wie=anna&ids=77');
    for (const stolen of [77, 78, serverId, 2 ** 32 - 1]) {
      const bert = await synced('wie=bert&ids=5');
      bert.sync('update', updateOf('k', 1, stolen));
      expect(await refusalOf(bert)).toMatchObject(FOREIGN);
    }
    expect((await server.storage.load(ROOM)).lastSeq).toBe(0);
  });

  it('a clientID that is no number of 32 bits is refused, with the real guard too', async () => {
    for (const guard of [undefined, guardUpdate]) {
      server = await startServer(guard === undefined ? {} : { guard });
      for (const huge of [2 ** 32, 2 ** 53 - 1]) {
        const bert = await synced('wie=bert&ids=5');
        bert.sync('update', updateOf('k', 1, huge));
        expect((await refusalOf(bert))?.reason).toMatch(
          /^(foreign-client|client-out-of-range|unknown-root)$/,
        );
      }
      expect((await server.storage.load(ROOM)).lastSeq).toBe(0);
      if (guard === undefined) await server.close();
    }
  });

  it('coming in with them is refused: a new ticket tells which to leave out', async () => {
    server = await startServer();
    await synced('wie=anna&ids=77');
    const serverId = await server.sync.readRoom(ROOM, (doc) => doc.clientID);
    expect(
      await server.sync.leases.taken(ROOM, 'bert', [77, 78, serverId, 2 ** 32, -1, 1.5, 2 ** 53]),
    ).toEqual([77, serverId, 2 ** 32, -1, 1.5, 2 ** 53]);
    expect(await server.sync.leases.taken(ROOM, ANNA, [77, 78])).toEqual([]);
    for (const taken of [77, serverId, 2 ** 32, 2 ** 53 - 1]) {
      const bert = await RawClient.open(server.url, `wie=bert&v=3&ids=5,${taken}`);
      await bert.closed();
      expect(bert.closeCode).toBe(CLOSE.ticket);
    }
    // None of a refused lot was leased.
    expect(await server.sync.leases.taken(ROOM, 'carla', [5])).toEqual([]);
  });

  it('are asked for without decoding the document', async () => {
    const storage = new MemoryStorage();
    const bytes = Uint8Array.of(7, 7, 7);
    const rows = [{ author: ANNA, timeMs: 1, bytes, touched: [] }];
    const leases = [{ clientId: 77, deelnemer: ANNA, timeMs: 1 }];
    await storage.append({ room: ROOM, epoch: 'e', afterSeq: 0, rows, leases });
    server = await startServer({ storage });
    expect(await server.sync.leases.taken(ROOM, 'bert', [77])).toEqual([77]);
    expect(server.sync.health().readOnly).toEqual([]);
  });

  it('are stored when somebody comes in, before anything was written, and survive a restart', async () => {
    server = await startServer();
    const anna = await synced('wie=anna&ids=77');
    await until('stored', async () => (await server.storage.load(ROOM)).leases.length === 1);
    anna.close();
    await restart();
    expect(await server.sync.leases.taken(ROOM, 'bert', [77])).toEqual([77]);
    const bert = await synced('wie=bert&ids=5');
    bert.sync('update', updateOf('k', 1, 77));
    expect(await refusalOf(bert)).toMatchObject(FOREIGN);
  });

  it('work of an own earlier session is accepted after a reload and a restart, and keeps its author', async () => {
    server = await startServer();
    const earlier = await synced('wie=anna&ids=77');
    const offline = new Y.Doc();
    offline.clientID = 77;
    offline.getMap('m').set('a', 1);
    earlier.sync('update', Y.encodeStateAsUpdate(offline));
    await until('stored', () => acks(earlier).length === 1);
    earlier.close();
    offline.getMap('m').set('offline', 1);
    await restart();
    const later = await synced('wie=anna&ids=78');
    later.sync('step2', Y.encodeStateAsUpdate(offline));
    await until('stored', () => acks(later).length === 1);
    const { tail, snapshot } = await server.storage.load(ROOM);
    expect([snapshot?.seq, tail.map(({ author }) => author)]).toEqual([1, [ANNA]]);
  });

  it('are of the deelnemer, not of the person: who acts for another partij has others', async () => {
    server = await startServer();
    await synced('wie=anna&sessie=s1&ids=77');
    const other = await synced('wie=anna.b&sessie=s1&partij=gemeente-b&ids=78');
    other.sync('update', updateOf('k', 1, 77));
    expect(await refusalOf(other)).toMatchObject(FOREIGN);
  });

  it('[X5] a collected run cannot steal the clock of another: their next edit is stored', async () => {
    server = await startServer({ guard: guardUpdate });
    const anna = await synced('wie=anna&ids=77');
    for (const length of [1, 2 ** 20, 2 ** 40]) {
      const bert = await synced('wie=bert&ids=5');
      bert.sync('update', gcRun(77, 0, length));
      expect((await refusalOf(bert))?.reason).toMatch(/^(foreign-client|run-too-long|clock-out-of-range)$/);
    }
    const own = await synced('wie=bert&ids=5');
    own.sync('update', gcRun(5, 0, 2 ** 30));
    expect((await refusalOf(own))?.reason).toBe('run-too-long');
    anna.sync('update', gcRun(77, 0, 3)); // typed and deleted before it was ever sent
    await until('stored', () => acks(anna).length === 1);
    expect((await server.storage.load(ROOM)).lastSeq).toBe(1);
  });
});

describe('[AZ23] too many leases', () => {
  const lease = (clientId: number, timeMs: number) => ({ clientId, deelnemer: ANNA, timeMs });
  const many = Array.from({ length: 4100 }, (_, index) => lease(index, index));
  const parts = { serverClient: 9e6, written: () => new Set([0, 1]) };

  it('the oldest under which nothing was written are dropped on load; those with work stay', () => {
    const leases = new Leases({ ...parts, leases: many.toReversed() });
    const dropped = leases.takeDropped();
    expect(dropped).toHaveLength(4098 - 2048); // of those without work half of what may be stays
    expect(Math.min(...dropped)).toBe(2);
    expect([0, 1, 4099].every((id) => leases.has(id, ANNA))).toBe(true);
    expect(leases.has(2, ANNA)).toBe(false);
    expect(leases.bind([2], 'bert', 1)).toBe('leased');
  });

  it('those with work count for nothing: who works here for years is never sent away', () => {
    const leases = new Leases({
      ...parts,
      leases: many,
      written: () => new Set(Array(5000).keys()),
    });
    expect(leases.takeDropped()).toEqual([]);
    expect(leases.bind([100_000], ANNA, 1)).toBe('leased');
    expect(leases.has(0, ANNA)).toBe(true);
  });

  it('the server’s own cannot be had before it wrote, nor after', () => {
    const leases = new Leases({ ...parts, leases: [] });
    expect(leases.bind([9e6], ANNA, 1)).toBe('taken');
    expect(leases.takeUnsaved()).toEqual([]);
    leases.reserve(9e6, 5);
    leases.reserve(9e6, 6);
    expect(leases.takeUnsaved()).toEqual([{ clientId: 9e6, deelnemer: SERVER_AUTHOR, timeMs: 5 }]);
  });
});
