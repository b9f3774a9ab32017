import { randomInt } from 'node:crypto';
import { WebSocket, type RawData } from 'ws';
import { seatOf, Wire, type Endpoint, type Seat } from './endpoint.ts';
import { fetchTicket } from './ticket.ts';

const CONNECT_TIMEOUT_MS = 30_000;
const NO_STATE = new Uint8Array([0]);

export interface BenchClientOptions {
  readonly endpoint: Endpoint;
  /** Number of the client: decides whose session it uses. */
  readonly client: number;
  /** The Yjs client under which it writes or is present; one that nobody has by default. */
  readonly clientId?: number;
  /** What the client says it already has; nothing by default. */
  readonly stateVector?: Uint8Array;
  /** Every SyncStep2 and update that comes in; `update` is a view on the frame. */
  readonly onContent?: (update: Uint8Array, step2: boolean) => void;
}

/**
 * A bare client: speaks the protocol, holds no document, hands every update on unread. Connecting begins at once, with
 * the ticket where the server wants one.
 */
export class BenchClient {
  readonly wire: Wire;
  readonly #onContent: ((update: Uint8Array, step2: boolean) => void) | undefined;
  readonly #stateVector: Uint8Array;
  readonly synced: Promise<void>;
  readonly closed: Promise<void>;
  #socket: WebSocket | null = null;
  #isOver = false;
  #isSynced = false;
  #resolveSynced: () => void = () => undefined;
  #rejectSynced: (error: Error) => void = () => undefined;
  #resolveClosed: () => void = () => undefined;
  closeReason = '';

  constructor(options: BenchClientOptions) {
    const { endpoint, client, clientId = randomInt(2 ** 31, 2 ** 32) } = options;
    this.wire = new Wire(endpoint);
    this.#onContent = options.onContent;
    this.#stateVector = options.stateVector ?? NO_STATE;
    this.synced = new Promise((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error('no SyncStep2 in time')), CONNECT_TIMEOUT_MS);
      this.#resolveSynced = () => {
        clearTimeout(timer);
        resolve();
      };
      this.#rejectSynced = (error) => {
        clearTimeout(timer);
        reject(error);
      };
    });
    this.synced.catch(() => undefined);
    this.closed = new Promise((resolve) => {
      this.#resolveClosed = resolve;
    });
    const seat = seatOf(endpoint, client);
    if (endpoint.ticketUrl === null) this.#open(endpoint.url, seat, []);
    else void this.#openWithTicket(endpoint.url, endpoint.ticketUrl, seat, clientId);
  }

  get isOpen(): boolean {
    return this.#socket?.readyState === WebSocket.OPEN;
  }

  /** Only after `synced`. */
  send(frame: Uint8Array): void {
    this.#socket?.send(frame);
  }

  /** Bytes that came in over the socket, framing included. */
  get bytesReceived(): number {
    // ws keeps its net.Socket in a private field; there is no public count of bytes.
    const socket = (this.#socket as unknown as { _socket?: { bytesRead: number } } | null)?._socket;
    return socket?.bytesRead ?? 0;
  }

  async close(): Promise<void> {
    if (this.#socket === null) this.#end('closed before there was a socket');
    this.#socket?.close();
    const timer = setTimeout(() => this.#socket?.terminate(), 1000);
    await this.closed;
    clearTimeout(timer);
  }

  async #openWithTicket(url: string, ticketUrl: string, seat: Seat, clientId: number): Promise<void> {
    try {
      const ticket = await fetchTicket(ticketUrl, seat, [clientId]);
      if (!this.#isOver) this.#open(url, seat, ['puzzeltafel', `ticket.${ticket}`]);
    } catch (error) {
      this.#end(error instanceof Error ? error.message : String(error));
    }
  }

  #open(url: string, seat: Seat, protocols: readonly string[]): void {
    const socket = new WebSocket(url, [...protocols], {
      headers: { ...seat.headers },
      perMessageDeflate: false,
      maxPayload: 256 * 1024 * 1024,
    });
    this.#socket = socket;
    socket.binaryType = 'nodebuffer';
    let failure = '';
    socket.on('error', (error) => {
      failure = error.message;
    });
    socket.on('close', (code, reason) => this.#end(`${code} ${reason.toString()} ${failure}`.trim()));
    socket.on('open', () => {
      for (const frame of this.wire.hello(this.#stateVector)) socket.send(frame);
    });
    socket.on('message', (data) => this.#receive(socket, data));
  }

  #end(reason: string): void {
    if (this.#isOver) return;
    this.#isOver = true;
    this.closeReason = reason;
    this.#rejectSynced(new Error(`closed before SyncStep2: ${reason}`));
    this.#resolveClosed();
  }

  #receive(socket: WebSocket, data: RawData): void {
    const incoming = this.wire.read(data as Buffer);
    if (incoming.kind === 'other') return;
    if (incoming.kind === 'step1') {
      socket.send(this.wire.nothingToAdd());
      return;
    }
    if (incoming.step2 && !this.#isSynced) {
      this.#isSynced = true;
      this.#resolveSynced();
    }
    this.#onContent?.(incoming.update, incoming.step2);
  }
}
