import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { must } from '#shared/lib/assert.ts';
import type { Sessie } from '#shared/rest/sessie.ts';
import { startIssuers, type TestIssuers } from '#server/auth/oidc/test/issuers.ts';
import { BASE, SigningBrowser } from '#server/rest/aanmelden/test-support.ts';
import { startTestServer, type TestServer } from '#server/rest/test-support.ts';

let issuers: TestIssuers;
let server: TestServer;

beforeAll(async () => {
  issuers = await startIssuers(BASE);
});
afterAll(async () => issuers.stop());
beforeEach(async () => {
  server = await startTestServer({ OIDC_CONFIG: issuers.configPath });
  issuers.provincie.accounts.set('u-1', {
    naam: 'Fatima el Idrissi',
    email: 'fatima@provincie-utrecht.nl',
    emailVerified: true,
    groepen: ['ruimte'],
  });
  issuers.waterschap.accounts.set('w-1', { naam: 'Bram', groepen: { rollen: ['water'] } });
});

const sessieOf = async (browser: SigningBrowser): Promise<Sessie> =>
  (await browser.send('GET', '/v1/sessie')).json();
const seatsOf = async (browser: SigningBrowser) =>
  (await sessieOf(browser)).plaatsen.map(({ deelnemer }) => [deelnemer.partij.id, deelnemer.rol]);

describe('signing in over REST, at real providers', () => {
  it('[ID2] names the organisations, and nothing else of their settings', async () => {
    const shown = await new SigningBrowser(server).send('GET', '/v1/aanmelden');
    expect(shown.json()).toEqual({
      aanbieders: [
        { id: 'provincie-utrecht', naam: 'Provincie Utrecht' },
        { id: 'waterschap', naam: 'Waterschap Vallei en Veluwe' },
      ],
      ontwikkeling: null,
    });
  });

  it('[ID1] [ID2] lets two people of two organisations in, with the seats of their groups', async () => {
    const [fatima, bram] = [new SigningBrowser(server), new SigningBrowser(server)];
    expect(await fatima.signIn('provincie-utrecht', 'u-1', '/tafel/x?y=1')).toBe('/tafel/x?y=1');
    expect(await bram.signIn('waterschap', 'w-1')).toBe('/');
    expect((await sessieOf(fatima)).persoon).toEqual({
      naam: 'Fatima el Idrissi',
      email: 'fatima@provincie-utrecht.nl',
      organisatie: 'Provincie Utrecht',
    });
    expect(await seatsOf(fatima)).toEqual([['provincie-utrecht', 'redacteur']]);
    expect(await seatsOf(bram)).toEqual([['waterschap-vallei-en-veluwe', 'adviseur']]);
    expect((await sessieOf(bram)).persoon).toMatchObject({ email: null });
  });

  it('[ID2] [ID9] knows somebody again by issuer and subject, with the groups and name of today', async () => {
    const first = new SigningBrowser(server);
    await first.signIn('provincie-utrecht', 'u-1');
    const [tafel] = (await sessieOf(first)).plaatsen;
    const id = must(tafel, 'a seat').tafel.id;
    issuers.provincie.accounts.set('u-1', { naam: 'Fatima de Boer', groepen: ['gs'] });
    const second = new SigningBrowser(server);
    await second.signIn('provincie-utrecht', 'u-1');
    expect(await seatsOf(second)).toEqual([['provincie-utrecht', 'bestuurder']]);
    expect((await sessieOf(first)).persoon?.naam).toBe('Fatima de Boer');
    issuers.provincie.accounts.set('u-1', { naam: 'Fatima de Boer', groepen: [] });
    await new SigningBrowser(server).signIn('provincie-utrecht', 'u-1');
    // The group is gone: so is the seat, in every browser.
    expect(await seatsOf(first)).toEqual([]);
    expect((await second.send('GET', `/v1/tafels/${id}`)).statusCode).toBe(404);
  });

  it('[ID9] the same subject at another issuer is somebody else', async () => {
    issuers.waterschap.accounts.set('u-1', {
      naam: 'Dief',
      email: 'fatima@provincie-utrecht.nl',
      emailVerified: true,
      groepen: { rollen: ['ruimte', 'gs'] },
    });
    const fatima = new SigningBrowser(server);
    await fatima.signIn('provincie-utrecht', 'u-1');
    const other = new SigningBrowser(server);
    await other.signIn('waterschap', 'u-1');
    expect((await sessieOf(other)).persoon?.naam).toBe('Dief');
    expect(await seatsOf(other)).toEqual([]);
    expect((await sessieOf(fatima)).persoon?.naam).toBe('Fatima el Idrissi');
  });

  it('[ID8] [ID9] [HT5] always makes a new session: one that was planted is worth nothing, and its sockets close', async () => {
    const guest = server.browser();
    await guest.post('/v1/uitnodigingen/_inwisselen', { token: await server.regisseurToken(), naam: 'Gast' });
    const planted = must(guest.cookie, 'a cookie');
    const browser = new SigningBrowser(server);
    browser.cookies.set('puzzeltafel-sessie', planted);
    await browser.signIn('provincie-utrecht', 'u-1');
    expect(browser.cookies.get('puzzeltafel-sessie')).not.toBe(planted);
    expect((await guest.get('/v1/tafels')).statusCode).toBe(401);
    expect(server.closed).toHaveLength(1);
    // The guest is a person apart: neither the seat nor the right to make tafels came along.
    expect(await sessieOf(browser)).toMatchObject({
      beheerder: false,
      persoon: { naam: 'Fatima el Idrissi' },
    });
    expect(await seatsOf(browser)).toEqual([['provincie-utrecht', 'redacteur']]);
  });

  it('[ID2] two first logins of one person at once make one person', async () => {
    const browsers = [new SigningBrowser(server), new SigningBrowser(server)];
    await Promise.all(browsers.map((browser) => browser.signIn('provincie-utrecht', 'u-1')));
    const [own] = browsers;
    expect((await must(own, 'one').send('GET', '/v1/sessies')).json().sessies).toHaveLength(2);
  });
});

