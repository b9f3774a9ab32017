import { connect, type Socket } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { CLOSE } from '#shared/protocol/close-codes.ts';
import { admissionFrom } from './test-guard.ts';
import { pause, ROOM, startServer, until, updateOf, type TestServer } from './test-support.ts';
import { parseTarget } from './upgrade.ts';

const TICKET = 'a'.repeat(40) + '-_9';
let server: TestServer;
const sockets: (WebSocket | Socket)[] = [];
afterEach(async () => {
  for (const socket of sockets.splice(0)) {
    if (socket instanceof WebSocket) socket.terminate();
    else socket.destroy();
  }
  await server?.close();
});
const ticketOf = (header?: string) =>
  parseTarget({ url: `/sync/${ROOM}`, headers: { 'sec-websocket-protocol': header } })?.ticket;

/** Connects with these subprotocols; gives the one that the server chose, or the code with which it closed. */
async function connectWith(protocols: string[]): Promise<{ protocol: string; code: number | null }> {
  const ws = new WebSocket(`${server.url}/${ROOM}?v=3&wie=anna&ids=1`, protocols);
  sockets.push(ws);
  let code: number | null = null;
  ws.on('close', (closed) => (code = closed));
  ws.on('error', () => undefined);
  await until('open or closed', () => ws.readyState === WebSocket.OPEN || code !== null);
  await pause(30);
  return { protocol: ws.protocol, code };
}

describe('[ID4] the ticket of a socket', () => {
  it('is one of the offered subprotocols, and exactly one', () => {
    expect(ticketOf(`puzzeltafel, ticket.${TICKET}`)).toBe(TICKET);
    expect(ticketOf(`ticket.${TICKET},puzzeltafel`)).toBe(TICKET);
    for (const none of [
      undefined,
      '',
      'puzzeltafel',
      `ticket.${TICKET}x`,
      `ticket.${TICKET.slice(1)}`,
      `ticket.${TICKET.slice(1)}=`,
      `TICKET.${TICKET}`,
      `ticket.${TICKET}, ticket.${TICKET}`,
      `${'x, '.repeat(400)}ticket.${TICKET}`,
    ])
      expect(ticketOf(none)).toBeNull();
    expect(parseTarget({ url: `/sync/${ROOM}?ticket=${TICKET}`, headers: {} })?.ticket).toBeNull();
  });

  it('reaches the one who judges, is never echoed, and never logged', async () => {
    const seen: (string | null)[] = [];
    const lines: string[] = [];
    const log = (context: unknown, message: string) =>
      void lines.push(
        message,
        JSON.stringify(context, (_key, value: unknown) => String(value)),
      );
    server = await startServer({
      logger: { info: log, warn: log, error: log },
      authenticate: async (req, _room, ticket) => {
        seen.push(ticket);
        if (ticket?.startsWith('b') === true) throw new Error('no');
        return ticket === TICKET ? admissionFrom(req) : 'ticket';
      },
    });
    expect(await connectWith(['puzzeltafel', `ticket.${TICKET}`])).toEqual({
      protocol: 'puzzeltafel',
      code: null,
    });
    const wrong = `b${TICKET.slice(1)}`;
    expect((await connectWith(['puzzeltafel', `ticket.${wrong}`])).code).toBe(CLOSE.tryAgainLater);
    expect((await connectWith(['puzzeltafel'])).code).toBe(CLOSE.ticket);
    expect((await connectWith([])).code).toBe(CLOSE.ticket);
    expect(seen).toEqual([TICKET, wrong, null, null]);
    expect(lines.join(' ')).not.toContain(TICKET.slice(1));
  });

  it('[X18] edits before, during and after a slow refusal are read by nobody', async () => {
    const answers: (() => void)[] = [];
    server = await startServer({
      authenticate: () => new Promise((resolve) => answers.push(() => resolve('ticket'))),
    });
    const socket = connect(server.port, '127.0.0.1');
    sockets.push(socket);
    socket.on('error', () => undefined);
    const update = updateOf('k', 1, 1);
    const message = Buffer.concat([Buffer.from([0, 2, update.length]), update]);
    const frame = Buffer.concat([Buffer.from([0x82, 0x80 | message.length, 0, 0, 0, 0]), message]);
    socket.write(
      `GET /sync/${ROOM}?v=3&wie=anna&ids=1 HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n` +
        'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n\r\n',
    );
    socket.write(frame);
    await until('asked', () => answers.length === 1);
    for (let n = 0; n < 20; n++) socket.write(frame);
    expect(server.sync.health()).toMatchObject({ rooms: 0, connections: 0 });
    answers[0]!();
    for (let n = 0; n < 20; n++) socket.write(frame);
    await pause(60);
    expect(server.sync.health()).toMatchObject({ rooms: 0, connections: 0 });
    expect((await server.storage.load(ROOM)).epoch).toBeNull();
  });

  it('[X17] sockets of which we do not know who they are count as connections, until they go', async () => {
    server = await startServer({
      authenticate: () => new Promise(() => undefined),
      limits: { connectionsPerAddress: 3, authenticateMs: 100 },
    });
    const open = () => {
      const ws = new WebSocket(`${server.url}/${ROOM}?v=3`);
      sockets.push(ws);
      const outcome: { status?: number; code?: number } = {};
      ws.on('unexpected-response', (_req, res) => (outcome.status = res.statusCode!));
      ws.on('error', () => undefined);
      ws.on('close', (code) => (outcome.code = code));
      return outcome;
    };
    const first = [open(), open(), open()];
    await pause(30);
    const fourth = open();
    await until('turned away', () => fourth.status !== undefined);
    expect(fourth.status).toBe(503);
    await until('given up on', () => first.every(({ code }) => code === CLOSE.noSession));
    const fifth = open();
    await until('room again', () => fifth.code === CLOSE.noSession);
  });
});
