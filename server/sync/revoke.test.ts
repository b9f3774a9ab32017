import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, describe, expect, it } from 'vitest';
import { decodeAck } from '#shared/protocol/ack.ts';
import { CLOSE } from '#shared/protocol/close-codes.ts';
import { decodeRefusal } from '#shared/protocol/refusal.ts';
import { actorFrom, admissionFrom } from './test-guard.ts';
import { RawClient, ROOM, startServer, until, type TestServer } from './test-support.ts';

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
const log = async () => (await server.storage.load(ROOM)).tail;
const idOf = (wie: string) => actorFrom({ url: `/?wie=${wie}` } as never)!.deelnemer.id;

describe('[AZ20] rights that are taken away', () => {
  it('in the middle of a burst: nothing that is judged later is stored, and the socket is closed', async () => {
    server = await startServer({ limits: { messageBurst: 1e6 } });
    const anna = await synced('wie=anna&ids=1-2000');
    const bert = await synced('wie=bert');
    let sent = 0;
    const burst = (count: number): void => {
      for (let n = 0; n < count; n++) anna.sync('update', anna.updateOf(`k${sent++}`, 1));
    };
    // 500 edits/s for a while, then the rights change while more is on its way.
    for (let tick = 0; tick < 20; tick++) {
      burst(10);
      await sleep(20);
    }
    await until('many stored', async () => (await log()).length > 100);
    burst(200);
    const closed = server.sync.closeSessions(
      ({ deelnemer }) => deelnemer.id === idOf('anna'),
      CLOSE.rightsChanged,
    );
    expect(closed).toBe(1);
    // A row of another, judged after that moment, marks it in the log.
    bert.sync('update', bert.updateOf('mark', 1));
    burst(200);
    await until('marked', async () => (await log()).some(({ author }) => author === idOf('bert')));
    await anna.closed();
    expect(anna.closeCode).toBe(CLOSE.rightsChanged);
    await sleep(50);
    const rows = await log();
    const mark = rows.findIndex(({ author }) => author === idOf('bert'));
    expect(rows.slice(mark + 1)).toEqual([]);
    expect(rows.length).toBeLessThan(sent);
    const acked = anna.ofType('ack').map((message) => decodeAck(message)?.count ?? 0);
    expect(acked.at(-1)).toBeLessThanOrEqual(mark);
  });

  it('while somebody is still coming in: the socket closes before anything of it counts', async () => {
    let admit: () => void = () => undefined;
    server = await startServer({
      authenticate: async (req) => {
        const admission = admissionFrom(req);
        await new Promise<void>((resolve) => (admit = resolve));
        return admission;
      },
    });
    const opening = RawClient.open(server.url, 'wie=anna&v=3');
    await sleep(50);
    expect(server.sync.closeSessions(() => true, CLOSE.rightsChanged)).toBe(0);
    admit();
    const anna = await opening;
    raw.push(anna);
    await anna.closed();
    expect(anna.closeCode).toBe(CLOSE.rightsChanged);
    expect(server.sync.health().rooms).toBe(0);
  });

  it('[AZ18] a seat that ends counts to its last moment, also on a socket that is still open', async () => {
    let nowMs = Date.parse('2026-11-21T12:00:00.000Z');
    server = await startServer({ now: () => nowMs });
    const anna = await synced('wie=anna&tot=2026-11-21T13:00:00.000Z');
    anna.sync('update', anna.updateOf('in time', 1));
    await until('stored', () => anna.ofType('ack').length === 1);
    nowMs += 3_600_000;
    anna.sync('update', anna.updateOf('late', 1));
    await anna.closed();
    expect(decodeRefusal(anna.ofType('refusal')[0]!)).toMatchObject({ rule: 'AZ18', reason: 'seat-ended' });
    expect(await log()).toHaveLength(1);
  });
});