describe('signing in that must not work', () => {
  const ends = async (browser: SigningBrowser, path: string) => {
    const response = await browser.send('GET', path);
    expect(response.statusCode).toBe(303);
    expect([...browser.cookies.keys()]).not.toContain('puzzeltafel-sessie');
    return response.headers.location;
  };

  it('[ID8] an answer works once, in the browser that began, at the provider where it began', async () => {
    const browser = new SigningBrowser(server);
    const answer = await browser.answer('provincie-utrecht', 'u-1');
    const verlopen = '/aanmelden?fout=verlopen&aanbieder=provincie-utrecht';
    // A victim that is led to the answer of an attacker's login does not end up in the attacker's session.
    expect(await ends(new SigningBrowser(server), answer)).toBe(verlopen);
    expect(await ends(browser, answer.replace(/state=[^&]+/, 'state=x'))).toBe(verlopen);
    expect(await ends(browser, answer.replace(/&?state=[^&]+/, ''))).toBe(verlopen);
    expect((await browser.send('GET', answer)).headers.location).toBe('/');
    browser.cookies.delete('puzzeltafel-sessie');
    expect(await ends(browser, answer)).toBe(verlopen);
    const crossed = await browser.answer('provincie-utrecht', 'u-1');
    expect(await ends(browser, crossed.replace('/provincie-utrecht/', '/waterschap/'))).toBe(
      '/aanmelden?fout=verlopen&aanbieder=waterschap',
    );
    expect(await ends(browser, '/v1/aanmelden/onbekend/_antwoord?code=x&state=y')).toBe(
      '/aanmelden?fout=ongeldig',
    );
  });

  it('[ID2] another issuer’s name in the answer, or another’s code, signs nobody in', async () => {
    const browser = new SigningBrowser(server);
    const mixed = await browser.answer('provincie-utrecht', 'u-1');
    const iss = encodeURIComponent(issuers.waterschap.issuer);
    const ongeldig = '/aanmelden?fout=ongeldig&aanbieder=provincie-utrecht';
    expect(await ends(browser, mixed.replace(/iss=[^&]+/, `iss=${iss}`))).toBe(ongeldig);
    const theirs = /code=([^&]+)/.exec(await browser.answer('waterschap', 'w-1'))?.[1];
    const mine = await browser.answer('provincie-utrecht', 'u-1');
    expect(await ends(browser, mine.replace(/code=[^&]+/, `code=${theirs}`))).toBe(ongeldig);
  });

  it('[ID8] takes ten minutes at most', async () => {
    const browser = new SigningBrowser(server);
    const answer = await browser.answer('provincie-utrecht', 'u-1');
    server.advance(600_000);
    expect(await ends(browser, answer)).toBe('/aanmelden?fout=verlopen&aanbieder=provincie-utrecht');
  });

  it('[ID2] cancelling leads to a page that says so', async () => {
    const browser = new SigningBrowser(server);
    expect(await ends(browser, await browser.cancel('provincie-utrecht'))).toBe(
      '/aanmelden?fout=geweigerd&aanbieder=provincie-utrecht',
    );
  });

  it('[ID8] [HT4] begins only from a page of ours, at a known provider, and never leads elsewhere', async () => {
    const browser = new SigningBrowser(server);
    const foreign = await browser.send(
      'POST',
      '/v1/aanmelden/_starten',
      { aanbieder: 'waterschap' },
      { origin: 'https://boef.example' },
    );
    expect(foreign.statusCode).toBe(403);
    const unknown = await browser.send('POST', '/v1/aanmelden/_starten', { aanbieder: 'rijk' });
    expect([unknown.statusCode, unknown.json().fouten[0].veld]).toEqual([400, 'body.aanbieder']);
    for (const terug of ['//boef.example', 'https://boef.example', '/\\boef.example', '/v1/sessie'])
      expect([terug, await new SigningBrowser(server).signIn('waterschap', 'w-1', terug)]).toEqual([
        terug,
        '/',
      ]);
  });

  it('[ID2] a provider that is away is told in Dutch, and the other goes on', async () => {
    issuers.waterschap.intercept = (_request, response) => {
      response.writeHead(502).end();
      return true;
    };
    const browser = new SigningBrowser(server);
    const away = await browser.send('POST', '/v1/aanmelden/_starten', { aanbieder: 'waterschap' });
    issuers.waterschap.intercept = null;
    expect(away.json()).toMatchObject({ status: 503, code: 'aanbieder-onbereikbaar' });
    expect(away.json().detail).toContain('Waterschap Vallei en Veluwe');
    expect(await browser.signIn('provincie-utrecht', 'u-1')).toBe('/');
  });

  it('[ID2] many tries from one address have to wait, and a browser is told so on a page', async () => {
    const limited = await startTestServer({ OIDC_CONFIG: issuers.configPath, RATE_LIMIT_PER_MINUTE: '100' });
    const browser = new SigningBrowser(limited);
    const statuses = new Set<number>();
    for (let i = 0; i < 11; i++)
      statuses.add((await browser.send('POST', '/v1/aanmelden/_starten', { aanbieder: 'x' })).statusCode);
    expect([...statuses]).toEqual([400, 429]);
    let last;
    for (let i = 0; i < 11; i++)
      last = await browser.send('GET', '/v1/aanmelden/waterschap/_antwoord?state=x');
    expect(last?.headers.location).toBe('/aanmelden?fout=druk');
    expect((await browser.send('GET', '/v1/sessie')).statusCode).toBe(200);
  });
});

