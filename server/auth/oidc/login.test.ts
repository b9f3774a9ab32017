import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { must } from '#shared/lib/assert.ts';
import { IssuerClient } from '#server/auth/oidc/issuer-client.ts';
import { beginLogin, endSessionUrl, finishLogin } from '#server/auth/oidc/login.ts';
import { readIssuers } from '#server/auth/oidc/read-issuers.ts';
import { BrowserAtProvider } from '#server/auth/oidc/test/browser-at-provider.ts';
import { forgeIdToken } from '#server/auth/oidc/test/forge.ts';
import { startIssuers, type TestIssuers } from '#server/auth/oidc/test/issuers.ts';
import type { Issuer } from '#server/auth/oidc/issuer.ts';

const BASE = 'http://tafel.test';
let issuers: TestIssuers;
let provincie: IssuerClient;
let waterschap: IssuerClient;

beforeAll(async () => {
  issuers = await startIssuers(BASE);
});
afterAll(async () => issuers.stop());

beforeEach(() => {
  const read = readIssuers(issuers.configPath, {});
  if (!read.ok) throw new Error(read.error);
  const [first, second] = read.value;
  provincie = new IssuerClient(must(first, 'first'), Date.now);
  waterschap = new IssuerClient(must(second, 'second'), Date.now);
  issuers.provincie.intercept = null;
  issuers.waterschap.intercept = null;
  issuers.provincie.accounts.set('u-1', {
    naam: 'Fatima el Idrissi',
    email: 'Fatima@provincie-utrecht.nl',
    emailVerified: true,
    groepen: ['ruimte', 'kantine'],
  });
  issuers.waterschap.accounts.set('w-1', {
    naam: 'Bram',
    email: 'bram@elders.nl',
    emailVerified: false,
    groepen: { rollen: 'water' },
  });
});

const redirectOf = (client: IssuerClient) => `${BASE}/v1/aanmelden/${client.issuer.id}/_antwoord`;
const begin = (client: IssuerClient) =>
  beginLogin(client, { redirectUri: redirectOf(client), returnPath: '/' });

async function answerFor(client: IssuerClient, subject: string) {
  const { transaction, url } = await begin(client);
  const answer = await new BrowserAtProvider().signIn(url.href, subject, redirectOf(client));
  return { transaction, answer };
}

async function signIn(client: IssuerClient, subject: string) {
  const { transaction, answer } = await answerFor(client, subject);
  return finishLogin(client, transaction, answer.searchParams);
}

