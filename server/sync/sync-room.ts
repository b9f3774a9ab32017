import type * as Y from 'yjs';
import type { Storage } from '#server/storage/storage.ts';
import type { ContentAlarm } from '#shared/protocol/content-hash.ts';
import { CLOSE, type CloseCode } from '#shared/protocol/close-codes.ts';
import type { Result } from '#shared/lib/result.ts';
import type { Room } from '#shared/protocol/room.ts';
import type { UpMessage } from '#shared/protocol/up.ts';
import type { Actor } from './actor.ts';
import { Answers } from './answers.ts';
import { Applier } from './applier.ts';
import type { ContentHasher } from './content-hasher.ts';
import type { ContentCheck } from './content-check-port.ts';
import type { Guard } from './guard-port.ts';
import type { SyncLimits } from './limits.ts';
import type { Leases } from './leases.ts';
import { openRoom, type OpenRoom } from './open-room.ts';
import { Pace } from './pace.ts';
import { Presence } from './presence.ts';
import { isOutage, Outage } from './outage.ts';
import type { RoomContent } from './room-content.ts';
import { QuietHash } from './quiet-hash.ts';
import { RoomError } from './room-error.ts';
import type { Session, SessionOwner } from './session.ts';
import { SnapshotKeeper } from './snapshot-keeper.ts';
import { relayFrame, spread } from './spread.ts';
import type { SyncLogger } from './sync-logger.ts';
import { Submission, type SubmitRefusal, type Submitted } from './submission.ts';
import { applyWork, emptyBatch, type Batch, type RefusedUpdate, type Work } from './turn.ts';

export interface RoomParts {
  readonly name: string;
  readonly room: Room;
  readonly storage: Storage;
  readonly guard: Guard;
  readonly checkOwn: ContentCheck;
  readonly limits: SyncLimits;
  readonly logger: SyncLogger;
  readonly now: () => number;
  readonly hasher: ContentHasher;
  /** A client says that it holds other content than is stored. */
  readonly onContentAlarm: () => void;
  /** Something became durable. */
  readonly onChanged: () => void;
  readonly onRefused: (actor: Actor, refused: RefusedUpdate) => void;
  /** The room is empty, stored, and out of memory. */
  readonly onUnloaded: () => void;
}

interface Read {
  readonly read: (open: OpenRoom) => void;
  /** Needs no document. */
  readonly isCold: boolean;
  readonly reject: (error: unknown) => void;
}

/**
 * - `idle`: all that the document holds is durable. Answers, reads and snapshots happen only here.
 * - `scheduled`: as idle, and a turn will come.
 * - `committing`: the document holds what is not yet on disk; new work gathers.
 */
type Phase = 'unloaded' | 'loading' | 'idle' | 'scheduled' | 'committing';

/**
 * One room: work gathers, a turn applies all of it in one transaction, one append makes it durable, then it is
 * acknowledged and relayed (SY2). One batch is in flight at a time, so commits and relays set the rhythm by themselves:
 * at low load an edit waits for one fsync, at high load the batches grow.
 */
export class SyncRoom implements SessionOwner {
  readonly name: string;
  readonly room: Room;
  readonly sessions = new Set<Session>();
  readonly presence: Presence;
  readonly #parts: RoomParts;
  readonly #answers: Answers;
  readonly #snapshots: SnapshotKeeper;
  readonly #outage: Outage;
  readonly #quietHash: QuietHash;
  #phase: Phase = 'unloaded';
  #open: OpenRoom | null = null;
  #work: Work[] = [];
  #reads: Read[] = [];
  readonly #pace: Pace;
  #paceUntil = 0;
  #unloadTimer: NodeJS.Timeout | null = null;
  #restWaiters: (() => void)[] = [];

