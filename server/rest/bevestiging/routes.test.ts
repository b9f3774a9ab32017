import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startIssuers, type TestIssuers } from '#server/auth/oidc/test/issuers.ts';
import { BrowserAtProvider } from '#server/auth/oidc/test/browser-at-provider.ts';
import { forgeIdToken } from '#server/auth/oidc/test/forge.ts';
import { openTestTafel } from '#server/rest/tafel-test-support.ts';
import { startTestServer, type TestServer } from '#server/rest/test-support.ts';
import { BASE, SigningBrowser } from '#server/rest/aanmelden/test-support.ts';

const HASH = 'a'.repeat(64);
const AFSPRAAK = { soort: 'afspraak', id: '0'.repeat(25) + '3' };
const CODE = 'paard-batterij-nietje';

const said = (answer: { readonly statusCode: number; readonly body: string }) =>
  `${answer.statusCode} ${answer.body === '' || answer.body === 'null' ? '' : (JSON.parse(answer.body).code ?? '')}`.trim();

describe('[AK4] confirming with a code', () => {
  const setUp = async () => {
    const tafel = await openTestTafel();
    const { browser } = await tafel.sit('vro', 'bestuurder');
    const waarvoor = { tafel: tafel.id, onderwerp: AFSPRAAK, partij: 'vro', inhoudHash: HASH };
    const set = (code: string, huidig: string | null = null) =>
      browser.post('/v1/bevestiging/_zet-code', { code, huidig });
    const confirm = (code: string) => browser.post('/v1/bevestiging/_met-code', { waarvoor, code });
    const stand = async () => (await browser.get('/v1/bevestiging')).json();
    return { tafel, browser, waarvoor, set, confirm, stand };
  };

  it('is asked for the first time, chosen long enough, and shown to be good for one act for five minutes', async () => {
    const { tafel, waarvoor, set, confirm, stand } = await setUp();
    expect(await stand()).toEqual({ manier: { soort: 'code', isGezet: false, opSlotTot: null }, open: [] });
    expect(said(await confirm(CODE))).toBe('409 geen-code');
    expect((await set('kort')).statusCode).toBe(400);
    expect((await set(CODE)).statusCode).toBe(204);
    const made = await confirm(CODE);
    expect(made.statusCode).toBe(201);
    expect(made.json()).toMatchObject({ waarvoor, vervaltOp: '2026-11-21T09:05:00.001Z' });
    expect(await stand()).toEqual({
      manier: { soort: 'code', isGezet: true, opSlotTot: null },
      open: [made.json()],
    });
    tafel.server.advance(5 * 60_000);
    expect((await stand()).open).toEqual([]);
    const [entry] = await tafel.server.ledger.ofTafel(tafel.id, { beforeSeq: null, limit: 1 });
    expect(entry?.entry).toMatchObject({
      kind: 'ondertekencode-gezet',
      partijen: ['vro'],
      body: { eerste: true },
    });
    expect(tafel.server.logLines.join('')).not.toContain(CODE);
  });

  it('takes five wrong ones, then none for a quarter of an hour, the right one neither', async () => {
    const { tafel, set, confirm, stand } = await setUp();
    await set(CODE);
    const answers = await Promise.all(Array.from({ length: 8 }, (_, n) => confirm(`verkeerd-${n}`)));
    expect(answers.map(said).toSorted()).toEqual([
      ...Array<string>(4).fill('403 code-onjuist'),
      ...Array<string>(4).fill('409 code-op-slot'),
    ]);
    expect(said(await confirm(CODE))).toBe('409 code-op-slot');
    expect((await stand()).manier.opSlotTot).toBe('2026-11-21T09:15:00.001Z');
    tafel.server.advance(15 * 60_000);
    expect(said(await confirm('verkeerd'))).toBe('403 code-onjuist');
    expect(said(await confirm(CODE))).toBe('201');
    for (let n = 0; n < 4; n++) expect(said(await confirm('verkeerd'))).toBe('403 code-onjuist');
    expect(said(await confirm(CODE))).toBe('201'); // the right one begins the count anew
  });

  it('is changed by who knows the one until now, under the same tries', async () => {
    const { set, confirm } = await setUp();
    await set(CODE);
    expect(said(await set('een andere code'))).toBe('403 code-onjuist');
    expect(said(await set('een andere code', 'geraden'))).toBe('403 code-onjuist');
    expect((await set('een andere code', CODE)).statusCode).toBe(204);
    expect(said(await confirm(CODE))).toBe('403 code-onjuist');
    expect(said(await confirm('een andere code'))).toBe('201');
    for (let n = 0; n < 5; n++) await set('nog een code', 'geraden');
    expect(said(await set('nog een code', 'een andere code'))).toBe('409 code-op-slot');
  });

  it('counts an é typed as one character or as two as the same', async () => {
    const { set, confirm } = await setUp();
    await set('café au lait');
    expect(said(await confirm('café au lait'))).toBe('201');
  });

  it('[TF4] is for a tafel where that person sits, in a session', async () => {
    const { tafel, browser, waarvoor, set } = await setUp();
    await set(CODE);
    const elsewhere = { ...waarvoor, tafel: '0'.repeat(26) };
    const answer = await browser.post('/v1/bevestiging/_met-code', { waarvoor: elsewhere, code: CODE });
    expect(said(answer)).toBe('404 niet-gevonden');
    const stranger = tafel.server.browser();
    expect(said(await stranger.get('/v1/bevestiging'))).toBe('401 geen-sessie');
    const provider = await browser.post('/v1/bevestiging/_aanmelden', { waarvoor, terug: '/' });
    expect(said(provider)).toBe('409 met-code');
  });
});

