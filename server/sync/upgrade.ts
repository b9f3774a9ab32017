import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { PROTOCOL_VERSION } from '#shared/protocol/protocol-version.ts';
import { parseRoom, type Room } from '#shared/protocol/room.ts';
import type { Dialect } from './session.ts';

const PREFIX = '/sync/';

/** What an upgrade request asks for. `room` is null when there can be no such room. */
export interface UpgradeTarget {
  readonly name: string;
  readonly room: Room | null;
  readonly dialect: Dialect;
  /** It speaks another version of our messages than we do. */
  readonly isOutdated: boolean;
  /** What it offers to come in with, as a subprotocol: never in the URL, which is logged. Never logged either. */
  readonly ticket: string | null;
}

/** The subprotocol that we speak; a client offers it beside its ticket, and gets it selected. */
export const SUBPROTOCOL = 'puzzeltafel';
const TICKET = /^ticket\.([A-Za-z0-9_-]{43})$/;

/** The one ticket among the offered subprotocols; null when there is none, or more than one. */
function ticketOf(header: string | undefined): string | null {
  const offered = (header ?? '').slice(0, 1000).split(',');
  const tickets = offered.flatMap((one) => TICKET.exec(one.trim())?.[1] ?? []);
  return tickets.length === 1 ? (tickets[0] ?? null) : null;
}

/** Null when the request is not for sync at all. */
export function parseTarget({
  url,
  headers,
}: Pick<IncomingMessage, 'url' | 'headers'>): UpgradeTarget | null {
  if (url === undefined || !url.startsWith(PREFIX) || url.length > 1000) return null;
  const { pathname, searchParams } = new URL(url, 'http://host');
  let name: string;
  try {
    name = decodeURIComponent(pathname.slice(PREFIX.length));
  } catch {
    return null;
  }
  const version = searchParams.get('v');
  return {
    name,
    room: parseRoom(name),
    dialect: { extended: version !== null, keepsPresence: searchParams.get('presence') === 'kept' },
    isOutdated: version !== null && version !== String(PROTOCOL_VERSION),
    ticket: ticketOf(headers['sec-websocket-protocol']),
  };
}

/** Answers an upgrade that goes no further; before it there is no WebSocket, so no close code either. */
export function rejectUpgrade(
  socket: Duplex,
  status: '400 Bad Request' | '403 Forbidden' | '404 Not Found' | '503 Service Unavailable',
): void {
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}

/** Resolves with null when it takes too long (SY14). */
export async function within<Value>(promise: Promise<Value>, timeoutMs: number): Promise<Value | null> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), timeoutMs);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}

export function remoteAddress(req: IncomingMessage): string {
  return req.socket.remoteAddress ?? '';
}
