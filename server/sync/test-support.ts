import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { WebSocket } from 'ws';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import { MemoryStorage } from '#server/storage/memory.ts';
import type { Storage } from '#server/storage/storage.ts';
import { MESSAGE_TYPE, SYNC_TYPE } from '#shared/protocol/message-type.ts';
import type { SyncLimits } from './limits.ts';
import { createSyncServer, type SyncServer, type SyncServerOptions } from './sync-server.ts';
import { admissionFrom, permissiveGuard } from './test-guard.ts';

export const TAFEL = '00000000000000000000000001';
export const ROOM = `tafel/${TAFEL}`;

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
    authenticate: (req) => Promise.resolve(admissionFrom(req)),
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
export async function until(
  what: string,
  holds: () => boolean | Promise<boolean>,
  timeoutMs = 8000,
): Promise<void> {
  const deadline = Date.now() + timeoutMs;
  while (!(await holds())) {
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
    params: { ids: String(doc.clientID), ...params },
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

const BLOCK = 64;
let nextBlock = 1_000_000;

/** A socket whose frames the test writes itself, and whose received messages it keeps. */
export class RawClient {
  readonly messages: Uint8Array[] = [];
  closeCode: number | null = null;
  readonly ws: WebSocket;
  /** The first of its clientIDs; `edit` uses those behind it. */
  readonly clientId: number;
  #nextId: number;

  private constructor(ws: WebSocket, firstId: number) {
    this.ws = ws;
    this.clientId = firstId;
    this.#nextId = firstId + 1;
    ws.on('message', (data: Buffer) => this.messages.push(new Uint8Array(data)));
    ws.on('close', (code) => (this.closeCode = code));
    ws.on('error', () => undefined);
  }

  /** With a block of clientIDs of its own, unless the query names others (`ids=7,100-199`). */
  static async open(url: string, query = '', room = ROOM): Promise<RawClient> {
    const given = /(?:^|&)ids=(\d+)/.exec(query)?.[1];
    const firstId = given === undefined ? (nextBlock += 2 * BLOCK) : Number(given);
    const ids = given === undefined ? `&ids=${firstId}-${firstId + BLOCK - 1}` : '';
    const client = new RawClient(new WebSocket(`${url}/${room}?${query}${ids}`), firstId);
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

  /** One update that sets one key, each under a clientID of its own. */
  updateOf(key: string, value: unknown): Uint8Array {
    return updateOf(key, value, this.#nextId++);
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
