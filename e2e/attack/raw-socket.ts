import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { WebSocket } from 'ws';
import * as Y from 'yjs';
import { decodeAck } from '#shared/protocol/ack.ts';
import { MESSAGE_TYPE, SYNC_TYPE } from '#shared/protocol/message-type.ts';
import type { Room } from '#shared/protocol/room.ts';
import { PROTOCOL_VERSION } from '#shared/protocol/protocol-version.ts';
import { decodeRefusal } from '#shared/protocol/refusal.ts';
import type { Person } from '#e2e/attack/person.ts';

const WAIT_MS = 10_000;

/** What became of an update: durable, refused under a rule, or the socket closed with a code. */
export type Outcome =
  | { readonly kind: 'ack' }
  | { readonly kind: 'refused'; readonly rule: string; readonly reason: string }
  | { readonly kind: 'closed'; readonly code: number };

export interface RawOptions {
  readonly kamer?: Room['kind'];
  readonly clientId?: number;
  readonly headers?: Record<string, string>;
  readonly protocols?: readonly string[];
  /** Path below /sync/ when it is not the person's own tafel. */
  readonly room?: string;
}

/** One socket on which every byte is ours to choose, and a document that knows what the server said. */
export class RawSocket {
  readonly doc = new Y.Doc();
  readonly received: Buffer[] = [];
  readonly #ws: WebSocket;
  readonly #waiting = new Set<() => void>();
  #serverVector: Uint8Array | null = null;
  #synced = false;
  #acked = 0;
  #sent = 0;
  #outcome: Outcome | null = null;

  private constructor(ws: WebSocket) {
    this.#ws = ws;
    ws.on('message', (data: Buffer) => this.#onMessage(data));
    ws.on('error', () => undefined);
    ws.on('close', (code) => {
      this.#outcome ??= { kind: 'closed', code };
      this.#wake();
    });
  }

  /** Opens a socket with a fresh ticket; null with the HTTP status or close code when it is not let in. */
  static async open(
    person: Person,
    options: RawOptions = {},
  ): Promise<RawSocket | { readonly refused: number }> {
    const { kamer = 'tafel', headers = {} } = options;
    let protocols = options.protocols;
    let clientId = options.clientId;
    if (protocols === undefined) {
      const made = await person.ticket(kamer, clientId === undefined ? undefined : [clientId]);
      protocols = ['puzzeltafel', `ticket.${made.ticket}`];
      clientId = made.clientId;
    }
    const url = `${person.server.baseUrl.replace(/^http/, 'ws')}/sync/${options.room ?? person.room(kamer)}?v=${PROTOCOL_VERSION}&presence=kept`;
    const ws = new WebSocket(url, [...protocols], {
      headers: { cookie: person.cookie, origin: person.server.baseUrl, ...headers },
    });
    const socket = new RawSocket(ws);
    if (clientId !== undefined) socket.doc.clientID = clientId;
    const status = await new Promise<number | null>((resolve) => {
      ws.once('open', () => resolve(null));
      ws.once('unexpected-response', (_request, response) => resolve(response.statusCode ?? 0));
      ws.once('error', () => resolve(0));
    });
    return status === null ? socket : { refused: status };
  }

  /** Opens and syncs; throws when the server does not let us. */
  static async synced(person: Person, options: RawOptions = {}): Promise<RawSocket> {
    const socket = await RawSocket.open(person, options);
    if ('refused' in socket) throw new Error(`not let in: ${socket.refused}`);
    socket.sendSync(SYNC_TYPE.step1, Y.encodeStateVector(new Y.Doc()));
    await socket.until(() => socket.#synced && socket.#serverVector !== null);
    return socket;
  }

  /** Answers the server's question with all that we have and it has not. */
  async sendStep2(
    update = Y.encodeStateAsUpdate(this.doc, this.#serverVector ?? undefined),
  ): Promise<Outcome> {
    return this.#counted(SYNC_TYPE.step2, update);
  }

  async sendUpdate(update: Uint8Array): Promise<Outcome> {
    return this.#counted(SYNC_TYPE.update, update);
  }

  sendSync(type: number, bytes: Uint8Array): void {
    const encoder = encoding.createEncoder();
    encoding.writeVarUint(encoder, MESSAGE_TYPE.sync);
    encoding.writeVarUint(encoder, type);
    encoding.writeVarUint8Array(encoder, bytes);
    this.send(encoding.toUint8Array(encoder));
  }

  send(bytes: Uint8Array): void {
    this.#ws.send(bytes);
  }

  get outcome(): Outcome | null {
    return this.#outcome;
  }

  /** Waits for a condition over what came in; throws when it does not come, or when the socket closes first. */
  async until(condition: () => boolean): Promise<void> {
    const deadline = Date.now() + WAIT_MS;
    while (!condition()) {
      if (this.#outcome !== null) throw new Error(`the socket ended: ${JSON.stringify(this.#outcome)}`);
      if (Date.now() > deadline) throw new Error('the server did not answer in time');
      await this.#next();
    }
  }

  async closed(): Promise<Outcome> {
    const deadline = Date.now() + WAIT_MS;
    while (this.#outcome === null && Date.now() < deadline) await this.#next();
    if (this.#outcome === null) throw new Error('the socket stayed open');
    return this.#outcome;
  }

  close(): void {
    this.#ws.close();
    this.doc.destroy();
  }

  async #counted(type: number, update: Uint8Array): Promise<Outcome> {
    this.#sent += 1;
    const count = this.#sent;
    this.sendSync(type, update);
    const deadline = Date.now() + WAIT_MS;
    while (this.#outcome === null && this.#acked < count) {
      if (Date.now() > deadline) throw new Error('neither acknowledged nor refused');
      await this.#next();
    }
    return this.#outcome ?? { kind: 'ack' };
  }

  #onMessage(data: Buffer): void {
    this.received.push(data);
    const ack = decodeAck(data);
    if (ack) this.#acked = ack.count;
    const refusal = decodeRefusal(data);
    if (refusal) this.#outcome = { kind: 'refused', rule: refusal.rule, reason: refusal.reason };
    this.#readSync(data);
    this.#wake();
  }

  #readSync(data: Buffer): void {
    const decoder = decoding.createDecoder(new Uint8Array(data));
    if (decoding.readVarUint(decoder) !== MESSAGE_TYPE.sync) return;
    const type = decoding.readVarUint(decoder);
    const bytes = decoding.readVarUint8Array(decoder);
    if (type === SYNC_TYPE.step1) this.#serverVector = bytes;
    else Y.applyUpdate(this.doc, bytes, 'server');
    if (type === SYNC_TYPE.step2) this.#synced = true;
  }

  #next(): Promise<void> {
    return new Promise((resolve) => {
      const done = (): void => {
        clearTimeout(timer);
        this.#waiting.delete(done);
        resolve();
      };
      const timer = setTimeout(done, 100);
      this.#waiting.add(done);
    });
  }

  #wake(): void {
    for (const done of this.#waiting) done();
  }
}
