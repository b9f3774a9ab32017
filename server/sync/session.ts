import type { Socket } from 'node:net';
import type { WebSocket } from 'ws';
import type { RefusalCode } from '#shared/authorize/refusal-code.ts';
import { encodeAck } from '#shared/protocol/ack.ts';
import { CLOSE, type CloseCode } from '#shared/protocol/close-codes.ts';
import { encodeNotice, type Notice } from '#shared/protocol/notice.ts';
import { encodePing } from '#shared/protocol/ping.ts';
import { encodeRefusal } from '#shared/protocol/refusal.ts';
import { decodeUp, type UpMessage } from '#shared/protocol/up.ts';
import type { Actor } from './actor.ts';
import { frameOf, PING_FRAME } from './frame.ts';
import type { SyncLimits } from './limits.ts';
import { TokenBucket } from './token-bucket.ts';

/** What the client said it can do, in the query of the URL. */
export interface Dialect {
  /** Reads our message types. */
  readonly extended: boolean;
  /** Keeps presence until told otherwise. */
  readonly keepsPresence: boolean;
}

/**
 * - `new`: has not asked for the content yet; nothing of the room is sent.
 * - `live`: has been answered, and gets what others do.
 * - `closed`: nothing of it counts any more when `discard` is set (refused, or access withdrawn).
 */
export type SessionState =
  | { readonly kind: 'new' }
  | { readonly kind: 'live' }
  | { readonly kind: 'closed'; readonly discard: boolean };

export interface SessionOwner {
  receive(session: Session, message: UpMessage): void;
  left(session: Session): void;
}

export interface SessionParts {
  readonly ws: WebSocket;
  readonly socket: Socket;
  readonly actor: Actor;
  readonly clientIds: readonly number[];
  readonly dialect: Dialect;
  readonly address: string;
  readonly limits: SyncLimits;
  readonly now: () => number;
}

/** One connection: its reading, its writing, its bounds. Whatever goes wrong here stays here (SY12). */
export class Session {
  readonly actor: Actor;
  /** Leased to its deelnemer in this room, before anything of it is looked at. */
  readonly clientIds: ReadonlySet<number>;
  readonly dialect: Dialect;
  readonly address: string;
  state: SessionState = { kind: 'new' };
  /** Sync updates received on this connection; the ack counts these. */
  received = 0;
  /** Whether its complete state was accepted once: before that a gap is honest, after it is not (SY4). */
  hasSynced = false;
  /** An update was dropped as incomplete: acks wait for the step 2 that contains it. */
  holdsAcks = false;
  /** A state vector that waits because this connection asked too often. */
  deferredAsk: Uint8Array | null = null;
  /** Which awareness state is this connection's own. */
  presenceClient: number | null = null;
  /** It said once that it holds other content than is stored. */
  hasAlarmed = false;
  /** Presence that waits because this connection told too often. */
  deferredPresence: Uint8Array | null = null;
  readonly syncBucket: TokenBucket;
  readonly presenceBucket: TokenBucket;

  readonly #ws: WebSocket;
  readonly #socket: Socket;
  readonly #limits: SyncLimits;
  readonly #now: () => number;
  readonly #messages: TokenBucket;
  #queuedBytes = 0;
  #answerBytes = 0;
  #acked = 0;
  #resumeTimer: NodeJS.Timeout | null = null;
  #seenAtMs: number;
  #seenBytes: number;
  #partialSinceMs: number | null = null;
  #missedPings = 0;

