import type { Awareness } from 'y-protocols/awareness';
import { WebsocketProvider } from 'y-websocket';
import type * as Y from 'yjs';
import { CLOSE } from '#shared/protocol/close-codes.ts';
import { encodeContentAlarm, type ContentAlarm } from '#shared/protocol/content-hash.ts';
import { encodePing } from '#shared/protocol/ping.ts';
import { PROTOCOL_VERSION } from '#shared/protocol/protocol-version.ts';
import { countingSocket } from '#client/doc/counting-socket.ts';
import { readServerMessage, SERVER_MESSAGE_TYPES, type ServerMessage } from '#client/doc/server-messages.ts';
import { ticketSocket, type FetchTicket } from '#client/doc/ticket-socket.ts';
import type { SyncMessageKind } from '#client/doc/unsaved.ts';

/** What a connection tells its owner. */
export interface ConnectionEvents {
  readonly onState: (state: 'verbinden' | 'verbonden' | 'verbroken') => void;
  readonly onSynced: (synced: boolean) => void;
  /** A socket opened: the server counts our sync messages from zero. */
  readonly onOpened: () => void;
  readonly onSent: (kind: SyncMessageKind, isLast: boolean) => void;
  readonly onMessage: (message: ServerMessage) => void;
  /** What this deelnemer may do has changed; a new connection with a new ticket is under way. */
  readonly onRightsChanged: () => void;
  /** The server closed for good (4400-4499) and says why with its code. */
  readonly onClosed: (code: number, reason: string) => void;
}

export interface Connection {
  connect(): void;
  /** Tells the server that content here differs from its own (C3); nothing when there is no connection. */
  sendAlarm(alarm: ContentAlarm): void;
  /** Stops at once: nothing more is sent or read. */
  disconnect(): void;
  destroy(): void;
}

const PING_MS = 10_000;
const DEAD_MS = 25_000;
const MAX_BACKOFF_MS = 30_000;
/** Not all at the same moment: a regisseur may change the rights of everybody at once. */
const RIGHTS_RECONNECT_MS = 100;

/** The other documents of this page: when one of them reaches the server again, none needs to wait any longer. */
const siblings = new Set<() => void>();

/** One document on one socket, in the y-websocket protocol plus our own messages. Does not connect by itself. */
export function createConnection(
  roomName: string,
  doc: Y.Doc,
  awareness: Awareness,
  events: ConnectionEvents,
  fetchTicket: FetchTicket,
): Connection {
  const origin = `${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/sync`;
  const provider = new WebsocketProvider(origin, roomName, doc, {
    connect: false,
    awareness,
    disableBc: true,
    params: { v: String(PROTOCOL_VERSION), presence: 'kept' },
    WebSocketPolyfill: ticketSocket(fetchTicket, countingSocket(events.onOpened, events.onSent)),
  });
  for (const type of SERVER_MESSAGE_TYPES) {
    provider.messageHandlers[type] = (_encoder, decoder) => {
      const message = readServerMessage(type, decoder.arr);
      if (message) onMessage(message);
    };
  }
  let latestBackoffMs = 0;
  let pingId = 0;

  function onMessage(message: ServerMessage): void {
    if (message.kind === 'ping') send(encodePing({ kind: 'pong', id: message.id }));
    else if (message.kind === 'presence-alive') {
      const nowMs = Date.now();
      for (const meta of awareness.meta.values()) meta.lastUpdated = nowMs;
    } else if (message.kind === 'notice' && message.notice.kind === 'restart')
      latestBackoffMs = message.notice.retryWithinMs;
    events.onMessage(message);
  }

  function send(frame: Uint8Array): void {
    const socket = provider.ws;
    if (socket?.readyState === WebSocket.OPEN) socket.send(new Uint8Array(frame));
  }

  let everConnected = false;
  provider.on('status', ({ status }: { status: 'connected' | 'disconnected' | 'connecting' }) => {
    if (status === 'connected') {
      everConnected = true;
      events.onState('verbonden');
      for (const tryNow of siblings) tryNow();
    } else if (status === 'disconnected') events.onState('verbroken');
    else if (!everConnected && navigator.onLine) events.onState('verbinden');
  });
  provider.on('sync', (synced: boolean) => events.onSynced(synced));
  provider.on('connection-close', (closed) => {
    if (closed?.code === CLOSE.rightsChanged) {
      events.onRightsChanged();
      // Once at once; while that changes nothing it waits like any other connection.
      if (provider.wsUnsuccessfulReconnects === 0) {
        provider.maxBackoffTime = Math.random() * RIGHTS_RECONNECT_MS;
        return events.onState('verbroken');
      }
    }
    // Full jitter, so that a restarted server does not get everyone at the same moment (C16).
    const ceiling = Math.min(MAX_BACKOFF_MS, 500 * 2 ** Math.min(provider.wsUnsuccessfulReconnects, 6));
    provider.maxBackoffTime = 200 + Math.random() * Math.max(ceiling, latestBackoffMs);
    latestBackoffMs = 0;
    events.onState('verbroken');
  });
  provider.on('connection-error', () => events.onState('verbroken'));
  provider.on('closed', ({ code, reason }: { code: number; reason: string }) =>
    events.onClosed(code, reason),
  );

  // A socket that looks open may be dead (lid closed, network changed): ask every 10 s, give up after 25 s (C1).
  const pinger = setInterval(() => {
    if (!provider.wsconnected) return;
    if (Date.now() - provider.wsLastMessageReceived > DEAD_MS) reconnectNow();
    else send(encodePing({ kind: 'ping', id: pingId++ }));
  }, PING_MS);

  function reconnectNow(): void {
    if (!provider.shouldConnect) return;
    provider.disconnect();
    provider.connect();
  }
  // Also when the socket outlived the gap: whether it still lives is not known, and a fresh one says so at once.
  const onOnline = (): void => reconnectNow();
  const onOffline = (): void => events.onState('verbroken');
  // while it waits for its next attempt there is no socket: then this is that attempt
  const tryNow = (): void => {
    if (provider.shouldConnect && !provider.wsconnected) provider.connect();
  };
  siblings.add(tryNow);
  window.addEventListener('online', onOnline);
  window.addEventListener('offline', onOffline);

  return {
    connect: () => provider.connect(),
    sendAlarm: (alarm) => send(encodeContentAlarm(alarm)),
    disconnect: () => provider.disconnect(),
    destroy: () => {
      clearInterval(pinger);
      siblings.delete(tryNow);
      window.removeEventListener('online', onOnline);
      window.removeEventListener('offline', onOffline);
      provider.destroy();
    },
  };
}
