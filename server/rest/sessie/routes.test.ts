import { describe, expect, it } from 'vitest';
import { startTestServer } from '#server/rest/test-support.ts';

const DAY_MS = 86_400_000;

async function enter() {
  const server = await startTestServer();
  const browser = server.browser();
  const entered = await browser.post('/v1/uitnodigingen/_inwisselen', {
    token: await server.regisseurToken(),
    naam: 'F',
  });
  return { server, browser, entered };
}

describe('sessie', () => {
  it('says who this browser is, and that nobody is no error', async () => {
    const { server, browser } = await enter();
    expect((await server.browser().get('/v1/sessie')).json()).toEqual({
      actief: false,
      beheerder: false,
      vervaltOp: null,
      persoon: null,
      plaatsen: [],
    });
    expect((await browser.get('/v1/sessie')).json()).toMatchObject({
      actief: true,
      beheerder: true,
      persoon: { naam: 'F', email: null, organisatie: null },
      plaatsen: [{ tafel: { naam: 'Provincietafel Utrecht' }, deelnemer: { naam: 'F' } }],
    });
  });

  it('[ID6] keeps its cookie from scripts and from other sites, and from plain http where there is https', async () => {
    const { entered } = await enter();
    expect(entered.cookies[0]).toMatchObject({
      httpOnly: true,
      sameSite: 'Lax',
      path: '/',
      maxAge: 14 * 86_400,
    });
    expect(entered.cookies[0]?.secure).toBeUndefined();
    const server = await startTestServer({ PUBLIC_URL: 'https://tafel.test' });
    const payload = { token: await server.regisseurToken(), naam: 'F' };
    const headers = { origin: 'https://tafel.test' };
    const secure = await server.app.inject({
      method: 'POST',
      url: '/v1/uitnodigingen/_inwisselen',
      payload,
      headers,
    });
    expect(secure.cookies[0]).toMatchObject({ name: '__Host-puzzeltafel-sessie', secure: true, path: '/' });
    expect(secure.cookies[0]?.domain).toBeUndefined();
  });

  it('[HT5] ends when asked, for this cookie for ever, and closes its sockets', async () => {
    const { server, browser } = await enter();
    const cookie = browser.cookie;
    expect((await browser.delete('/v1/sessie')).statusCode).toBe(204);
    expect(browser.cookie).toBeNull();
    expect(server.closed).toEqual([[expect.any(String), null]]);
    browser.cookie = cookie;
    expect((await browser.get('/v1/tafels')).statusCode).toBe(401);
  });

  it('[HT5] ends after 14 days without use, and lives on when used', async () => {
    const { server, browser } = await enter();
    server.advance(13 * DAY_MS);
    const used = await browser.get('/v1/tafels');
    expect(used.statusCode).toBe(200);
    expect(used.cookies[0]).toMatchObject({ maxAge: 14 * 86_400 });
    server.advance(13 * DAY_MS);
    expect((await browser.get('/v1/tafels')).statusCode).toBe(200);
    server.advance(14 * DAY_MS);
    expect((await browser.get('/v1/tafels')).statusCode).toBe(401);
  });

  it('[HT5] ends after 90 days, however much it is used', async () => {
    const { server, browser } = await enter();
    const statuses = [];
    for (let day = 0; day <= 90; day += 9) {
      statuses.push((await browser.get('/v1/tafels')).statusCode);
      server.advance(9 * DAY_MS);
    }
    expect(statuses).toEqual([...Array(10).fill(200), 401]);
  });

  it('[HT5] gets a fresh secret with every invitation, and keeps its seats', async () => {
    const { server, browser } = await enter();
    await browser.post('/v1/tafels', {
      naam: 'Zeeland',
      soort: 'provincietafel',
      gebied: { soort: 'provincie', naam: 'Zeeland' },
    });
    const before = browser.cookie;
    await browser.post('/v1/uitnodigingen/_inwisselen', { token: await server.regisseurToken() });
    expect(browser.cookie).not.toBe(before);
    expect((await browser.get('/v1/sessie')).json().plaatsen).toHaveLength(2);
    const thief = server.browser();
    thief.cookie = before;
    expect((await thief.get('/v1/sessie')).json().actief).toBe(false);
  });

  it('[HT4] changes nothing for a page of another origin', async () => {
    const { browser } = await enter();
    for (const origin of [
      'https://boef.example',
      'null',
      'http://tafel.test.boef.example',
      'http://tafel.test:81',
    ]) {
      const response = await browser.post('/v1/tafels', {}, { origin });
      expect([origin, response.statusCode, response.json().code]).toEqual([origin, 403, 'vreemde-herkomst']);
    }
  });
});
