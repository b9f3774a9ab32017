import { mkdtemp, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import WebSocket from 'ws';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import { must } from '#shared/lib/assert.ts';
import type { Rol } from '#shared/domain/deelnemer/schema.ts';
import { toegangAntwoordSchema } from '#shared/rest/toegang.ts';
import { ensureFirstTafel } from '#server/commands/first-start.ts';
import { invite } from '#server/commands/invite.ts';
import { redeemUitnodiging } from '#server/commands/redeem-uitnodiging.ts';
import { compose, type ComposedServer } from '#server/compose.ts';
import { parseConfig } from '#server/config.ts';
import { createLogger } from '#server/observability/logger.ts';

const cleanUps: (() => Promise<void> | void)[] = [];

/** The whole server on a data directory of its own, or on one that another left behind. */
export async function startComposed(earlier: string | null = null) {
  const dataDir = earlier ?? (await mkdtemp(join(tmpdir(), 'puzzeltafel-compose-')));
  const config = parseConfig({ DATA_DIR: dataDir, LOG_LEVEL: 'silent' });
  if (!config.ok) throw new Error(config.error);
  const server = await compose(config.value, createLogger('silent'), join(dataDir, 'dist'));
  await server.app.listen({ port: 0, host: '127.0.0.1' });
  let isStopped = false;
  const stop = async () => {
    if (!isStopped) await server.stop();
    isStopped = true;
  };
  cleanUps.push(async () => {
    await stop();
    await rm(dataDir, { recursive: true, force: true });
  });
  const { port } = server.app.server.address() as AddressInfo;
  const tafel = await ensureFirstTafel(server.context);
  return { server, tafel, dataDir, stop, base: `127.0.0.1:${port}` };
}

/** Somebody at the tafel, behind the stock provider. */
export async function takeSeat(server: ComposedServer, base: string, room: string, partij: string, rol: Rol) {
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

/** Ends what the tests of a file started. */
export async function cleanUpServers(): Promise<void> {
  for (const cleanUp of cleanUps.splice(0).toReversed()) await cleanUp();
}
