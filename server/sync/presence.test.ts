import { afterEach, describe, expect, it } from 'vitest';
import * as decoding from 'lib0/decoding';
import { encodeAwareness, type AwarenessEntry } from '#shared/protocol/awareness.ts';
import { CLOSE } from '#shared/protocol/close-codes.ts';
import { decodeUp } from '#shared/protocol/up.ts';
import { pause, RawClient, startServer, until, updateOf, type TestServer } from './test-support.ts';

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

/** What a receiver of all awareness messages so far would show. */
function statesAt(client: RawClient): Map<number, Record<string, unknown>> {
  const states = new Map<number, { clock: number; state: Record<string, unknown> | null }>();
  for (const message of client.ofType('awareness')) {
    const up = decodeUp(message);
    const decoder = decoding.createDecoder(up?.kind === 'awareness' ? up.update : new Uint8Array());
    for (let left = decoding.readVarUint(decoder); left > 0; left--) {
      const clientId = decoding.readVarUint(decoder);
      const clock = decoding.readVarUint(decoder);
      const state = JSON.parse(decoding.readVarString(decoder)) as Record<string, unknown> | null;
      const known = states.get(clientId);
      if (known === undefined || known.clock < clock || (known.clock === clock && state === null))
        states.set(clientId, { clock, state });
    }
  }
  return new Map([...states].flatMap(([id, { state }]) => (state === null ? [] : [[id, state] as const])));
}
const say = (client: RawClient, ...entries: AwarenessEntry[]) => client.ws.send(encodeAwareness(entries));
const entry = (clientId: number, clock: number, state: unknown): AwarenessEntry => ({
  clientId,
  clock,
  state: JSON.stringify(state),
});
const start = async () => {
  server = await startServer({ limits: { awarenessWindowMs: 5, awarenessRenewMs: 100_000 } });
};
const naam = (state: Record<string, unknown> | undefined) =>
  (state?.['user'] as { naam?: string } | undefined)?.naam;

describe('[SY10] presence', () => {
  it('is only ever the sender’s own', async () => {
    await start();
    const [anna, mallory, eve] = [
      await synced('wie=anna'),
      await synced('wie=mallory'),
      await synced('wie=eve'),
    ];
    say(anna, entry(1, 1, { at: 'anna' }));
    say(mallory, entry(2, 1, { at: 'mallory' }));
    await until('eve sees both', () => statesAt(eve).size === 2);
    say(mallory, entry(1, 99, { at: 'forged' }), entry(2, 2, { at: 'moved' }), entry(3, 1, {}));
    await until('moved', () => statesAt(eve).get(2)?.['at'] === 'moved');
    say(mallory, entry(1, 2 ** 50, null));
    await pause(40);
    expect(statesAt(eve).get(1)?.['at']).toBe('anna');
    expect(statesAt(eve).size).toBe(2);
  });

  it('cannot take a name: who someone is, the server says', async () => {
    await start();
    const [mallory, eve] = [await synced('wie=mallory'), await synced('wie=eve')];
    say(mallory, entry(2, 1, { user: { naam: 'anna', rol: 'regisseur' }, user2: 1 }));
    await until('eve sees', () => statesAt(eve).size === 1);
    expect(naam(statesAt(eve).get(2))).toBe('mallory');
  });

  it('cannot use a clientID under which another wrote', async () => {
    await start();
    const [anna, mallory, eve] = [
      await synced('wie=anna&v=1'),
      await synced('wie=mallory'),
      await synced('wie=eve'),
    ];
    anna.sync('update', updateOf('k', 1, 7));
    await until('stored', () => anna.ofType('ack').length === 1);
    say(mallory, entry(7, 1, { at: 'squat' }));
    say(anna, entry(7, 1, { at: 'anna' }));
    await until('eve sees', () => statesAt(eve).size === 1);
    expect(naam(statesAt(eve).get(7))).toBe('anna');
  });

  it('a hundred thousand states, a huge one and hostile keys reach nobody', async () => {
    await start();
    const [mallory, eve] = [await synced('wie=mallory'), await synced('wie=eve')];
    say(mallory, ...Array.from({ length: 60_000 }, (_, id) => entry(id, 1, {})));
    say(mallory, entry(2, 1, { big: 'x'.repeat(20_000) }));
    say(mallory, entry(2, 2, { small: 1 }));
    await until('eve sees one', () => statesAt(eve).size === 1);
    expect(statesAt(eve).get(2)).toMatchObject({ small: 1 });
    mallory.ws.send(encodeAwareness([{ clientId: 2, clock: 3, state: '{"__proto__":{"isAdmin":true}}' }]));
    await mallory.closed();
    expect(mallory.closeCode).toBe(CLOSE.malformed);
    await until('gone', () => statesAt(eve).size === 0);
  });

  it('a flood becomes one frame per window, with the last state', async () => {
    server = await startServer({ limits: { awarenessWindowMs: 60 } });
    const [anna, eve] = [await synced('wie=anna'), await synced('wie=eve')];
    for (let clock = 1; clock <= 500; clock++) say(anna, entry(1, clock, { n: clock }));
    await until('last', () => statesAt(eve).get(1)?.['n'] === 500);
    expect(eve.ofType('awareness').length).toBeLessThan(20);
  });

  it('an unchanged state is not repeated until the slow round', async () => {
    server = await startServer({ limits: { awarenessWindowMs: 5, awarenessRenewMs: 150 } });
    const [anna, eve] = [await synced('wie=anna'), await synced('wie=eve')];
    say(anna, entry(1, 1, { n: 1 }));
    await until('seen', () => statesAt(eve).size === 1);
    const before = eve.ofType('awareness').length;
    for (let clock = 2; clock <= 10; clock++) say(anna, entry(1, clock, { n: 1 }));
    await until('a renewal', () => eve.ofType('awareness').length > before);
    expect(statesAt(eve).get(1)).toMatchObject({ n: 1 });
  });

  it('a joiner sees who is there; who comes back takes the place of the old socket', async () => {
    await start();
    const anna = await synced('wie=anna');
    say(anna, entry(1, 5, { n: 1 }));
    await pause(20);
    const eve = await synced('wie=eve');
    await until('eve sees anna', () => statesAt(eve).size === 1);
    const again = await synced('wie=anna');
    say(again, entry(1, 6, { n: 2 }));
    await until('taken over', () => statesAt(eve).get(1)?.['n'] === 2);
    anna.close();
    await pause(40);
    expect(statesAt(eve).get(1)?.['n']).toBe(2);
  });
});