describe('[AK3] confirming at the own provider', () => {
  let issuers: TestIssuers;
  let server: TestServer;

  beforeAll(async () => {
    issuers = await startIssuers(BASE);
  });
  afterAll(async () => issuers.stop());
  beforeEach(async () => {
    server = await startTestServer({ OIDC_CONFIG: issuers.configPath });
    // The provider lives by the real clock.
    server.advance(Date.now() - server.context.now());
    const { accounts } = issuers.provincie;
    accounts.set('u-1', { naam: 'Fatima', groepen: ['ruimte'] });
    accounts.set('u-2', { naam: 'Bram', groepen: ['ruimte'] });
    issuers.provincie.intercept = null;
  });

  const setUp = async (subject = 'u-1') => {
    const browser = new SigningBrowser(server);
    await browser.signIn('provincie-utrecht', subject);
    const sessie = (await browser.send('GET', '/v1/sessie')).json();
    const tafel = String(sessie.plaatsen[0].tafel.id);
    const waarvoor = { tafel, onderwerp: AFSPRAAK, partij: 'provincie-utrecht', inhoudHash: HASH };
    const terug = `/tafel/${tafel}/afspraken?open=1`;
    const begin = async (): Promise<string> =>
      (await browser.send('POST', '/v1/bevestiging/_aanmelden', { waarvoor, terug })).json().adres;
    return { browser, waarvoor, tafel, begin };
  };
  const back = async (adres: string, subject: string, at = new BrowserAtProvider()) => {
    const answer = await at.signIn(adres, subject, `${BASE}/v1/aanmelden/provincie-utrecht/`);
    return answer.pathname + answer.search;
  };

  it('asks there again, and comes back to the page with a confirmation of that very session', async () => {
    const { browser, waarvoor, tafel, begin } = await setUp();
    expect((await browser.send('GET', '/v1/bevestiging')).json().manier).toEqual({
      soort: 'aanmelding',
      naam: 'Provincie Utrecht',
    });
    const cookies = new Map(browser.cookies);
    const adres = await begin();
    expect(new URL(adres).searchParams.get('prompt')).toBe('login');
    expect(new URL(adres).searchParams.get('max_age')).toBe('0');
    const landed = await browser.send('GET', await back(adres, 'u-1'));
    const { location } = landed.headers;
    const [open] = (await browser.send('GET', '/v1/bevestiging')).json().open;
    expect(location).toBe(`/tafel/${tafel}/afspraken?open=1&bevestiging=${open.id}`);
    expect(open.waarvoor).toEqual(waarvoor);
    // nobody was let in anew by it: the session is the same
    const session = [...cookies].filter(([name]) => name.includes('sessie'));
    expect([...browser.cookies]).toEqual(expect.arrayContaining(session));
    const code = await browser.send('POST', '/v1/bevestiging/_zet-code', { code: CODE, huidig: null });
    expect(said(code)).toBe('409 met-aanmelding');
    expect(said(await browser.send('POST', '/v1/bevestiging/_met-code', { waarvoor, code: CODE }))).toBe(
      '409 met-aanmelding',
    );
  });

  it('asks who has a session open at the provider for the password all the same', async () => {
    const { browser, begin } = await setUp();
    const at = new BrowserAtProvider();
    await browser.send('GET', await back(await begin(), 'u-1', at));
    const before = issuers.provincie.seen.filter(({ url }) => url.includes('/interaction/')).length;
    await browser.send('GET', await back(await begin(), 'u-1', at));
    const after = issuers.provincie.seen.filter(({ url }) => url.includes('/interaction/')).length;
    expect(after).toBeGreaterThan(before);
    expect((await browser.send('GET', '/v1/bevestiging')).json().open).toHaveLength(2);
  });

  it('is refused to somebody else, to another session, and twice', async () => {
    const { browser, begin } = await setUp();
    const foutOf = (answer: { headers: { location?: string | string[] | undefined } }) =>
      new URL(String(answer.headers.location), BASE).searchParams.get('bevestigingFout');
    const other = await browser.send('GET', await back(await begin(), 'u-2'));
    expect(foutOf(other)).toBe('iemand-anders');
    // somebody signed out and in between: another session in the same browser
    const adres = await begin();
    const login = new Map(browser.cookies);
    await browser.signIn('provincie-utrecht', 'u-2');
    const cookie = [...login.keys()].find((name) => !name.includes('sessie'));
    browser.cookies.set(cookie!, login.get(cookie!)!);
    expect(foutOf(await browser.send('GET', await back(adres, 'u-1')))).toBe('andere-sessie');
    const used = await browser.send('GET', await back(adres, 'u-1'));
    expect(used.headers.location).toBe('/aanmelden?fout=verlopen&aanbieder=provincie-utrecht');
    expect((await browser.send('GET', '/v1/bevestiging')).json().open).toEqual([]);
  });

  it('is refused when the provider did not ask anew, or does not say when it did', async () => {
    const { browser, begin } = await setUp();
    const nowS = Math.floor(server.context.now() / 1000);
    for (const auth_time of [nowS - 3600, nowS - 11, undefined, 'net']) {
      issuers.provincie.intercept = forgeIdToken(issuers.provincie, { resign: true, claims: { auth_time } });
      const landed = await browser.send('GET', await back(await begin(), 'u-1'));
      expect([auth_time, String(landed.headers.location)]).toEqual([
        auth_time,
        expect.stringMatching(/bevestigingFout=(niet-vers|ongeldig)/),
      ]);
    }
    expect((await browser.send('GET', '/v1/bevestiging')).json().open).toEqual([]);
  });

  it('[AZ20] gives the rights of today: who is no longer in the group has no seat to agree from', async () => {
    const { browser, tafel, begin } = await setUp();
    issuers.provincie.accounts.set('u-1', { naam: 'Fatima', groepen: [] });
    await browser.send('GET', await back(await begin(), 'u-1'));
    expect((await browser.send('GET', `/v1/tafels/${tafel}`)).statusCode).toBe(404);
  });
});
