import { WebSocket, type RawData } from 'ws';
import { seatOf, Wire, type Endpoint } from './endpoint.ts';

const CONNECT_TIMEOUT_MS = 30_000;
const NO_STATE = new Uint8Array([0]);

export interface BenchClientOptions {
  readonly endpoint: Endpoint;
  /** Number of the client: decides whose session it uses. */
  readonly client: number;
  /** What the client says it already has; nothing by default. */
  readonly stateVector?: Uint8Array;
  /** Every SyncStep2 and update that comes in; `update` is a view on the frame. */
  readonly onContent?: (update: Uint8Array, step2: boolean) => void;
}

/** A bare client: speaks the protocol, holds no document, hands every update on unread. */
export class BenchClient {
  readonly wire: Wire;
  readonly #socket: WebSocket;
  readonly #onContent: ((update: Uint8Array, step2: boolean) => void) | undefined;
  readonly synced: Promise<void>;
  readonly closed: Promise<void>;
  #isSynced = false;
  #resolveSynced: () => void = () => undefined;
  closeReason = '';

  constructor(options: BenchClientOptions) {
    const { endpoint } = options;
    this.wire = new Wire(endpoint);
    this.#onContent = options.onContent;
    this.#socket = new WebSocket(endpoint.url, {
      headers: { ...seatOf(endpoint, options.client).headers },
      perMessageDeflate: false,
      maxPayload: 256 * 1024 * 1024,
    });
    this.#socket.binaryType = 'nodebuffer';
    this.synced = new Promise((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error('no SyncStep2 in time')), CONNECT_TIMEOUT_MS);
      this.#resolveSynced = () => {
        clearTimeout(timer);
        resolve();
      };
      this.#socket.on('close', (code, reason) => {
        clearTimeout(timer);
        this.closeReason = `${code} ${reason.toString()}`;
        reject(new Error(`closed before SyncStep2: ${this.closeReason}`));
      });
    });
    this.synced.catch(() => undefined);
    this.closed = new Promise((resolve) => {
      this.#socket.on('close', () => resolve());
    });
    this.#socket.on('error', (error) => {
      this.closeReason = error.message;
    });
    this.#socket.on('open', () => {
      for (const frame of this.wire.hello(options.stateVector ?? NO_STATE)) this.#socket.send(frame);
    });
    this.#socket.on('message', (data) => this.#receive(data));
  }

  get isOpen(): boolean {
    return this.#socket.readyState === WebSocket.OPEN;
  }

  send(frame: Uint8Array): void {
    this.#socket.send(frame);
  }

  /** Bytes that came in over the socket, framing included. */
  get bytesReceived(): number {
    // ws keeps its net.Socket in a private field; there is no public count of bytes.
    const socket = (this.#socket as unknown as { _socket?: { bytesRead: number } })._socket;
    return socket?.bytesRead ?? 0;
  }

  async close(): Promise<void> {
    this.#socket.close();
    const timer = setTimeout(() => this.#socket.terminate(), 1000);
    await this.closed;
    clearTimeout(timer);
  }

  #receive(data: RawData): void {
    const incoming = this.wire.read(data as Buffer);
    if (incoming.kind === 'other') return;
    if (incoming.kind === 'step1') {
      this.#socket.send(this.wire.nothingToAdd());
      return;
    }
    if (incoming.step2 && !this.#isSynced) {
      this.#isSynced = true;
      this.#resolveSynced();
    }
    this.#onContent?.(incoming.update, incoming.step2);
  }
}
