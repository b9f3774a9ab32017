import { request } from 'node:http';
import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { must } from '#shared/lib/assert.ts';
import { PROTOCOL_VERSION } from '#shared/protocol/protocol-version.ts';
import { CLOSE } from '#shared/protocol/close-codes.ts';
import { startServer, type RunningServer } from '#e2e/fixtures/server.ts';
import { firstRegisseur, type Person } from './person.ts';
import { RawSocket } from './raw-socket.ts';

let server: RunningServer;
let regisseur: Person;
let guest: Person;

beforeAll(async () => {
  server = await startServer({ env: { LOG_LEVEL: 'info' } });
  regisseur = await firstRegisseur(server);
  guest = await regisseur.seat('Gijs Gast', 'gemeente-gm0344', 'redacteur');
}, 120_000);
afterAll(() => server?.stop());

const secret = (): string => randomBytes(32).toString('base64url');

/** What a socket hears that is opened with these headers: the HTTP status of a refused upgrade, or the close code. */
async function knock(
  person: Person,
  options: { headers?: Record<string, string>; protocols?: readonly string[]; room?: string },
): Promise<number> {
  const socket = await RawSocket.open(person, options);
  if ('refused' in socket) return socket.refused;
  const outcome = await socket.closed();
  // whoever is not let in hears nothing of any tafel
  expect(socket.received).toEqual([]);
  return outcome.kind === 'closed' ? outcome.code : 0;
}

async function protocolsOf(person: Person): Promise<readonly string[]> {
  return ['puzzeltafel', `ticket.${(await person.ticket()).ticket}`];
}

