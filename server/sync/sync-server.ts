import type { IncomingMessage } from 'node:http';
import type { Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { WebSocketServer, type WebSocket } from 'ws';
import type * as Y from 'yjs';
import type { Storage } from '#server/storage/storage.ts';
import { CLOSE, type CloseCode } from '#shared/protocol/close-codes.ts';
import { parseRoom, type Room } from '#shared/protocol/room.ts';
import type { Actor } from './actor.ts';
import { ConnectionCount } from './connection-count.ts';
import type { Guard } from './guard-port.ts';
import { DEFAULT_LIMITS, type SyncLimits } from './limits.ts';
import { RoomError } from './room-error.ts';
import { Session } from './session.ts';
import type { SyncLogger } from './sync-logger.ts';
import { SyncRoom } from './sync-room.ts';
import { parseTarget, rejectUpgrade, remoteAddress, within, type UpgradeTarget } from './upgrade.ts';

export interface SyncServerOptions {
  readonly storage: Storage;
  /** Who this is, and whether this room is theirs to enter; null for no. Nothing is read from the socket before. */
  readonly authenticate: (req: IncomingMessage, room: Room) => Promise<Actor | null>;
  readonly guard: Guard;
  readonly logger: SyncLogger;
  /** Overrides of DEFAULT_LIMITS. */
  readonly limits?: Partial<SyncLimits>;
  /** Milliseconds since 1970. */
  readonly now?: () => number;
  /** Whether a page of this origin may connect (HT4); undefined when the header is absent. Absent: every origin may. */
  readonly allowOrigin?: (origin: string | undefined, req: IncomingMessage) => boolean;
  /** The client's address for the limits; absent: that of the socket. Give one when a proxy stands in front. */
  readonly addressOf?: (req: IncomingMessage) => string;
}

export interface SyncHealth {
  readonly rooms: number;
  readonly connections: number;
  /** Rooms that cannot be written, with the reason in Dutch. */
  readonly readOnly: readonly { readonly room: string; readonly reason: string }[];
  readonly isStopping: boolean;
}

export interface SyncServer {
  /** For `server.on('upgrade')`; true when the request was ours. */
  handleUpgrade(req: IncomingMessage, socket: Duplex, head: Buffer): boolean;
  /**
   * Changes a room on behalf of the server: one transaction, then the same durable path as every edit. Resolves when
   * durable. `author` is a deelnemer id or SERVER_AUTHOR. Rejects with what `change` throws, or a storage error.
   */
  editRoom(roomName: string, author: string, change: (doc: Y.Doc) => void): Promise<void>;
  /** Reads the live document at a moment when all of it is durable. `read` must not change it and not keep it. */
  readRoom<Value>(roomName: string, read: (doc: Y.Doc) => Value): Promise<Value>;
  /** The whole room as one Yjs update. */
  encodeRoom(roomName: string): Promise<Uint8Array>;
  /** Freezes a loaded room at once (reason in Dutch), or opens it; also store it with `Storage.setReadOnly`. */
  freezeRoom(roomName: string, reason: string | null): void;
  /** Ends connections, and drops what they had not had applied: access is withdrawn now. Gives how many. */
  closeSessions(predicate: (actor: Actor, room: Room) => boolean, code: CloseCode): number;
  health(): SyncHealth;
  /** Says goodbye, makes everything durable, stores snapshots. Storage itself stays open. */
  stop(): Promise<void>;
}

const RETRY_WITHIN_MS = 5000;
const SWEEP_MS = 3000;

/** All rooms and connections of this process. */
export function createSyncServer(options: SyncServerOptions): SyncServer {
  return new Server(options);
}

class Server implements SyncServer {
  readonly #options: SyncServerOptions;
  readonly #limits: SyncLimits;
  readonly #now: () => number;
  readonly #wss: WebSocketServer;
  readonly #rooms = new Map<string, SyncRoom>();
  readonly #count: ConnectionCount;
  readonly #timers: readonly NodeJS.Timeout[];
  #connections = 0;
  #isStopping = false;

  constructor(options: SyncServerOptions) {
    this.#options = options;
    this.#limits = { ...DEFAULT_LIMITS, ...options.limits };
    this.#now = options.now ?? Date.now;
    this.#count = new ConnectionCount(this.#limits);
    this.#wss = new WebSocketServer({
      noServer: true,
      clientTracking: false,
      perMessageDeflate: false,
      maxPayload: this.#limits.messageBytes,
      maxFragments: this.#limits.messageFragments,
      maxBufferedChunks: 4096,
      skipUTF8Validation: true, // text is refused as it is
    });
    this.#timers = [
      setInterval(() => this.#sweep(), Math.min(SWEEP_MS, this.#limits.messageMs)).unref(),
      setInterval(() => {
        for (const { presence } of this.#rooms.values()) presence.renew();
      }, this.#limits.awarenessRenewMs).unref(),
    ];
  }

  handleUpgrade(req: IncomingMessage, socket: Duplex, head: Buffer): boolean {
    const target = parseTarget(req.url);
    if (target === null) return false;
    socket.on('error', () => socket.destroy());
    const allowOrigin = this.#options.allowOrigin ?? (() => true);
    const address = (this.#options.addressOf ?? remoteAddress)(req);
    if (this.#isStopping) rejectUpgrade(socket, '503 Service Unavailable');
    else if (!allowOrigin(req.headers.origin, req)) rejectUpgrade(socket, '403 Forbidden');
    else if (!this.#count.hasRoomFor(address)) rejectUpgrade(socket, '503 Service Unavailable');
    else void this.#admit(target, { req, socket, head, address });
    return true;
  }

  /** Nothing is read from the socket until we know who it is: until then its bytes wait in the kernel (HT3). */
  async #admit(
    target: UpgradeTarget,
    { req, socket, head, address }: { req: IncomingMessage; socket: Duplex; head: Buffer; address: string },
  ): Promise<void> {
    const verdict = await this.#judge(target, req);
    if (socket.destroyed || this.#isStopping) return void socket.destroy();
    this.#wss.handleUpgrade(req, socket, head, (ws) => {
      if (typeof verdict === 'number') return refuseConnection(ws, verdict);
      this.#open(target, ws, socket as Socket, verdict, address);
    });
  }

  async #judge({ room, isOutdated }: UpgradeTarget, req: IncomingMessage): Promise<Actor | CloseCode> {
    if (isOutdated) return CLOSE.clientTooOld;
    if (room === null) return CLOSE.noAccess;
    let actor: Actor | null;
    try {
      actor = await within(this.#options.authenticate(req, room), this.#limits.authenticateMs);
    } catch (error) {
      this.#options.logger.error({ err: error }, 'authentication failed unexpectedly');
      return CLOSE.tryAgainLater;
    }
    if (actor === null) return CLOSE.noSession;
    if (room.kind === 'schorsing' && room.partij !== actor.deelnemer.partij) return CLOSE.noAccess;
    return this.#count.hasRoomForSession(actor.sessionId) ? actor : CLOSE.tooManyConnections;
  }

  #open(target: UpgradeTarget, ws: WebSocket, socket: Socket, actor: Actor, address: string): void {
    const room = this.#room(target.name);
    this.#count.add(actor.sessionId, address);
    this.#connections += 1;
    const session = new Session(
      { ws, socket, actor, address, dialect: target.dialect, limits: this.#limits, now: this.#now },
      {
        receive: (session, message) => room.receive(session, message),
        left: (session) => {
          this.#count.remove(actor.sessionId, address);
          this.#connections -= 1;
          room.left(session);
        },
      },
    );
    room.join(session);
  }

  #room(name: string): SyncRoom {
    const known = this.#rooms.get(name);
    if (known !== undefined) return known;
    const room = parseRoom(name);
    if (room === null) throw new RoomError(`no room can be called ${name}`);
    const { storage, guard, logger } = this.#options;
    const made: SyncRoom = new SyncRoom({
      name,
      room,
      storage,
      guard,
      logger,
      limits: this.#limits,
      now: this.#now,
      onUnloaded: () => {
        if (this.#rooms.get(name) === made) this.#rooms.delete(name);
      },
    });
    this.#rooms.set(name, made);
    return made;
  }

  editRoom(roomName: string, author: string, change: (doc: Y.Doc) => void): Promise<void> {
    return this.#room(roomName).edit(author, change);
  }

  readRoom<Value>(roomName: string, read: (doc: Y.Doc) => Value): Promise<Value> {
    return this.#room(roomName).read((content) => read(content.doc()));
  }

  encodeRoom(roomName: string): Promise<Uint8Array> {
    return this.#room(roomName).read((content) => content.encode().update);
  }

  freezeRoom(roomName: string, reason: string | null): void {
    this.#rooms.get(roomName)?.setReadOnly(reason);
  }

  closeSessions(predicate: (actor: Actor, room: Room) => boolean, code: CloseCode): number {
    let closed = 0;
    for (const { room, sessions } of this.#rooms.values()) {
      for (const session of sessions) {
        if (session.isClosed || !predicate(session.actor, room)) continue;
        session.close(code, true);
        closed += 1;
      }
    }
    return closed;
  }

  #sweep(): void {
    for (const { sessions } of this.#rooms.values()) for (const session of sessions) session.sweep();
  }

  health(): SyncHealth {
    const readOnly = [...this.#rooms.values()].flatMap(({ name, readOnly }) =>
      readOnly === null ? [] : [{ room: name, reason: readOnly }],
    );
    return {
      rooms: this.#rooms.size,
      connections: this.#connections,
      readOnly,
      isStopping: this.#isStopping,
    };
  }

  async stop(): Promise<void> {
    if (this.#isStopping) return;
    this.#isStopping = true;
    for (const timer of this.#timers) clearInterval(timer);
    for (const room of this.#rooms.values()) {
      for (const session of room.sessions)
        session.notify({ kind: 'restart', retryWithinMs: RETRY_WITHIN_MS });
      room.closeAll(CLOSE.restart);
    }
    await Promise.all([...this.#rooms.values()].map((room) => room.store()));
    for (const room of this.#rooms.values()) room.stop();
    this.#rooms.clear();
    this.#wss.close();
  }
}

function refuseConnection(ws: WebSocket, code: CloseCode): void {
  ws.on('error', () => undefined);
  ws.close(code);
  setTimeout(() => ws.terminate(), 2000).unref();
}
