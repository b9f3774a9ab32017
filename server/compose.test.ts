import { mkdtemp, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import WebSocket from 'ws';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import { must } from '#shared/lib/assert.ts';
import { deelnemerIdSchema, type Rol } from '#shared/domain/deelnemer/schema.ts';
import { toegangAntwoordSchema } from '#shared/rest/toegang.ts';
import { endSeat } from '#server/commands/end-seat.ts';
import { createRecord } from '#shared/crdt/mutate.ts';
import { readOpgaven } from '#shared/crdt/read.ts';
import { readRegister } from '#shared/crdt/register.ts';
import { testPuzzelstuk } from '#shared/crdt/test-support.ts';
import { ensureFirstTafel } from '#server/commands/first-start.ts';
import { invite } from '#server/commands/invite.ts';
import { redeemUitnodiging } from '#server/commands/redeem-uitnodiging.ts';
import { newId } from '#server/auth/secret.ts';
import { compose, type ComposedServer } from '#server/compose.ts';
import { parseConfig } from '#server/config.ts';
import { createLogger } from '#server/observability/logger.ts';

const cleanUps: (() => Promise<void> | void)[] = [];

async function start() {
  const dataDir = await mkdtemp(join(tmpdir(), 'puzzeltafel-compose-'));
  const config = parseConfig({ DATA_DIR: dataDir, LOG_LEVEL: 'silent' });
  if (!config.ok) throw new Error(config.error);
  const server = await compose(config.value, createLogger('silent'), join(dataDir, 'dist'));
  await server.app.listen({ port: 0, host: '127.0.0.1' });
  cleanUps.push(async () => {
    await server.stop();
    await rm(dataDir, { recursive: true });
  });
  const { port } = server.app.server.address() as AddressInfo;
  const tafel = await ensureFirstTafel(server.context);
  return { server, tafel, base: `127.0.0.1:${port}` };
}

/** Somebody at the tafel, behind the stock provider. */
async function takeSeat(server: ComposedServer, base: string, room: string, partij: string, rol: Rol) {
  const tafel = await ensureFirstTafel(server.context);
  const { records, now } = server.context;
  const email = 'wie@partij.test';
  const invited = await invite(server.context, 'server', { tafel: tafel.id, partij, rol, email });
  if (!invited.ok) throw new Error(invited.error);
  const { token } = invited.value;
  const redeemed = await redeemUitnodiging(server.context, {
    token,
    naam: rol,
    email,
    current: null,
    apparaat: null,
  });
  if (!redeemed.ok) throw new Error(redeemed.error.kind);
  const { secret, deelnemer, sessie } = redeemed.value;
  const plaats = must(await records.plaats(deelnemer.persoon, tafel.id, now()), 'the seat just taken');
  const headers = { origin: `http://${base}`, cookie: `puzzeltafel-sessie=${secret}` };
  const doc = new Y.Doc();
  const asked = await fetch(`http://${base}/v1/tafels/${tafel.id}/_toegang`, {
    method: 'POST',
    headers: { ...headers, 'content-type': 'application/json' },
    body: JSON.stringify({ kamer: room, clientIds: [doc.clientID] }),
  });
  const { ticket } = toegangAntwoordSchema.parse(await asked.json());
  class CookieSocket extends WebSocket {
    constructor(url: string) {
      super(url, ['puzzeltafel', `ticket.${ticket}`], { headers });
    }
  }
  const provider = new WebsocketProvider(`ws://${base}/sync`, `${room}/${tafel.id}`, doc, {
    WebSocketPolyfill: CookieSocket as never,
    disableBc: true,
  });
  cleanUps.push(() => provider.destroy());
  await new Promise<void>((resolve) => provider.once('sync', () => resolve()));
  return { doc, provider, deelnemer, plaats, sessie };
}

function layPiece(doc: Y.Doc, deelnemer: { id: string; partij: string }): string {
  const id = newId();
  const gemaaktDoor = deelnemerIdSchema.parse(deelnemer.id);
  createRecord(
    doc,
    'puzzelstuk',
    { id, partij: deelnemer.partij, gemaaktDoor, gemaaktOp: '2026-11-21T10:00:00Z' },
    testPuzzelstuk({}),
  );
  return id;
}

async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise((resolve) => setTimeout(resolve, 10));
}