  constructor(parts: SessionParts, owner: SessionOwner) {
    const { ws, limits } = parts;
    this.actor = parts.actor;
    this.clientIds = new Set(parts.clientIds);
    this.dialect = parts.dialect;
    this.address = parts.address;
    this.#ws = ws;
    this.#socket = parts.socket;
    this.#limits = limits;
    this.#now = parts.now;
    const nowMs = parts.now();
    this.#messages = new TokenBucket(limits.messageBurst, limits.messagesPerSecond, nowMs);
    this.syncBucket = new TokenBucket(limits.syncBurst, 1000 / limits.syncRefillMs, nowMs);
    this.presenceBucket = new TokenBucket(limits.awarenessPerSecond, limits.awarenessPerSecond, nowMs);
    this.#seenAtMs = nowMs;
    this.#seenBytes = parts.socket.bytesRead;
    ws.on('message', (data, isBinary) => this.#onMessage(owner, data as Buffer, isBinary));
    ws.on('pong', () => this.#seen());
    ws.on('ping', () => this.#seen());
    ws.on('error', () => undefined); // a close event follows
    ws.on('close', () => {
      this.#stop(false);
      owner.left(this);
    });
  }

  get isLive(): boolean {
    return this.state.kind === 'live';
  }

  get isClosed(): boolean {
    return this.state.kind === 'closed';
  }

  /** Whether edits of it that are still queued no longer count. */
  get isDiscarded(): boolean {
    return this.state.kind === 'closed' && this.state.discard;
  }

  #onMessage(owner: SessionOwner, data: Buffer, isBinary: boolean): void {
    if (this.isClosed) return;
    this.#seen();
    if (!isBinary) return this.close(CLOSE.notBinary);
    if (!this.#messages.take(this.#now()))
      this.#pause(this.#messages.msUntil(this.#limits.messageBurst / 4, this.#now()));
    const message = decodeUp(data);
    if (message === null) return this.close(CLOSE.malformed);
    if (message.kind === 'ping') this.send(encodePing({ kind: 'pong', id: message.id }));
    else if (message.kind !== 'pong') owner.receive(this, message);
  }

  /** Counts bytes that wait to be applied; too many, and the socket is not read until `settle`. */
  enqueue(bytes: number): void {
    this.#queuedBytes += bytes;
    if (this.#queuedBytes > this.#limits.queuedBytes) this.#ws.pause();
  }

  settle(bytes: number): void {
    this.#queuedBytes -= bytes;
    if (this.#ws.isPaused && this.#resumeTimer === null && this.#queuedBytes < this.#limits.queuedBytes / 2)
      this.#ws.resume();
  }

  /** One of our own messages; a client that did not ask for them gets nothing. */
  send(message: Uint8Array): void {
    if (this.dialect.extended) this.write(frameOf(message));
  }

  notify(notice: Notice): void {
    this.send(encodeNotice(notice));
  }

  /** Whole frames, as they are. */
  write(frame: Buffer): void {
    if (this.isClosed || this.#ws.readyState !== this.#ws.OPEN) return;
    if (this.#socket.write(frame)) return;
    if (this.#socket.writableLength > this.#limits.backlogBytes + this.#answerBytes)
      this.close(CLOSE.backlog);
  }

  /** Several frames in one system call. */
  writeAll(frames: readonly Buffer[]): void {
    const [only] = frames;
    if (frames.length === 1 && only !== undefined) return this.write(only);
    this.#socket.cork();
    for (const frame of frames) this.write(frame);
    this.#socket.uncork();
  }

  /** A sync answer: as large as the room is, so it does not count as backlog while it is on its way. */
  writeAnswer(frames: readonly Buffer[]): void {
    if (this.isClosed) return;
    let bytes = 0;
    for (const frame of frames) bytes += frame.length;
    this.#answerBytes += bytes;
    this.writeAll(frames);
    this.#socket.write('', () => (this.#answerBytes -= bytes));
  }

  /** The frame that acknowledges the first `count` updates, or null when there is nothing to say. */
  ackFrame(count: number): Buffer | null {
    if (!this.dialect.extended || this.holdsAcks || count <= this.#acked) return null;
    this.#acked = count;
    return frameOf(encodeAck({ count }));
  }

  refuse(refusal: { rule: string; reason: RefusalCode; path: string | null; count: number }): void {
    this.send(encodeRefusal(refusal));
    this.close(CLOSE.refused, true);
  }

  /** Closes with a code; `discard`: what it still had queued must not be applied either. */
  close(code: CloseCode, discard = false): void {
    if (this.isClosed) return;
    this.#stop(discard);
    this.#ws.resume(); // a paused socket would never see the answer to the close
    this.#ws.close(code);
    setTimeout(() => this.#ws.terminate(), code === CLOSE.backlog ? 1000 : 5000).unref();
  }

  #stop(discard: boolean): void {
    if (this.isClosed) return;
    this.state = { kind: 'closed', discard };
    if (this.#resumeTimer !== null) clearTimeout(this.#resumeTimer);
    this.#resumeTimer = null;
  }

  #pause(ms: number): void {
    if (this.#resumeTimer !== null) return;
    this.#ws.pause();
    this.#resumeTimer = setTimeout(() => {
      this.#resumeTimer = null;
      this.settle(0);
    }, ms);
  }

  #seen(): void {
    this.#seenAtMs = this.#now();
    this.#seenBytes = this.#socket.bytesRead;
    this.#partialSinceMs = null;
    this.#missedPings = 0;
  }

  /** Called every few seconds: asks for a sign of life, ends what is dead or never finishes its message. */
  sweep(): void {
    if (this.isClosed) return;
    const nowMs = this.#now();
    if (this.#socket.bytesRead !== this.#seenBytes && !this.#ws.isPaused) {
      this.#partialSinceMs ??= nowMs;
      if (nowMs - this.#partialSinceMs >= this.#limits.messageMs) return this.#ws.terminate();
    }
    if (nowMs - this.#seenAtMs < this.#limits.pingMs || this.#ws.isPaused) return;
    if (this.#missedPings >= 2) return this.#ws.terminate();
    this.#missedPings += 1;
    this.#seenAtMs = nowMs;
    this.write(PING_FRAME);
  }
}
