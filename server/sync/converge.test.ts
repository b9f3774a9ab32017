import { afterEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { startServer, stockClient, until, type TestServer } from './test-support.ts';

type Client = ReturnType<typeof stockClient>;
let server: TestServer;
const clients: Client[] = [];
const connect = (params: Record<string, string> = {}, doc?: Y.Doc): Client => {
  const client = stockClient(server.url, params, doc);
  clients.push(client);
  return client;
};
afterEach(async () => {
  for (const client of clients.splice(0)) client.close();
  await server.close();
});

describe('the stock provider of y-websocket', () => {
  it('[SY3] two converge on what both write', async () => {
    server = await startServer();
    const [anna, bert] = [connect({ wie: 'anna' }), connect({ wie: 'bert' })];
    await Promise.all([anna.synced(), bert.synced()]);
    for (let index = 0; index < 50; index++) {
      anna.doc.getArray('list').push([`a${index}`]);
      bert.doc.getArray('list').insert(0, [`b${index}`]);
    }
    await until('both have all', () => [anna, bert].every(({ doc }) => doc.getArray('list').length === 100));
    expect(bert.doc.getArray('list').toJSON()).toEqual(anna.doc.getArray('list').toJSON());
  });

  it('a late joiner sees what was written before', async () => {
    server = await startServer();
    const anna = connect();
    await anna.synced();
    anna.doc.getMap('m').set('k', 'before');
    await until('stored', () => clients.length === 1);
    const bert = connect({ wie: 'bert' });
    await until('bert has it', () => bert.doc.getMap('m').get('k') === 'before');
    expect(bert.provider.synced).toBe(true);
  });

  it('offline work on both sides merges on return', async () => {
    server = await startServer();
    const anna = connect({ wie: 'anna' });
    const bert = connect({ wie: 'bert' });
    await Promise.all([anna.synced(), bert.synced()]);
    anna.provider.disconnect();
    anna.doc.getText('t').insert(0, 'anna ');
    bert.doc.getText('t').insert(0, 'bert ');
    anna.provider.connect();
    await until('merged', () => [anna, bert].every(({ doc }) => doc.getText('t').length === 10));
    expect(anna.doc.getText('t').toString()).toBe(bert.doc.getText('t').toString());
  });

  it('an edit between connecting and the first sync arrives', async () => {
    server = await startServer();
    const doc = new Y.Doc();
    doc.getMap('m').set('early', 1);
    const anna = connect({ wie: 'anna' }, doc);
    anna.provider.on('status', ({ status }: { status: string }) => {
      if (status === 'connected') doc.getMap('m').set('at open', 2);
    });
    const bert = connect({ wie: 'bert' });
    await until('bert has both', () => bert.doc.getMap('m').size === 2);
    expect(bert.doc.getMap('m').toJSON()).toEqual({ early: 1, 'at open': 2 });
  });

  it('[SY10] presence carries the name that the server knows, and goes when the client goes', async () => {
    server = await startServer({ limits: { awarenessWindowMs: 5 } });
    const anna = connect({ wie: 'anna' });
    const bert = connect({ wie: 'bert', partij: 'provincie-x' });
    await Promise.all([anna.synced(), bert.synced()]);
    bert.provider.awareness.setLocalState({ cursor: [5, 52], user: { naam: 'de minister' } });
    const bertAtAnna = () => anna.provider.awareness.getStates().get(bert.doc.clientID);
    await until('anna sees bert', () => bertAtAnna()?.['cursor'] !== undefined);
    expect(bertAtAnna()?.['user']).toEqual({
      id: expect.any(String) as string,
      naam: 'bert',
      partij: 'provincie-x',
      rol: 'redacteur',
      vervangt: null,
      kleur: '#123456',
    });
    bert.provider.disconnect();
    await until('bert is gone', () => bertAtAnna() === undefined);
  });

  it('a final refusal of access is understood: no reconnect', async () => {
    server = await startServer();
    const nobody = connect({ wie: 'niemand' });
    let code: number | null = null;
    nobody.provider.on('closed', (event: { code: number }) => (code = event.code));
    await until('closed', () => code !== null);
    expect(code).toBe(4401);
    expect(nobody.provider.shouldConnect).toBe(false);
  });
});