describe('the door of the documents', () => {
  it.each([
    'https://evil.example',
    'null',
    'http://127.0.0.1',
    'http://127.0.0.1.evil.example',
    'http://sub.127.0.0.1',
  ])('[HT4] a page of %s gets no socket, with cookie and ticket', async (origin) => {
    expect(await knock(guest, { headers: { origin }, protocols: await protocolsOf(guest) })).toBe(403);
  });

  it('[HT3] without a cookie no socket, with a ticket of somebody else', async () => {
    const protocols = await protocolsOf(guest);
    expect(await knock(guest, { headers: { cookie: '' }, protocols })).toBe(CLOSE.noSession);
    expect(await knock(guest, { headers: { cookie: `a=${secret()}` }, protocols })).toBe(CLOSE.noSession);
  });

  it('[ID4] without a ticket, or with one that was never given, no socket', async () => {
    expect(await knock(guest, { protocols: [] })).toBe(CLOSE.ticket);
    expect(await knock(guest, { protocols: ['puzzeltafel'] })).toBe(CLOSE.ticket);
    expect(await knock(guest, { protocols: ['puzzeltafel', `ticket.${secret()}`] })).toBe(CLOSE.ticket);
  });

  it('[ID4] a ticket works once, for its own person, room and kind of room', async () => {
    const once = await protocolsOf(guest);
    const socket = await RawSocket.synced(guest, { protocols: once });
    socket.close();
    expect(await knock(guest, { protocols: once })).toBe(CLOSE.ticket);
    expect(await knock(guest, { protocols: await protocolsOf(regisseur) })).toBe(CLOSE.ticket);
    const elsewhere = await protocolsOf(guest);
    expect(await knock(guest, { protocols: elsewhere, room: `register/${guest.tafelId}` })).toBe(
      CLOSE.ticket,
    );
  });

  it('[TF4] a tafel that is not there and one that is not theirs answer alike', async () => {
    const made = await regisseur.fetch('/v1/tafels', {
      method: 'POST',
      body: { naam: 'Elders', soort: 'provincietafel', gebied: { soort: 'provincie', naam: 'Flevoland' } },
    });
    const { id: closed } = (await made.json()) as { id: string };
    const absent = `${closed.slice(0, -1)}${closed.endsWith('0') ? '1' : '0'}`;
    for (const path of ['', '/deelnemers', '/uitnodigingen', '/grootboek', '/historie', '/partijen']) {
      const answers = await Promise.all(
        [closed, absent, 'geen-id'].map((id) => guest.fetch(`/v1/tafels/${id}${path}`)),
      );
      const bodies = await Promise.all(answers.map((answer) => answer.text()));
      expect(answers.map((answer) => answer.status)).toEqual([404, 404, 404]);
      expect(new Set(bodies).size).toBe(1);
    }
    for (const id of [closed, absent]) {
      const ticket = await guest.fetch(`/v1/tafels/${id}/_toegang`, {
        method: 'POST',
        body: { kamer: 'tafel', clientIds: [7] },
      });
      expect(ticket.status).toBe(404);
      expect(
        await knock(guest, { protocols: await protocolsOf(guest), room: `tafel/${id}` }),
      ).toBeGreaterThan(4000);
    }
  });

  it('[HT4] nothing changes from a page of another, or from none', async () => {
    for (const origin of ['https://evil.example', 'null', '']) {
      const answer = await regisseur.fetch(`/v1/tafels/${regisseur.tafelId}`, {
        method: 'PATCH',
        body: { naam: 'Gekaapt' },
        headers: { origin },
      });
      expect(answer.status).toBe(403);
    }
    const form = await regisseur.fetch(`/v1/tafels/${regisseur.tafelId}/uitnodigingen`, {
      method: 'POST',
      headers: { 'content-type': 'text/plain' },
      bytes: Buffer.from('{"partij":"gemeente-gm0344","rol":"regisseur","email":"kwaad@example.nl"}'),
    });
    expect([400, 415]).toContain(form.status);
  });

  it('[HT3] what is sent before the door is open is never looked at', async () => {
    const { port } = new URL(server.baseUrl);
    const head = await new Promise<string>((resolve, reject) => {
      const upgrade = request({
        port,
        path: `/sync/tafel/${guest.tafelId}?v=${PROTOCOL_VERSION}`,
        headers: {
          connection: 'Upgrade',
          upgrade: 'websocket',
          origin: server.baseUrl,
          'sec-websocket-version': '13',
          'sec-websocket-key': randomBytes(16).toString('base64'),
        },
      });
      upgrade.on('upgrade', (_response, socket, first) => {
        // a masked binary frame that asks for everything, sent before anybody knows who asks
        socket.write(Buffer.from([0x82, 0x83, 0, 0, 0, 0, 0, 0, 0]));
        let heard = first.toString('latin1');
        socket.on('data', (data: Buffer) => (heard += data.toString('latin1')));
        socket.on('close', () => resolve(heard));
        socket.on('error', () => resolve(heard));
      });
      upgrade.on('response', (response) => resolve(String(response.statusCode)));
      upgrade.on('error', reject);
      upgrade.end();
    });
    // at most a close frame: an opcode 8 and its two-byte code
    expect(head.length).toBeLessThan(8);
  });

  it('[SY17] a client that speaks another version is told to reload', async () => {
    const { ticket } = await guest.ticket();
    const url = `${server.baseUrl.replace(/^http/, 'ws')}/sync/tafel/${guest.tafelId}?v=0`;
    const ws = new WebSocket(url, ['puzzeltafel', `ticket.${ticket}`], {
      headers: { cookie: guest.cookie, origin: server.baseUrl },
    });
    expect(await new Promise((resolve) => ws.on('close', resolve))).toBe(CLOSE.clientTooOld);
  });

  it('[HT2][ID3] a link that is only followed gives nothing away and stays valid; guessing the address ends it', async () => {
    const invite = async (email: string): Promise<{ link: string; id: string }> => {
      const answer = await regisseur.fetch(`/v1/tafels/${regisseur.tafelId}/uitnodigingen`, {
        method: 'POST',
        body: { partij: 'gemeente-gm0344', rol: 'bestuurder', email },
      });
      return (await answer.json()) as { link: string; id: string };
    };
    const { link } = await invite('wethouder@example.nl');
    for (const method of ['GET', 'HEAD']) {
      const scanned = await fetch(link, { method });
      expect(scanned.headers.getSetCookie()).toEqual([]);
      expect(scanned.headers.get('referrer-policy')).toBe('no-referrer');
    }
    const token = new URL(link).hash.slice(1);
    const stranger = { ...guest, cookie: '' };
    const peek = await fetch(`${server.baseUrl}/v1/uitnodigingen/_inzien`, {
      method: 'POST',
      headers: { origin: server.baseUrl, 'content-type': 'application/json' },
      body: JSON.stringify({ token }),
    });
    const shown = await peek.text();
    expect(shown).not.toContain('wethouder@example.nl');
    expect(stranger.cookie).toBe('');
    const redeem = (email: string): Promise<Response> =>
      fetch(`${server.baseUrl}/v1/uitnodigingen/_inwisselen`, {
        method: 'POST',
        headers: { origin: server.baseUrl, 'content-type': 'application/json' },
        body: JSON.stringify({ token, naam: 'Indringer', email }),
      });
    for (let guess = 0; guess < 5; guess++) {
      const answer = await redeem(`gok${guess}@example.nl`);
      expect(answer.status).toBeGreaterThanOrEqual(400);
      expect(answer.headers.getSetCookie()).toEqual([]);
    }
    // after so many guesses the right address opens nothing any more either
    expect((await redeem('wethouder@example.nl')).ok).toBe(false);
  });

  it('[HT2] of two who redeem the same link at the same moment one comes in', async () => {
    const answer = await regisseur.fetch(`/v1/tafels/${regisseur.tafelId}/uitnodigingen`, {
      method: 'POST',
      body: { partij: 'gemeente-gm0344', rol: 'redacteur', email: 'een@example.nl' },
    });
    const { link } = (await answer.json()) as { link: string };
    const token = must(new URL(link).hash.slice(1), 'a token');
    const both = await Promise.all(
      ['Een', 'Twee'].map((naam) =>
        fetch(`${server.baseUrl}/v1/uitnodigingen/_inwisselen`, {
          method: 'POST',
          headers: { origin: server.baseUrl, 'content-type': 'application/json' },
          body: JSON.stringify({ token, naam, email: 'een@example.nl' }),
        }),
      ),
    );
    expect(both.filter((response) => response.ok)).toHaveLength(1);
  });

  it('[ID6] a secret, token, ticket or address is in no line of the log', async () => {
    const { ticket } = await guest.ticket();
    const socket = await RawSocket.synced(guest, { protocols: ['puzzeltafel', `ticket.${ticket}`] });
    socket.close();
    const log = server.output().replace(server.regisseurLink, '');
    const cookieValue = must(guest.cookie.split('=')[1], 'a cookie has a value');
    for (const word of [cookieValue, ticket, 'gijs.gast@example.nl', 'wethouder@example.nl', 'Gijs Gast'])
      expect(log).not.toContain(word);
  });
});