describe('signing in at a real provider', () => {
  it('[ID2] works at two organisations at once: one with private_key_jwt, one with a secret', async () => {
    const [first, second] = await Promise.all([signIn(provincie, 'u-1'), signIn(waterschap, 'w-1')]);
    expect(first).toEqual({
      ok: true,
      value: {
        login: { issuer: issuers.provincie.issuer, subject: 'u-1' },
        naam: 'Fatima el Idrissi',
        email: 'fatima@provincie-utrecht.nl',
        groepen: ['ruimte', 'kantine'],
      },
    });
    expect(second).toEqual({
      ok: true,
      value: {
        login: { issuer: issuers.waterschap.issuer, subject: 'w-1' },
        naam: 'Bram',
        email: null, // the provider did not verify it
        groepen: ['water'],
      },
    });
  });

  it('[ID2] asks with a code, PKCE by S256, state and nonce, each new', async () => {
    const [one, two] = [await begin(provincie), await begin(provincie)];
    const asked = Object.fromEntries(one.url.searchParams);
    expect(asked).toMatchObject({
      response_type: 'code',
      code_challenge_method: 'S256',
      client_id: 'tafel-provincie',
      redirect_uri: redirectOf(provincie),
      scope: 'openid profile email',
    });
    for (const key of ['state', 'nonce', 'code_challenge'])
      expect(asked[key]).not.toBe(two.url.searchParams.get(key));
    expect(one.url.href).not.toContain(one.transaction.codeVerifier);
  });

  it('[ID2] refuses an answer with another state, without one, or with none of its own issuer (mix-up)', async () => {
    const { transaction, answer } = await answerFor(provincie, 'u-1');
    const change = (edit: (query: URLSearchParams) => void) => {
      const query = new URLSearchParams(answer.search);
      edit(query);
      return finishLogin(provincie, transaction, query);
    };
    const wrong = { ok: false, error: { failure: 'ongeldig' } };
    expect(await change((query) => query.set('state', 'x'))).toMatchObject(wrong);
    expect(await change((query) => query.delete('state'))).toMatchObject(wrong);
    expect(await change((query) => query.set('iss', issuers.waterschap.issuer))).toMatchObject(wrong);
    expect(await change((query) => query.delete('iss'))).toMatchObject(wrong);
    expect(await change((query) => query.append('state', transaction.state))).toMatchObject(wrong);
    expect(await change(() => undefined)).toMatchObject({ ok: true });
  });

  it('[ID2] refuses a code of another provider, of another login, and a second time', async () => {
    const mine = await answerFor(provincie, 'u-1');
    const theirs = await answerFor(waterschap, 'w-1');
    const other = await answerFor(provincie, 'u-1');
    const withCode = (code: string | null) => {
      const query = new URLSearchParams(mine.answer.search);
      query.set('code', code ?? '');
      return finishLogin(provincie, mine.transaction, query);
    };
    expect(await withCode(theirs.answer.searchParams.get('code'))).toMatchObject({ ok: false });
    // Injected from another login of ours: PKCE and nonce do not fit.
    expect(await withCode(other.answer.searchParams.get('code'))).toMatchObject({ ok: false });
    expect(await finishLogin(provincie, mine.transaction, mine.answer.searchParams)).toMatchObject({
      ok: true,
    });
    expect(await finishLogin(provincie, mine.transaction, mine.answer.searchParams)).toMatchObject({
      ok: false,
      error: { failure: 'ongeldig', reason: 'invalid_grant' },
    });
  });

  it('[ID2] refuses a wrong nonce', async () => {
    const { transaction, answer } = await answerFor(provincie, 'u-1');
    expect(
      await finishLogin(provincie, { ...transaction, nonce: 'een andere' }, answer.searchParams),
    ).toMatchObject({
      ok: false,
      error: { failure: 'ongeldig', reason: 'OAUTH_JWT_CLAIM_COMPARISON_FAILED' },
    });
  });

  it('[ID2] refuses an ID token without signature, signed by another, too old, or for another client', async () => {
    const now = Math.floor(Date.now() / 1000);
    const forgeries: Record<string, Parameters<typeof forgeIdToken>[1]> = {
      none: { alg: 'none' },
      'our secret as key': { alg: 'HS256' },
      'another key': { alg: 'RS256' },
      expired: { resign: true, claims: { exp: now - 60, iat: now - 120 } },
      'other audience': { resign: true, claims: { aud: 'iemand-anders' } },
      'other issuer': { resign: true, claims: { iss: issuers.waterschap.issuer } },
    };
    for (const [name, forgery] of Object.entries(forgeries)) {
      const { transaction, answer } = await answerFor(provincie, 'u-1');
      issuers.provincie.intercept = forgeIdToken(issuers.provincie, forgery);
      const fresh = new IssuerClient(provincie.issuer, Date.now);
      const result = await finishLogin(fresh, transaction, answer.searchParams);
      issuers.provincie.intercept = null;
      expect([name, result.ok, result.ok ? null : result.error.failure]).toEqual([name, false, 'ongeldig']);
    }
    // The same detour with an honest token signs in: the refusals above are about the token.
    const { transaction, answer } = await answerFor(provincie, 'u-1');
    issuers.provincie.intercept = forgeIdToken(issuers.provincie, { resign: true });
    const honest = new IssuerClient(provincie.issuer, Date.now);
    expect(await finishLogin(honest, transaction, answer.searchParams)).toMatchObject({ ok: true });
  });

  it('[ID2] takes a cancelled login for what it is', async () => {
    const { transaction, url } = await begin(provincie);
    const answer = await new BrowserAtProvider().cancel(url.href, redirectOf(provincie));
    expect(await finishLogin(provincie, transaction, answer.searchParams)).toEqual({
      ok: false,
      error: { failure: 'geweigerd', reason: 'access_denied' },
    });
  });

  it('[ID2] asks for a level of assurance and lets in nobody below it', async () => {
    const strict: Issuer = { ...provincie.issuer, acr: ['substantieel'] };
    const client = new IssuerClient(strict, Date.now);
    const { transaction, url } = await begin(client);
    expect(url.searchParams.get('acr_values')).toBe('substantieel');
    const answer = await new BrowserAtProvider().signIn(url.href, 'u-1', redirectOf(client));
    expect(await finishLogin(client, transaction, answer.searchParams)).toMatchObject({
      ok: false,
      error: { failure: 'zekerheid' },
    });
  });

  it('[ID2] does not take groups that are left out for no groups', async () => {
    issuers.provincie.accounts.set('u-2', { naam: 'Veel', groepen: ['ruimte'] });
    const { transaction, answer } = await answerFor(provincie, 'u-2');
    issuers.provincie.intercept = forgeIdToken(issuers.provincie, {
      resign: true,
      claims: { groups: undefined, _claim_names: { groups: 'src1' } },
    });
    const fresh = new IssuerClient(provincie.issuer, Date.now);
    expect(await finishLogin(fresh, transaction, answer.searchParams)).toMatchObject({
      ok: false,
      error: { failure: 'groepen-onbekend' },
    });
  });

  it('ends a session at the provider without any token in the address', async () => {
    const url = must(await endSessionUrl(provincie, `${BASE}/`), 'an end session address');
    expect(Object.fromEntries(url.searchParams)).toEqual({
      client_id: 'tafel-provincie',
      post_logout_redirect_uri: `${BASE}/`,
    });
    expect((await fetch(url)).status).toBe(200);
  });
});

