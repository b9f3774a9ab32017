import { afterEach, describe, expect, it } from 'vitest';
import * as decoding from 'lib0/decoding';
import { encodeAwareness, type AwarenessEntry } from '#shared/protocol/awareness.ts';
import { CLOSE } from '#shared/protocol/close-codes.ts';
import { decodeUp } from '#shared/protocol/up.ts';
import { pause, RawClient, startServer, until, type TestServer } from './test-support.ts';

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
      await synced('wie=anna&ids=1'),
      await synced('wie=mallory&ids=2'),
      await synced('wie=eve&ids=3'),
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
    const [mallory, eve] = [await synced('wie=mallory&ids=2'), await synced('wie=eve&ids=3')];
    say(mallory, entry(2, 1, { user: { naam: 'anna', rol: 'regisseur' }, user2: 1 }));
    await until('eve sees', () => statesAt(eve).size === 1);
    expect(naam(statesAt(eve).get(2))).toBe('mallory');
  });

  it('cannot use a clientID that was not leased to it, also when nobody has it', async () => {
    await start();
    const [mallory, eve] = [await synced('wie=mallory&ids=2'), await synced('wie=eve&ids=3')];
    for (const stranger of [1, 7, 2 ** 32, 2 ** 53 - 1]) say(mallory, entry(stranger, 1, { at: 'squat' }));
    say(mallory, entry(2, 1, { at: 'own' }));
    await until('eve sees', () => statesAt(eve).size > 0);
    expect([...statesAt(eve).keys()]).toEqual([2]);
  });

  it('[X13] a huge clock ends the connection, and holds back nobody', async () => {
    await start();
    const [mallory, anna, eve] = [
      await synced('wie=mallory&ids=2'),
      await synced('wie=anna&ids=1'),
      await synced('wie=eve&ids=3'),
    ];
    say(mallory, entry(1, 2 ** 50, { at: 'pinned' }));
    say(mallory, entry(2, 2 ** 50, { at: 'huge' }));
    await mallory.closed();
    expect(mallory.closeCode).toBe(CLOSE.malformed);
    say(anna, entry(1, 1, { at: 'anna' }));
    await until('eve sees', () => statesAt(eve).get(1)?.['at'] === 'anna');
    expect(statesAt(eve).size).toBe(1);
  });

  it.each([
    '{"__proto__":{"isAdmin":true}}',
    '{"\\u005f_proto__":{"isAdmin":true}}',
    '{"a":[{"constructor":{"prototype":1}}]}',
    `{"a":${'['.repeat(40)}${']'.repeat(40)}}`,
  ])('hostile keys and depth reach nobody: %s', async (state) => {
    await start();
    const [mallory, eve] = [await synced('wie=mallory&ids=2'), await synced('wie=eve&ids=3')];
    mallory.ws.send(encodeAwareness([{ clientId: 2, clock: 3, state }]));
    await mallory.closed();
    expect(mallory.closeCode).toBe(CLOSE.malformed);
    expect(statesAt(eve).size).toBe(0);
  });

  it('[T7] says name, partij, rol, colour and whom somebody replaces, whatever the client says; a waarnemer is seen too', async () => {
    await start();
    const [wim, eve] = [
      await synced('wie=wim&rol=waarnemer&partij=gemeente-b&ids=5'),
      await synced('wie=eve&ids=3'),
    ];
    const forged = { id: 'x', naam: 'de minister', partij: 'rijk', rol: 'regisseur', kleur: 'url(evil)' };
    say(wim, entry(5, 1, { user: { ...forged, avatar: 'http://evil' }, type: 'disconnect' }));
    await until('eve sees', () => statesAt(eve).size === 1);
    expect(statesAt(eve).get(5)?.['user']).toEqual({
      id: expect.not.stringMatching(/^x$/) as string,
      naam: 'wim',
      partij: 'gemeente-b',
      rol: 'waarnemer',
      vervangt: null,
      kleur: '#123456',
    });
  });

  it('a hundred thousand states and a huge one reach nobody', async () => {
    await start();
    const [mallory, eve] = [await synced('wie=mallory&ids=2'), await synced('wie=eve&ids=3')];
    say(mallory, ...Array.from({ length: 60_000 }, (_, id) => entry(id, 1, {})));
    say(mallory, entry(2, 1, { big: 'x'.repeat(20_000) }));
    say(mallory, entry(2, 2, { small: 1 }));
    await until('eve sees one', () => statesAt(eve).size === 1);
    expect(statesAt(eve).get(2)).toMatchObject({ small: 1 });
    mallory.close();
    await until('gone', () => statesAt(eve).size === 0);
  });

  it('a flood becomes one frame per window, with the last state', async () => {
    server = await startServer({ limits: { awarenessWindowMs: 60 } });
    const [anna, eve] = [await synced('wie=anna&ids=1'), await synced('wie=eve&ids=3')];
    for (let clock = 1; clock <= 500; clock++) say(anna, entry(1, clock, { n: clock }));
    await until('last', () => statesAt(eve).get(1)?.['n'] === 500);
    expect(eve.ofType('awareness').length).toBeLessThan(20);
  });

  it('an unchanged state is not repeated until the slow round', async () => {
    server = await startServer({ limits: { awarenessWindowMs: 5, awarenessRenewMs: 150 } });
    const [anna, eve] = [await synced('wie=anna&ids=1'), await synced('wie=eve&ids=3')];
    say(anna, entry(1, 1, { n: 1 }));
    await until('seen', () => statesAt(eve).size === 1);
    const before = eve.ofType('awareness').length;
    for (let clock = 2; clock <= 10; clock++) say(anna, entry(1, clock, { n: 1 }));
    await until('a renewal', () => eve.ofType('awareness').length > before);
    expect(statesAt(eve).get(1)).toMatchObject({ n: 1 });
  });

  it('a joiner sees who is there; who comes back takes the place of the old socket', async () => {
    await start();
    const anna = await synced('wie=anna&ids=1');
    say(anna, entry(1, 5, { n: 1 }));
    await pause(20);
    const eve = await synced('wie=eve&ids=3');
    await until('eve sees anna', () => statesAt(eve).size === 1);
    const again = await synced('wie=anna&ids=1');
    say(again, entry(1, 6, { n: 2 }));
    await until('taken over', () => statesAt(eve).get(1)?.['n'] === 2);
    anna.close();
    await pause(40);
    expect(statesAt(eve).get(1)?.['n']).toBe(2);
  });
});