describe('signing out', () => {
  it('[ID2] ends the session here and leads to the provider, without a token in the address', async () => {
    const browser = new SigningBrowser(server);
    await browser.signIn('provincie-utrecht', 'u-1');
    const cookie = must(browser.cookies.get('puzzeltafel-sessie'), 'a cookie');
    const { adres } = (await browser.send('POST', '/v1/sessie/_afmelden')).json();
    expect(new URL(adres).origin).toBe(issuers.provincie.issuer);
    expect(adres).not.toContain('id_token');
    browser.cookies.set('puzzeltafel-sessie', cookie);
    expect((await sessieOf(browser)).actief).toBe(false);
    expect(server.closed).toHaveLength(1);
  });

  it('[ID6] shows a person their own browsers, and ends one or all others', async () => {
    const chrome = { 'user-agent': 'Mozilla/5.0 (Windows NT 10.0) Chrome/141.0 Safari/537.36' };
    const browsers = [];
    for (let i = 0; i < 3; i++) {
      const browser = new SigningBrowser(server);
      await browser.send('GET', await browser.answer('provincie-utrecht', 'u-1'), undefined, chrome);
      browsers.push(browser);
      server.advance(60_000);
    }
    const [one, two, three] = browsers as [SigningBrowser, SigningBrowser, SigningBrowser];
    const stranger = new SigningBrowser(server);
    await stranger.signIn('waterschap', 'w-1');
    const list = (await one.send('GET', '/v1/sessies')).json().sessies;
    expect(list).toHaveLength(3);
    expect(list).toContainEqual({
      id: expect.any(String),
      browser: 'Chrome',
      systeem: 'Windows',
      gemaaktOp: '2026-11-21T09:00:00.000Z',
      laatstGebruiktOp: '2026-11-21T09:00:00.000Z',
      dezeBrowser: true,
    });
    const twos = (await two.send('GET', '/v1/sessies'))
      .json()
      .sessies.find((each: { dezeBrowser: boolean }) => each.dezeBrowser);
    expect((await stranger.send('DELETE', `/v1/sessies/${twos.id}`)).statusCode).toBe(404);
    expect((await one.send('DELETE', `/v1/sessies/${twos.id}`)).statusCode).toBe(204);
    expect(server.closed.at(-1)).toEqual([twos.id, null]);
    expect((await two.send('GET', '/v1/tafels')).statusCode).toBe(401);
    expect((await one.send('POST', '/v1/sessies/_andere-beeindigen')).json()).toEqual({ aantal: 1 });
    expect((await three.send('GET', '/v1/tafels')).statusCode).toBe(401);
    expect((await one.send('GET', '/v1/tafels')).statusCode).toBe(200);
    expect((await stranger.send('GET', '/v1/tafels')).statusCode).toBe(200);
  });
});

