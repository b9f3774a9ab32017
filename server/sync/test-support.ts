import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { WebSocket } from 'ws';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import { MemoryStorage } from '#server/storage/memory.ts';
import type { Storage } from '#server/storage/storage.ts';
import { deelnemerSchema, type Rol } from '#shared/domain/deelnemer/schema.ts';
import { MESSAGE_TYPE, SYNC_TYPE } from '#shared/protocol/message-type.ts';
import { err, ok } from '#shared/lib/result.ts';
import type { Actor } from './actor.ts';
import type { Guard } from './guard-port.ts';
import type { SyncLimits } from './limits.ts';
import { createSyncServer, type SyncServer, type SyncServerOptions } from './sync-server.ts';

export const TAFEL = '00000000000000000000000001';
export const ROOM = `tafel/${TAFEL}`;

/** A person from the query of the URL: `?wie=anna&rol=redacteur&partij=gemeente-a`. */
export function actorFrom(req: IncomingMessage): Actor | null {
  const query = new URL(req.url ?? '', 'http://host').searchParams;
  const wie = query.get('wie') ?? 'anna';
  if (wie === 'niemand') return null;
  const rol = (query.get('rol') ?? 'redacteur') as Rol;
  const id = [...wie]
    .map((char) => char.replaceAll(/[^0-9a-hjkmnp-tv-z]/g, '0'))
    .join('')
    .padStart(26, '0');
  return {
    deelnemer: deelnemerSchema.parse({ id, naam: wie, partij: query.get('partij') ?? 'gemeente-a', rol }),
    kleur: '#123456',
    write: rol !== 'waarnemer',
    sessionId: query.get('sessie') ?? wie,
  };
}

/** Stands in for the guard: complete or not, and whether anything changes; everything is allowed. */
export const permissiveGuard: Guard = (doc, bytes) => {
  const { structs, ds } = Y.decodeUpdate(bytes);
  const ends = new Map<number, number>();
  const stateOf = (client: number): number => ends.get(client) ?? Y.getState(doc.store, client);
  let effect: 'geen' | 'wijzigt' = 'geen';
  const fresh: { client: number; clock: number; length: number }[] = [];
  for (const { id, length } of structs) {
    if (id.clock > stateOf(id.client)) return err({ kind: 'onvolledig' });
    if (id.clock + length > stateOf(id.client)) {
      fresh.push({ client: id.client, clock: id.clock, length });
      ends.set(id.client, id.clock + length);
      effect = 'wijzigt';
    }
  }
  for (const [client, ranges] of ds.clients) {
    for (const { clock, len } of ranges) {
      if (clock + len > stateOf(client)) return err({ kind: 'onvolledig' });
      for (let at = clock; at < clock + len && effect === 'geen'; at++) {
        if (at < Y.getState(doc.store, client) && !Y.getItem(doc.store, Y.createID(client, at)).deleted)
          effect = 'wijzigt';
      }
    }
  }
  return ok({ bytes, effect, structs: fresh });
};

export interface TestServer {
  readonly sync: SyncServer;
  readonly storage: Storage;
  readonly port: number;
  readonly url: string;
  close(): Promise<void>;
}

export async function startServer(
  options: Partial<Omit<SyncServerOptions, 'limits'>> & { limits?: Partial<SyncLimits> } = {},
): Promise<TestServer> {
  const storage = options.storage ?? new MemoryStorage();
  const silent = { info: () => undefined, warn: () => undefined, error: () => undefined };
  const sync = createSyncServer({
    authenticate: (req) => Promise.resolve(actorFrom(req)),
    guard: permissiveGuard,
    logger: silent,
    ...options,
    storage,
  });
  const http = createServer((_, response) => response.end());
  http.on('upgrade', (req, socket, head) => {
    if (!sync.handleUpgrade(req, socket, head)) socket.destroy();
  });
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  const { port } = http.address() as AddressInfo;
  return {
    sync,
    storage,
    port,
    url: `ws://127.0.0.1:${port}/sync`,
    close: async () => {
      await sync.stop();
      http.closeAllConnections();
      await new Promise((resolve) => http.close(resolve));
    },
  };
}

