import { CLOSE } from '#shared/protocol/close-codes.ts';

/** A one-time ticket, or the close code that says why there is none; `geen-verbinding`: nobody answered. */
export type TicketAnswer =
  | { readonly kind: 'ticket'; readonly value: string }
  | { readonly kind: 'dicht'; readonly code: number }
  | { readonly kind: 'geen-verbinding' };

export type FetchTicket = (signal: AbortSignal) => Promise<TicketAnswer>;

const SUBPROTOCOL = 'puzzeltafel';
const CONNECTING = 0;
const CLOSED = 3;
/** What a browser reports for a connection that never came about. */
const ABNORMAL = 1006;

/**
 * A WebSocket class for one provider that fetches a ticket before each connection and offers it as a subprotocol, where
 * no log or address holds it (ID4). To the provider that is part of connecting: without a ticket it is a connection that
 * closed. It has as much of a WebSocket as a provider uses.
 */
export function ticketSocket(fetchTicket: FetchTicket, Socket: typeof WebSocket): typeof WebSocket {
  class TicketSocket {
    static readonly CONNECTING = CONNECTING;
    static readonly OPEN = 1;
    static readonly CLOSING = 2;
    static readonly CLOSED = CLOSED;
    readonly OPEN = 1;
    readonly url: string;
    binaryType: BinaryType = 'arraybuffer';
    onopen: ((opened: Event) => void) | null = null;
    onmessage: ((message: MessageEvent) => void) | null = null;
    onerror: ((failed: Event) => void) | null = null;
    onclose: ((closed: CloseEvent) => void) | null = null;
    readonly #asking = new AbortController();
    #socket: WebSocket | null = null;
    #isOver = false;

    constructor(url: string | URL) {
      this.url = String(url);
      void this.#connect();
    }

    get readyState(): number {
      if (this.#isOver) return CLOSED;
      return this.#socket?.readyState ?? CONNECTING;
    }

    get bufferedAmount(): number {
      return this.#socket?.bufferedAmount ?? 0;
    }

    send(data: string | Blob | BufferSource): void {
      this.#socket?.send(data);
    }

    close(code?: number, reason?: string): void {
      if (this.#socket) return this.#socket.close(code, reason);
      if (this.#isOver) return;
      this.#asking.abort();
      this.#end(ABNORMAL);
    }

    async #connect(): Promise<void> {
      let answer: TicketAnswer;
      try {
        answer = await fetchTicket(this.#asking.signal);
      } catch {
        answer = { kind: 'geen-verbinding' };
      }
      if (this.#isOver) return;
      if (answer.kind === 'ticket') return this.#open(answer.value);
      if (answer.kind === 'geen-verbinding') this.onerror?.(new Event('error'));
      this.#end(answer.kind === 'dicht' ? answer.code : ABNORMAL);
    }

    #open(ticket: string): void {
      const socket = new Socket(this.url, [SUBPROTOCOL, `ticket.${ticket}`]);
      this.#socket = socket;
      socket.binaryType = this.binaryType;
      socket.onopen = (opened) => this.onopen?.(opened);
      socket.onmessage = (message) => this.onmessage?.(message);
      socket.onerror = (failed) => this.onerror?.(failed);
      socket.onclose = (closed) => this.onclose?.(closed);
    }

    /** Later, as a browser does: who calls `close` is done before it hears of it. */
    #end(code: number): void {
      this.#isOver = true;
      queueMicrotask(() => this.onclose?.(new CloseEvent('close', { code, wasClean: false })));
    }
  }
  return TicketSocket as unknown as typeof WebSocket; // Exactly what the provider uses of it.
}

/** What the answer to a question for a ticket means to a connection. `status` null: no answer at all. */
export function ticketRefused(status: number | null): TicketAnswer {
  if (status === null) return { kind: 'geen-verbinding' };
  if (status === 401) return { kind: 'dicht', code: CLOSE.noSession };
  if (status === 403 || status === 404) return { kind: 'dicht', code: CLOSE.noAccess };
  // The person acts from another seat by now: this document never goes on under that one.
  if (status === 409) return { kind: 'dicht', code: CLOSE.rightsChanged };
  return { kind: 'dicht', code: CLOSE.tryAgainLater };
}