describe('a provider that does not answer', () => {
  it('[ID2] hinders no other, and works again when it is back', async () => {
    const settings = waterschap.issuer;
    const refuse = (_request: unknown, response: { writeHead(status: number): { end(): void } }) => {
      response.writeHead(500).end();
      return true;
    };
    issuers.waterschap.intercept = refuse;
    const broken = new IssuerClient(settings, Date.now);
    await expect(begin(broken)).rejects.toThrow('unexpected HTTP response status code');
    expect(await signIn(provincie, 'u-1')).toMatchObject({ ok: true });
    issuers.waterschap.intercept = null;
    expect(await signIn(broken, 'w-1')).toMatchObject({ ok: true });
    // Away between the two steps: its description is known, its token address does not answer.
    const { transaction, answer } = await answerFor(broken, 'w-1');
    issuers.waterschap.intercept = refuse;
    expect(await finishLogin(broken, transaction, answer.searchParams)).toMatchObject({
      ok: false,
      error: { failure: 'onbereikbaar' },
    });
  });

  it('[ID2] is asked once by many, tried twice, and not believed when it says to be another', async () => {
    let asked = 0;
    issuers.provincie.intercept = (request, response) => {
      if (request.url?.startsWith('/.well-known/') !== true) return false;
      asked += 1;
      if (asked > 1) return false;
      response.writeHead(503).end();
      return true;
    };
    const client = new IssuerClient(provincie.issuer, Date.now);
    await Promise.all([begin(client), begin(client), begin(client)]);
    expect(asked).toBe(2);
    const impostor = new IssuerClient(
      { ...provincie.issuer, issuer: `${issuers.provincie.issuer}/pad` },
      Date.now,
    );
    issuers.provincie.intercept = (_request, response) => {
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify({ issuer: issuers.waterschap.issuer }));
      return true;
    };
    await expect(begin(impostor)).rejects.toThrow('issuer');
  });
});
