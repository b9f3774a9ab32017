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
}

/** Null when the request is not for sync at all. */
export function parseTarget(url: string | undefined): UpgradeTarget | null {
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
