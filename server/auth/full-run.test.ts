import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { afterEach, expect, it } from 'vitest';
import WebSocket from 'ws';
import { must } from '#shared/lib/assert.ts';
import { BrowserAtProvider } from '#server/auth/oidc/test/browser-at-provider.ts';
import { startIssuers } from '#server/auth/oidc/test/issuers.ts';
import { ensureFirstTafel, regisseurToken } from '#server/commands/first-start.ts';
import { compose } from '#server/compose.ts';
import { parseConfig } from '#server/config.ts';
import { createLogger } from '#server/observability/logger.ts';

const cleanUps: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const cleanUp of cleanUps.splice(0).toReversed()) await cleanUp();
});

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const { port } = probe.address() as AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  return port;
}

/** The whole server on disk, logging everything there is to log into memory. */
async function start() {
  const port = await freePort();
  const base = `http://127.0.0.1:${port}`;
  const issuers = await startIssuers(base);
  cleanUps.push(async () => issuers.stop());
  const dataDir = await mkdtemp(join(tmpdir(), 'puzzeltafel-run-'));
  cleanUps.push(async () => rm(dataDir, { recursive: true }));
  const config = parseConfig({ DATA_DIR: dataDir, LOG_LEVEL: 'trace', OIDC_CONFIG: issuers.configPath });
  if (!config.ok) throw new Error(config.error);
  const lines: string[] = [];
  const log = new Writable({
    write(chunk, _encoding, done) {
      lines.push(String(chunk));
      done();
    },
  });
  const server = await compose(config.value, createLogger('trace', log), join(dataDir, 'dist'));
  cleanUps.push(async () => server.stop());
  await server.app.listen({ port, host: '127.0.0.1' });
  const tafel = await ensureFirstTafel(server.context);
  return { base, issuers, dataDir, lines, server, tafel };
}

/** A browser at our own server. */
function browserAt(base: string) {
  const cookies = new Map<string, string>();
  const send = async (method: string, path: string, body?: object): Promise<Response> => {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await fetch(base + path, {
      method,
      redirect: 'manual',
      headers: { origin: base, cookie, ...(body ? { 'content-type': 'application/json' } : {}) },
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      cookies.set(name, value);
    }
    return response;
  };
  const post = async (path: string, body: object) => (await (await send('POST', path, body)).json()) as never;
  return { cookies, send, post };
}

/** Opens a socket with a ticket, says something that is no message, and gives the code with which it is closed. */
function knock(base: string, room: string, cookie: string, ticket: string): Promise<number> {
  return new Promise((resolve) => {
    const socket = new WebSocket(
      `${base.replace('http', 'ws')}/sync/${room}`,
      ['puzzeltafel', `ticket.${ticket}`],
      {
        headers: { origin: base, cookie },
      },
    );
    socket.on('open', () => {
      expect(socket.protocol).toBe('puzzeltafel');
      socket.send(new Uint8Array([0, 2, 5, 1, 2, 3]));
    });
    socket.on('close', resolve);
    socket.on('error', () => undefined);
  });
}

it(
  '[HT2] [ID2] [ID4] a full run writes no secret and no address into its log, and no secret on its disk',
  { timeout: 60_000 },
  async () => {
    const { base, issuers, dataDir, lines, server, tafel } = await start();
    const secrets: Record<string, string> = {};
    const personal = {
      email: 'bram@waterschap.example',
      typed: 'brahm@waterschap.example',
      verified: 'fatima@pu.example',
      naam: 'Fatima',
    };
    issuers.provincie.accounts.set('u-1', {
      naam: 'Fatima',
      email: personal.verified,
      emailVerified: true,
      groepen: ['ruimte'],
    });

    const regisseur = browserAt(base);
    secrets['regisseur link'] = must(await regisseurToken(server.context, tafel, true), 'a token');
    await regisseur.post('/v1/uitnodigingen/_inwisselen', {
      token: secrets['regisseur link'],
      naam: 'Regisseur',
    });
    const made: { link: string } = await regisseur.post(`/v1/tafels/${tafel.id}/uitnodigingen`, {
      partij: 'waterschap-vallei-en-veluwe',
      rol: 'redacteur',
      email: personal.email,
    });
    secrets['invitation'] = must(made.link.split('#')[1], 'a token');
    const bram = browserAt(base);
    const redeem = { token: secrets['invitation'], naam: 'Bram' };
    await bram.post('/v1/uitnodigingen/_inzien', { token: redeem.token });
    await bram.post('/v1/uitnodigingen/_inwisselen', { ...redeem, email: personal.typed });
    await bram.post('/v1/uitnodigingen/_inwisselen', { ...redeem, email: personal.email });

    const fatima = browserAt(base);
    const started: { adres: string } = await fatima.post('/v1/aanmelden/_starten', {
      aanbieder: 'provincie-utrecht',
    });
    const back = await new BrowserAtProvider().signIn(started.adres, 'u-1', base);
    secrets['code'] = must(back.searchParams.get('code'), 'a code');
    secrets['state'] = must(back.searchParams.get('state'), 'a state');
    const answer = back.pathname + back.search;
    expect((await fatima.send('GET', answer)).headers.get('location')).toBe('/');
    expect((await fatima.send('GET', answer)).headers.get('location')).toContain('fout=verlopen');
    const again: { adres: string } = await fatima.post('/v1/aanmelden/_starten', {
      aanbieder: 'provincie-utrecht',
    });
    const second = await new BrowserAtProvider().signIn(again.adres, 'u-1', base);
    secrets['second code'] = must(second.searchParams.get('code'), 'a code');
    second.searchParams.set('code', secrets['code']);
    expect((await fatima.send('GET', second.pathname + second.search)).headers.get('location')).toContain(
      'fout=ongeldig',
    );

    for (const [name, browser] of Object.entries({ bram, fatima })) {
      const secret = must(browser.cookies.get('puzzeltafel-sessie'), 'a session');
      const { ticket } = await browser.post(`/v1/tafels/${tafel.id}/_toegang`, {
        kamer: 'tafel',
        clientIds: [7],
      });
      secrets[`session of ${name}`] = secret;
      secrets[`ticket of ${name}`] = ticket;
      const cookie = `puzzeltafel-sessie=${secret}`;
      expect(await knock(base, `tafel/${tafel.id}`, cookie, ticket)).not.toBe(4511);
      expect(await knock(base, `tafel/${tafel.id}`, cookie, ticket)).toBe(4511);
    }
    for (const [name, value] of fatima.cookies) secrets[`cookie ${name}`] = value;
    for (const path of ['/', '/aanmelden', '/deelnemen', '/v1/sessie'])
      expect((await fatima.send('GET', path)).headers.get('referrer-policy')).toBe('no-referrer');
    await fatima.send('POST', '/v1/sessie/_afmelden');

    await server.stop();
    const log = lines.join('');
    expect(log).toContain('somebody could not sign in');
    for (const [name, value] of Object.entries({ ...secrets, ...personal })) {
      expect(value.length).toBeGreaterThan(5);
      expect([name, log.includes(value)]).toEqual([name, false]);
    }
    const files = await readdir(dataDir, { recursive: true, withFileTypes: true });
    for (const file of files.filter((each) => each.isFile())) {
      const bytes = await readFile(join(file.parentPath, file.name), 'latin1');
      for (const [name, value] of Object.entries(secrets))
        expect([file.name, name, bytes.includes(value)]).toEqual([file.name, name, false]);
    }
  },
);