  constructor(parts: RoomParts) {
    const { name, storage, limits, logger, now } = parts;
    this.#parts = parts;
    this.name = name;
    this.room = parts.room;
    this.#pace = new Pace(limits);
    this.presence = new Presence(this.sessions, limits, now);
    this.#answers = new Answers({
      limits,
      now,
      onAsked: () => this.#schedule(),
      warmUp: (open) => void this.#applierOf(open),
      everyone: () => this.presence.everyone(),
    });
    this.#outage = new Outage(limits.outageMs, (reason) => {
      if (this.readOnly === reason) this.setReadOnly(null);
    });
    this.#quietHash = new QuietHash({
      room: name,
      kind: parts.room.kind,
      storage,
      hasher: parts.hasher,
      logger,
      quietMs: limits.contentHashQuietMs,
      place: () => (this.#phase === 'idle' && this.sessions.size > 0 ? (this.#open?.lastSeq ?? null) : null),
      tell: (frame) => {
        for (const session of this.sessions)
          if (session.isLive && session.dialect.extended) session.write(frame);
      },
    });
    this.#snapshots = new SnapshotKeeper({
      room: name,
      storage,
      limits,
      logger,
      durableRoom: () => (this.#phase === 'idle' || this.#phase === 'scheduled' ? this.#open : null),
    });
  }

  /** Why the room cannot be written, or null. */
  get readOnly(): string | null {
    return this.#open?.readOnly ?? null;
  }

  join(session: Session): void {
    this.sessions.add(session);
    if (this.#unloadTimer !== null) clearTimeout(this.#unloadTimer);
    this.#unloadTimer = null;
    if (this.#open !== null) {
      this.#lease(this.#open, session);
      this.#wakeHash();
    } else if (this.#phase === 'unloaded') void this.#load();
  }

  /** Nobody works in a register. */
  #wakeHash(): void {
    if (this.room.kind !== 'register') this.#quietHash.wake();
  }

  /** Somebody came in with these clientIDs. In between another may have got one: then a new ticket tells (AZ23). */
  #lease({ leases }: OpenRoom, session: Session): void {
    if (session.isClosed) return;
    const outcome = leases.bind([...session.clientIds], session.actor.deelnemer.id, this.#parts.now());
    if (outcome === 'taken') session.close(CLOSE.ticket, true);
    else if (this.#wantsLeases) this.#schedule();
  }

  left(session: Session): void {
    if (!this.sessions.delete(session)) return;
    this.presence.leave(session);
    this.#answers.forget(session);
    this.#unloadWhenEmpty();
  }

  receive(session: Session, message: UpMessage): void {
    switch (message.kind) {
      case 'step1':
        return this.#answers.ask(session, message.stateVector);
      case 'step2':
      case 'update': {
        const { kind, update: bytes } = message;
        session.received += 1;
        session.enqueue(bytes.length);
        this.#work.push({
          kind: 'update',
          incoming: { sender: session, kind, bytes, count: session.received },
        });
        return this.#schedule();
      }
      case 'awareness':
        return this.presence.receive(session, message.update);
      case 'queryAwareness': {
        const everyone = this.presence.everyone();
        if (everyone !== null && session.isLive) session.write(everyone);
        return;
      }
      case 'contentAlarm':
        return this.#onAlarm(session, message.alarm);
      default:
    }
  }

  /** What must never happen: equal edits, other content (C3). Once per connection is loud enough. */
  #onAlarm(session: Session, { expected, actual }: ContentAlarm): void {
    if (session.hasAlarmed) return;
    session.hasAlarmed = true;
    this.#parts.onContentAlarm();
    const hex = (hash: Uint8Array): string => Buffer.from(hash).toString('hex');
    this.#parts.logger.error(
      {
        room: this.name,
        deelnemer: session.actor.deelnemer.id,
        expected: hex(expected),
        actual: hex(actual),
        lastSeq: this.#open?.lastSeq,
      },
      'a client holds other content than is stored, with the same state vector',
    );
  }

  /** One update from another door than a socket; resolves when it is durable, or with why it is not. */
  submit(
    actor: Actor,
    clientIds: readonly number[],
    bytes: Uint8Array,
  ): Promise<Result<Submitted, SubmitRefusal>> {
    return new Promise((resolve, reject) => {
      const incoming = new Submission(actor, clientIds, bytes, { resolve, reject });
      this.#work.push({ kind: 'update', incoming });
      this.#schedule();
    });
  }

  /** Asks something of who has which clientID; the document is not needed for it. */
  leases<Value>(ask: (leases: Leases) => Value): Promise<Value> {
    return new Promise((resolve, reject) => {
      this.#reads.push({ read: ({ leases }) => resolve(ask(leases)), isCold: true, reject });
      this.#schedule();
    });
  }

  /** A change by the server; resolves when it is durable. */
  edit(author: string, change: (doc: Y.Doc) => void): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#work.push({ kind: 'edit', edit: { author, change, resolve, reject } });
      this.#schedule();
    });
  }

  /** Runs `read` when all that the document holds is durable. */
  read<Value>(read: (content: RoomContent) => Value): Promise<Value> {
    return new Promise((resolve, reject) => {
      this.#reads.push({ read: ({ content }) => resolve(read(content)), isCold: false, reject });
      this.#schedule();
    });
  }

  /** Freezes the room for everyone in it, or opens it again; storage keeps it by `Storage.setReadOnly`. */
  setReadOnly(reason: string | null): void {
    const open = this.#open;
    if (open === null) return;
    open.readOnly = open.content.damage ?? reason;
    for (const session of this.sessions) session.notify({ kind: 'readOnly', reason: open.readOnly });
    // What they did meanwhile was neither stored nor refused: ask for it.
    if (open.readOnly === null) this.#answers.askAll(this.sessions);
  }

  #schedule(): void {
    if (this.#phase === 'unloaded') return void this.#load();
    if (this.#phase !== 'idle') return;
    this.#phase = 'scheduled';
    const waitMs = this.#paceUntil - performance.now();
    if (waitMs < 1) setImmediate(() => this.#turn());
    else setTimeout(() => this.#turn(), waitMs);
  }

  async #load(): Promise<void> {
    this.#phase = 'loading';
    try {
      this.#open = openRoom(await this.#parts.storage.load(this.name));
    } catch (error) {
      this.#parts.logger.error({ err: error, room: this.name }, 'room cannot be loaded');
      return this.#reset(error);
    }
    if (this.#open.content.damage !== null) this.#alarm(this.#open.content.damage);
    this.#open.readOnly ??= this.#outage.reason;
    this.#phase = 'idle';
    for (const session of this.sessions) this.#lease(this.#open, session);
    this.#wakeHash();
    this.#next();
  }

  #alarm(damage: string): void {
    this.#parts.logger.error(
      { room: this.name, damage },
      'room opens read-only: what is stored does not verify',
    );
  }

  /** The applier, and with it the decoded document; decoding may find damage that loading did not (DU2). */
  #applierOf(open: OpenRoom): Applier {
    if (open.applier !== null) return open.applier;
    const { guard, checkOwn, room, now } = this.#parts;
    const doc = open.content.doc();
    open.applier = new Applier({ doc, room, guard, checkOwn, leases: open.leases, nowMs: now });
    if (open.content.damage !== null && open.readOnly !== open.content.damage) {
      this.#alarm(open.content.damage);
      this.setReadOnly(null);
    }
    return open.applier;
  }

  #turn(): void {
    const open = this.#open;
    if (open === null || this.#phase !== 'scheduled') return;
    this.#phase = 'idle';
    const startedAt = performance.now();
    try {
      this.#answers.give(open);
      this.#runReads(open);
      if (open.applier?.isBroken === true) throw new RoomError('the live document was changed by a reader');
      if (this.#work.length > 0 || this.#wantsLeases)
        return this.#commit(open, this.#apply(open, startedAt), startedAt);
    } catch (error) {
      this.#parts.logger.error({ err: error, room: this.name }, 'room turn failed; the room starts anew');
      return this.#reset(error);
    }
    this.#next();
  }

  #runReads(open: OpenRoom): void {
    const reads = this.#reads;
    this.#reads = [];
    for (const { read, isCold, reject } of reads) {
      try {
        if (!isCold) this.#applierOf(open);
        read(open);
      } catch (error) {
        reject(error);
      }
    }
  }

  #apply(open: OpenRoom, startedAt: number): Batch {
    const work = this.#work;
    this.#work = [];
    if (work.length === 0) return emptyBatch();
    const { logger, now, limits } = this.#parts;
    const { batch, left } = applyWork(
      work,
      {
        room: this.name,
        applier: this.#applierOf(open),
        leases: open.leases,
        nowMs: now(),
        readOnly: open.readOnly,
        logger,
        onRefused: this.#parts.onRefused,
      },
      () => performance.now() - startedAt > limits.turnMs,
    );
    this.#work = [...left, ...this.#work];
    return batch;
  }

  /** Leases are stored when somebody comes in, so that a crash gives none of them to another; nothing waits for it. */
  get #wantsLeases(): boolean {
    const open = this.#open;
    return (
      open !== null && open.readOnly === null && this.room.kind !== 'register' && open.leases.wantsSaving
    );
  }

  #commit(open: OpenRoom, batch: Batch, startedAt: number): void {
    const appliedMs = performance.now() - startedAt;
    const { rows } = batch.changes;
    if (rows.length === 0 && !this.#wantsLeases) return this.#onDurable(open, batch, appliedMs);
    this.#phase = 'committing';
    const { epoch, lastSeq: afterSeq } = open;
    const leases = open.leases.takeUnsaved();
    const droppedLeases = open.leases.takeDropped();
    this.#parts.storage.append({ room: this.name, epoch, afterSeq, rows, leases, droppedLeases }).then(
      () => this.#onDurable(open, batch, appliedMs),
      (error: unknown) => {
        this.#parts.logger.error(
          { err: error, room: this.name },
          'append failed; nothing of it was acknowledged',
        );
        // Nothing of anyone was in it: what comes next finds out whether storage is well.
        if (rows.length === 0 && isOutage(error)) {
          open.leases.hold(leases);
          return this.#onDurable(open, batch, appliedMs);
        }
        for (const { reject } of [...batch.edits, ...batch.submissions]) reject(error);
        this.#outage.begin(error);
        this.#reset(error);
      },
    );
  }

  /** Everything in the document is on disk now: say so, spread it, and go on with what gathered meanwhile. */
  #onDurable(open: OpenRoom, batch: Batch, appliedMs: number): void {
    const startedAt = performance.now();
    open.lastSeq += batch.changes.rows.length;
    open.rowsSinceSnapshot += batch.changes.rows.length;
    if (open.isUnwritten && open.lastSeq > 0) this.#announceEpoch(open);
    const frame = relayFrame(batch);
    if (frame !== null) open.content.remember(frame, batch.changes.hasDeleted);
    spread(batch, frame, this.sessions);
    for (const { resolve } of batch.edits) resolve();
    for (const submission of batch.submissions) submission.stored(open.lastSeq);
    const endedAt = performance.now();
    this.#paceUntil = endedAt + this.#pace.waitMs(appliedMs + endedAt - startedAt, this.sessions.size);
    this.#phase = 'idle';
    this.#snapshots.onRows(open);
    if (batch.changes.rows.length > 0) {
      this.#wakeHash();
      this.#parts.onChanged();
    }
    this.#next();
  }

  #announceEpoch(open: OpenRoom): void {
    open.isUnwritten = false;
    for (const session of this.sessions)
      if (session.isLive) session.notify({ kind: 'welcome', epoch: open.epoch });
  }

  get #hasWork(): boolean {
    return this.#work.length > 0 || this.#reads.length > 0 || !this.#answers.isEmpty || this.#wantsLeases;
  }

  #next(): void {
    if (this.#hasWork) return this.#schedule();
    this.#rest();
    this.#unloadWhenEmpty();
  }

  #rest(): void {
    const waiters = this.#restWaiters;
    this.#restWaiters = [];
    for (const wake of waiters) wake();
  }

  /** Drops the document and everyone in it: clients keep their edits, come back, and sync against what is stored. */
  #reset(reason: unknown): void {
    this.#open?.content.destroy();
    this.#open = null;
    this.#phase = 'unloaded';
    const [work, reads] = [this.#work, this.#reads];
    this.#work = [];
    this.#reads = [];
    this.#answers.clear();
    for (const one of work) {
      if (one.kind === 'edit') one.edit.reject(reason);
      else if (one.incoming instanceof Submission) one.incoming.reject(reason);
    }
    for (const { reject } of reads) reject(reason);
    this.closeAll(CLOSE.tryAgainLater);
    this.#rest();
  }

  closeAll(code: CloseCode): void {
    for (const session of this.sessions) session.close(code);
  }

  /** Resolves when nothing is on its way any more. */
  async #quiesce(): Promise<void> {
    while (this.#phase !== 'unloaded' && (this.#phase !== 'idle' || this.#hasWork)) {
      await new Promise<void>((resolve) => this.#restWaiters.push(resolve));
    }
  }

  #unloadWhenEmpty(): void {
    if (this.sessions.size > 0 || this.#unloadTimer !== null) return;
    this.#unloadTimer = setTimeout(() => {
      this.#unloadTimer = null;
      void this.#unload();
    }, this.#parts.limits.unloadMs);
    this.#unloadTimer.unref();
  }

  /** Leaves memory, unless someone came meanwhile (DU6). */
  async #unload(): Promise<void> {
    await this.store();
    if (this.sessions.size > 0 || this.#hasWork) return;
    if (this.#phase !== 'idle' && this.#phase !== 'unloaded') return;
    this.stop();
    this.#parts.onUnloaded();
  }

  /** Lets all that is on its way become durable, and stores a snapshot. */
  async store(): Promise<void> {
    await this.#quiesce();
    await this.#snapshots.save();
  }

  /** Ends the timers and forgets the document; only after `store`. */
  stop(): void {
    if (this.#unloadTimer !== null) clearTimeout(this.#unloadTimer);
    this.#unloadTimer = null;
    this.#snapshots.stop();
    this.#quietHash.stop();
    this.#outage.stop();
    this.presence.stop();
    this.#open?.content.destroy();
    this.#open = null;
    this.#phase = 'unloaded';
  }
}