/** Waits until it holds; fails loudly when it never does. */
export async function until(what: string, holds: () => boolean, timeoutMs = 8000): Promise<void> {
  const deadline = Date.now() + timeoutMs;
  while (!holds()) {
    if (Date.now() > deadline) throw new Error(`never happened: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

export const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** The provider as everyone has it, with its document. */
export function stockClient(
  url: string,
  params: Record<string, string> = {},
  doc = new Y.Doc(),
  room = ROOM,
) {
  const provider = new WebsocketProvider(url, room, doc, {
    disableBc: true,
    params,
    WebSocketPolyfill: WebSocket as never,
  });
  return {
    doc,
    provider,
    synced: () => until('synced', () => provider.synced),
    close: () => {
      provider.destroy();
      doc.destroy();
    },
  };
}

/** A socket whose frames the test writes itself, and whose received messages it keeps. */
export class RawClient {
  readonly messages: Uint8Array[] = [];
  closeCode: number | null = null;
  readonly ws: WebSocket;

  private constructor(ws: WebSocket) {
    this.ws = ws;
    ws.on('message', (data: Buffer) => this.messages.push(new Uint8Array(data)));
    ws.on('close', (code) => (this.closeCode = code));
    ws.on('error', () => undefined);
  }

  static async open(url: string, query = '', room = ROOM): Promise<RawClient> {
    const client = new RawClient(new WebSocket(`${url}/${room}?${query}`));
    await until('open or closed', () => client.ws.readyState === WebSocket.OPEN || client.closeCode !== null);
    return client;
  }

  /** Connected, asked, answered. */
  static async synced(url: string, query = '', room = ROOM): Promise<RawClient> {
    const client = await RawClient.open(url, query, room);
    client.sync('step1', Y.encodeStateVector(new Y.Doc()));
    await until('an answer', () => client.updates('step2').length > 0);
    return client;
  }

  sync(type: keyof typeof SYNC_TYPE, bytes: Uint8Array): void {
    const encoder = encoding.createEncoder();
    encoding.writeVarUint(encoder, MESSAGE_TYPE.sync);
    encoding.writeVarUint(encoder, SYNC_TYPE[type]);
    encoding.writeVarUint8Array(encoder, bytes);
    this.ws.send(encoding.toUint8Array(encoder));
  }

  /** Payloads of the sync messages of one type, in order of arrival. */
  updates(type: keyof typeof SYNC_TYPE): Uint8Array[] {
    return this.messages.flatMap((message) => {
      const decoder = decoding.createDecoder(message);
      if (decoding.readVarUint(decoder) !== MESSAGE_TYPE.sync) return [];
      return decoding.readVarUint(decoder) === SYNC_TYPE[type] ? [decoding.readVarUint8Array(decoder)] : [];
    });
  }

  ofType(type: keyof typeof MESSAGE_TYPE): Uint8Array[] {
    return this.messages.filter((message) => message[0] === MESSAGE_TYPE[type]);
  }

  /** All content that arrived. */
  doc(): Y.Doc {
    const doc = new Y.Doc();
    for (const update of [...this.updates('step2'), ...this.updates('update')]) Y.applyUpdate(doc, update);
    return doc;
  }

  closed(): Promise<void> {
    return until('closed', () => this.closeCode !== null);
  }

  close(): void {
    this.ws.terminate();
  }
}

/** One update that sets one key, by a document of its own. */
export function updateOf(key: string, value: unknown, clientId?: number): Uint8Array {
  const doc = new Y.Doc();
  if (clientId !== undefined) doc.clientID = clientId;
  doc.getMap('m').set(key, value);
  return Y.encodeStateAsUpdate(doc);
}
