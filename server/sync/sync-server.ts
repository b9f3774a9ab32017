import type { IncomingMessage } from 'node:http';
import type { Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { WebSocketServer, type WebSocket } from 'ws';
import type * as Y from 'yjs';
import type { Storage } from '#server/storage/storage.ts';
import { CLOSE, type CloseCode } from '#shared/protocol/close-codes.ts';
import type { Result } from '#shared/lib/result.ts';
import { mayEnter, parseRoom, type Room } from '#shared/protocol/room.ts';
import type { Actor, Admission, AdmissionRefusal } from './actor.ts';
import type { RefusedUpdate } from './turn.ts';
import { ConnectionCount } from './connection-count.ts';
import { ContentHasher } from './content-hasher.ts';
import type { ContentCheck } from './content-check-port.ts';
import type { Guard } from './guard-port.ts';
import { DEFAULT_LIMITS, type SyncLimits } from './limits.ts';
import { RoomError } from './room-error.ts';
import { Session } from './session.ts';
import type { SubmitRefusal, Submitted } from './submission.ts';
import type { SyncLogger } from './sync-logger.ts';
import { SyncRoom } from './sync-room.ts';
import {
  parseTarget,
  rejectUpgrade,
  remoteAddress,
  SUBPROTOCOL,
  within,
  type UpgradeTarget,
} from './upgrade.ts';

export interface SyncServerOptions {
  readonly storage: Storage;
  /**
   * Who this is, whether this room is theirs to enter, and under which clientIDs; or why not. `ticket` is what came as
   * subprotocol, null without. Nothing is read from the socket before.
   */
  readonly authenticate: (
    req: IncomingMessage,
    room: Room,
    ticket: string | null,
  ) => Promise<Admission | AdmissionRefusal>;
  readonly guard: Guard;
  /** Judges what changes of the server itself leave behind; absent: all of it is right. */
  readonly checkOwn?: ContentCheck;
  readonly logger: SyncLogger;
  /** Told when something of a room became durable, by whichever door; nothing waits for it. */
  readonly onChanged?: (room: Room) => void;
  /** Told of every update that a rule refused; nothing waits for it. */
  readonly onRefused?: (room: Room, actor: Actor, refused: RefusedUpdate) => void;
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
  /** How often a client found other content than is stored (SY23): must be 0. */
  readonly contentAlarms: number;
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
  /**
   * One update that did not come over a socket, through the same guard and the same durable path. `clientIds` must be
   * leased to the deelnemer already, or be free: they are leased then, as at a socket. Resolves when durable.
   */
  submit(
    roomName: string,
    actor: Actor,
    clientIds: readonly number[],
    bytes: Uint8Array,
  ): Promise<Result<Submitted, SubmitRefusal>>;
  readonly leases: {
    /** Which of these this deelnemer cannot have in that room: another's, the server's, or no clientID at all. */
    taken(roomName: string, deelnemer: string, clientIds: readonly number[]): Promise<readonly number[]>;
  };
  /**
   * Ends connections, those that are just being made too, and drops what they had not had applied: access is withdrawn
   * or changed now. Gives how many were open.
   */
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
  /** Those of whom we do not know yet who they are. */
  readonly #knocking = new Set<Knocking>();
  readonly #hasher = new ContentHasher();
  #connections = 0;
  #contentAlarms = 0;
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
      handleProtocols: (offered) => offered.has(SUBPROTOCOL) && SUBPROTOCOL, // never the ticket
    });
    this.#timers = [
      setInterval(() => this.#sweep(), Math.min(SWEEP_MS, this.#limits.messageMs)).unref(),
      setInterval(() => {
        for (const { presence } of this.#rooms.values()) presence.renew();
      }, this.#limits.awarenessRenewMs).unref(),
    ];
  }

  handleUpgrade(req: IncomingMessage, socket: Duplex, head: Buffer): boolean {
    const target = parseTarget(req);
    if (target === null) return false;
    socket.on('error', () => socket.destroy());
    const allowOrigin = this.#options.allowOrigin ?? (() => true);
    const address = (this.#options.addressOf ?? remoteAddress)(req);
    if (this.#isStopping) rejectUpgrade(socket, '503 Service Unavailable');
    else if (!allowOrigin(req.headers.origin, req)) rejectUpgrade(socket, '403 Forbidden');
    else if (!this.#count.hasRoomFor(address)) rejectUpgrade(socket, '503 Service Unavailable');
    else {
      this.#count.addSocket(address);
      socket.once('close', () => this.#count.removeSocket(address));
      void this.#admit(target, { req, socket, head, address });
    }
    return true;
  }

  /** Nothing is read from the socket until we know who it is: until then its bytes wait in the kernel (HT3). */
  async #admit(
    target: UpgradeTarget,
    { req, socket, head, address }: { req: IncomingMessage; socket: Duplex; head: Buffer; address: string },
  ): Promise<void> {
    const knocking: Knocking = { closed: [] };
    this.#knocking.add(knocking);
    const judged = await this.#judge(target, req);
    this.#knocking.delete(knocking);
    const verdict = stillWelcome(judged, target.room, knocking);
    if (socket.destroyed || this.#isStopping) return void socket.destroy();
    this.#wss.handleUpgrade(req, socket, head, (ws) => {
      if (typeof verdict === 'number') return refuseConnection(ws, verdict);
      this.#open(target, ws, socket as Socket, verdict, address);
    });
  }

  async #judge(
    { room, isOutdated, ticket }: UpgradeTarget,
    req: IncomingMessage,
  ): Promise<Admission | CloseCode> {
    if (isOutdated) return CLOSE.clientTooOld;
    if (room === null) return CLOSE.noAccess;
    let entry: Admission | AdmissionRefusal | null;
    try {
      entry = await within(this.#options.authenticate(req, room, ticket), this.#limits.authenticateMs);
    } catch (error) {
      this.#options.logger.error({ err: error }, 'authentication failed unexpectedly');
      return CLOSE.tryAgainLater;
    }
    if (entry === null) return CLOSE.noSession;
    if (typeof entry === 'string') return CLOSE[entry];
    const { deelnemer, sessionId } = entry.actor;
    if (!mayEnter(room, deelnemer)) return CLOSE.noAccess;
    return this.#count.hasRoomForSession(sessionId) ? entry : CLOSE.tooManyConnections;
  }

  #open(target: UpgradeTarget, ws: WebSocket, socket: Socket, admission: Admission, address: string): void {
    const room = this.#room(target.name);
    const { sessionId } = admission.actor;
    this.#count.addSession(sessionId);
    this.#connections += 1;
    const session = new Session(
      { ws, socket, ...admission, address, dialect: target.dialect, limits: this.#limits, now: this.#now },
      {
        receive: (session, message) => room.receive(session, message),
        left: (session) => {
          this.#count.removeSession(sessionId);
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
    const { storage, guard, logger, checkOwn = () => null, onChanged, onRefused } = this.#options;
    const made: SyncRoom = new SyncRoom({
      name,
      room,
      storage,
      guard,
      checkOwn,
      logger,
      limits: this.#limits,
      now: this.#now,
      hasher: this.#hasher,
      onContentAlarm: () => (this.#contentAlarms += 1),
      onChanged: () => onChanged?.(room),
      onRefused: (actor, refused) => onRefused?.(room, actor, refused),
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

  submit(
    roomName: string,
    actor: Actor,
    clientIds: readonly number[],
    bytes: Uint8Array,
  ): Promise<Result<Submitted, SubmitRefusal>> {
    return this.#room(roomName).submit(actor, clientIds, bytes);
  }

  readonly leases = {
    taken: (roomName: string, deelnemer: string, clientIds: readonly number[]): Promise<readonly number[]> =>
      this.#room(roomName).leases((leases) => leases.taken(deelnemer, clientIds)),
  };

  freezeRoom(roomName: string, reason: string | null): void {
    this.#rooms.get(roomName)?.setReadOnly(reason);
  }

  closeSessions(predicate: (actor: Actor, room: Room) => boolean, code: CloseCode): number {
    let closed = 0;
    for (const knocking of this.#knocking) knocking.closed.push({ predicate, code });
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
      contentAlarms: this.#contentAlarms,
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
    await this.#hasher.stop();
    this.#wss.close();
  }
}

/** Somebody may be told to leave while we are still finding out who it is that knocks. */
interface Knocking {
  readonly closed: {
    readonly predicate: (actor: Actor, room: Room) => boolean;
    readonly code: CloseCode;
  }[];
}

function stillWelcome(
  judged: Admission | CloseCode,
  room: Room | null,
  { closed }: Knocking,
): Admission | CloseCode {
  if (typeof judged === 'number' || room === null) return judged;
  return closed.find(({ predicate }) => predicate(judged.actor, room))?.code ?? judged;
}

function refuseConnection(ws: WebSocket, code: CloseCode): void {
  ws.on('error', () => undefined);
  ws.close(code);
  setTimeout(() => ws.terminate(), 2000).unref();
}