describe('what nobody may read back', () => {
  it('[HT2] [ID2] no code, state, token, cookie, address or name is in a log line, a Referer or an answer', async () => {
    const browser = new SigningBrowser(server);
    const answer = await browser.answer('provincie-utrecht', 'u-1');
    const code = must(/code=([^&]+)/.exec(answer)?.[1], 'a code');
    const state = must(/state=([^&]+)/.exec(answer)?.[1], 'a state');
    const tokens: string[] = [];
    issuers.provincie.intercept = (request, response) => {
      if (request.url !== '/token') return false;
      const write = response.end.bind(response);
      response.end = ((chunk: unknown, ...rest: []) => {
        const { access_token, id_token } = JSON.parse(String(chunk));
        tokens.push(access_token, id_token);
        return write(chunk as string, ...rest);
      }) as typeof response.end;
      return false;
    };
    const signedIn = await browser.send('GET', answer);
    issuers.provincie.intercept = null;
    expect(signedIn.headers['referrer-policy']).toBe('no-referrer');
    expect(tokens).toHaveLength(2);
    await browser.send('GET', answer); // a replay, which is refused
    await browser.send('GET', answer.replace(code, 'verzonnen'));
    const [tafel] = (await sessieOf(browser)).plaatsen;
    const path = `/v1/tafels/${must(tafel, 'a seat').tafel.id}/_toegang`;
    const { ticket } = (await browser.send('POST', path, { kamer: 'tafel', clientIds: [7] })).json();
    server.records.sessies = () => Promise.reject(new Error('stuk'));
    await browser.send('GET', '/v1/sessies');
    const log = server.logLines.join('');
    expect(log).toContain('stuk'); // there is a log, and it was written to
    const secrets = {
      code,
      state,
      ticket,
      mail: 'fatima@',
      naam: 'Fatima',
      ...Object.fromEntries(browser.cookies),
    };
    for (const [name, secret] of Object.entries(secrets))
      expect([name, log.includes(String(secret))]).toEqual([name, false]);
    for (const token of tokens) {
      expect(log).not.toContain(token);
      expect(JSON.stringify([signedIn.headers, signedIn.body, ...browser.cookies])).not.toContain(token);
    }
    for (const { referer } of [...issuers.provincie.seen, ...issuers.waterschap.seen])
      expect(referer).toBeUndefined();
  });
});