afterEach(async () => {
  for (const cleanUp of cleanUps.splice(0).toReversed()) await cleanUp();
});

describe('the whole server', { timeout: 60_000 }, () => {
  it('[SY2] [TF3] shares a piece between two partijen at a filled tafel, over the stock provider', async () => {
    const { server, base, tafel } = await start();
    const gemeente = await takeSeat(server, base, 'tafel', 'gemeente-gm0344', 'redacteur');
    const waterschap = await takeSeat(server, base, 'tafel', 'waterschap-vallei-en-veluwe', 'redacteur');
    expect(readOpgaven(gemeente.doc)).toHaveLength(198);
    const id = layPiece(gemeente.doc, gemeente.deelnemer);
    await until(() => waterschap.doc.getMap('puzzelstuk').has(id));
    const changed = must(await server.context.lastChange(tafel.id), 'a change');
    expect(changed).toBeGreaterThanOrEqual(tafel.createdAtMs);
    const register = await takeSeat(server, base, 'register', 'vro', 'adviseur');
    expect(readRegister(register.doc).deelnemers).toHaveLength(3);
  });

  it('[TF2] refuses a waarnemer’s piece and anybody’s change of an opgave, and shares nothing of it', async () => {
    const { server, base } = await start();
    const witness = await takeSeat(server, base, 'tafel', 'vro', 'redacteur');
    const closed = (provider: WebsocketProvider) =>
      new Promise<number | undefined>((resolve) =>
        provider.once('connection-close', (one) => resolve(one?.code)),
      );
    const waarnemer = await takeSeat(server, base, 'tafel', 'vro', 'waarnemer');
    const first = closed(waarnemer.provider);
    layPiece(waarnemer.doc, waarnemer.deelnemer);
    expect(await first).toBe(4403);
    const redacteur = await takeSeat(server, base, 'tafel', 'vro', 'redacteur');
    const second = closed(redacteur.provider);
    redacteur.doc.getMap('opgave').set('wonen-900000', { waarde: 1 });
    expect(await second).toBe(4403);
    const late = await takeSeat(server, base, 'tafel', 'vro', 'redacteur');
    for (const { doc } of [witness, late]) {
      expect(doc.getMap('puzzelstuk').size).toBe(0);
      expect(readOpgaven(doc)).toHaveLength(198);
    }
  });

  it('[HT3] closes the sockets of a session that ends', async () => {
    const { server, base } = await start();
    const { provider, sessie } = await takeSeat(server, base, 'tafel', 'vro', 'redacteur');
    const code = new Promise<number | undefined>((resolve) =>
      provider.once('connection-close', (one) => resolve(one?.code)),
    );
    server.context.closeSessions(sessie.id, null);
    expect(await code).toBe(4401);
  });

  it('[AZ20] closes the sockets of a seat that ends, and no others, before the command answers', async () => {
    const { server, base } = await start();
    const regisseur = await takeSeat(server, base, 'tafel', 'provincie-utrecht', 'regisseur');
    const redacteur = await takeSeat(server, base, 'tafel', 'vro', 'redacteur');
    const closed: number[] = [];
    regisseur.provider.on('connection-close', (one) => closed.push(one?.code ?? 0));
    const code = new Promise<number | undefined>((resolve) =>
      redacteur.provider.once('connection-close', (one) => resolve(one?.code)),
    );
    expect((await endSeat(server.context, regisseur.plaats, redacteur.deelnemer.id)).ok).toBe(true);
    expect(await code).toBe(4510);
    const late = layPiece(redacteur.doc, redacteur.deelnemer);
    const id = layPiece(regisseur.doc, regisseur.deelnemer);
    const witness = await takeSeat(server, base, 'tafel', 'vro', 'waarnemer');
    await until(() => witness.doc.getMap('puzzelstuk').has(id));
    expect(witness.doc.getMap('puzzelstuk').has(late)).toBe(false);
    expect(closed).toEqual([]);
  });
});
