import { describe, expect, it } from 'vitest';
import { startTestServer } from '#server/rest/test-support.ts';

async function setUp(environment: Record<string, string> = {}) {
  const server = await startTestServer(environment);
  const browser = server.browser();
  const token = await server.regisseurToken();
  const entered = await browser.post('/v1/uitnodigingen/_inwisselen', { token, naam: 'Fatima' });
  const path = `/v1/tafels/${entered.json().tafel.id}/_toegang`;
  return { server, browser, path };
}

describe('toegang', () => {
  it('[ID4] hands out a ticket, and names the clientIDs that are somebody else’s', async () => {
    const { server, browser, path } = await setUp();
    server.taken.add(12);
    const answer = await browser.post(path, { kamer: 'tafel', clientIds: [11, 12, 11, 13] });
    expect(answer.json()).toEqual({ ticket: expect.stringMatching(/^[\w-]{43}$/), bezet: [12] });
    expect(await server.context.tickets.redeem(answer.json().ticket)).toMatchObject({
      room: `tafel/${path.split('/')[3]}`,
      clientIds: [11, 13],
    });
  });

  it('[ID4] [TF4] needs a session, a seat and a page of ours', async () => {
    const { server, browser, path } = await setUp();
    const asked = { kamer: 'tafel', clientIds: [1] };
    expect((await server.browser().post(path, asked)).statusCode).toBe(401);
    expect((await browser.post(`/v1/tafels/${'0'.repeat(26)}/_toegang`, asked)).statusCode).toBe(404);
    expect((await browser.post(path, asked, { origin: 'https://boef.example' })).statusCode).toBe(403);
  });

  it('[ID4] takes one to 64 numbers of 32 bits, for a document that people open', async () => {
    const { browser, path } = await setUp();
    const statusOf = async (body: object) => (await browser.post(path, body)).statusCode;
    const many = Array.from({ length: 64 }, (_, i) => i);
    expect(await statusOf({ kamer: 'register', clientIds: many })).toBe(200);
    for (const clientIds of [[], [...many, 64], [-1], [1.5], [2 ** 32], ['1'], null])
      expect([clientIds, await statusOf({ kamer: 'tafel', clientIds })]).toEqual([clientIds, 400]);
    for (const kamer of ['geheim', 'schorsing/vro', 'eigen/x'])
      expect(await statusOf({ kamer, clientIds: [1] })).toBe(400);
  });

  it('[AZ32] opens of the rooms that are not everybody’s only those of the asking seat', async () => {
    const { server, browser, path } = await setUp();
    const tafel = path.split('/')[3];
    const { deelnemer } = (await browser.get('/v1/sessie')).json().plaatsen[0];
    for (const [kamer, room] of [
      ['schorsing', `schorsing/${tafel}/${deelnemer.partij.id}`],
      ['eigen', `eigen/${tafel}/${deelnemer.id}`],
    ]) {
      const { ticket } = (await browser.post(path, { kamer, clientIds: [1], partij: undefined })).json();
      expect(await server.context.tickets.redeem(ticket)).toMatchObject({ room });
      for (const extra of [{ partij: 'vro' }, { kamer: room }])
        expect((await browser.post(path, { kamer, clientIds: [1], ...extra })).statusCode).toBe(400);
    }
  });

  it('[ID4] lets one session ask no more than so often, and another go on', async () => {
    const { server, browser, path } = await setUp({ RATE_LIMIT_PER_MINUTE: '20' });
    const statuses: number[] = [];
    for (let i = 0; i < 21; i++)
      statuses.push((await browser.post(path, { kamer: 'tafel', clientIds: [1] })).statusCode);
    expect(statuses).toEqual([...Array(20).fill(200), 429]);
    const other = server.browser();
    const token = await server.regisseurToken();
    await other.post('/v1/uitnodigingen/_inwisselen', { token, naam: 'Ander' });
    expect((await other.post(path, { kamer: 'tafel', clientIds: [1] })).statusCode).toBe(200);
  });
});
