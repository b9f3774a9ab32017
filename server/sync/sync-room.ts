import { randomUUID } from 'node:crypto';
import type * as Y from 'yjs';
import type { LoadedRoom, Storage } from '#server/storage/storage.ts';
import { CLOSE, type CloseCode } from '#shared/protocol/close-codes.ts';
import type { Room } from '#shared/protocol/room.ts';
import { isBoundedStateVector } from '#shared/protocol/state-vector.ts';
import type { UpMessage } from '#shared/protocol/up.ts';
import { Applier, type Changes, type Incoming, type Verdict } from './applier.ts';
import { syncFrame } from './frame.ts';
import type { Guard } from './guard-port.ts';
import { Leases } from './leases.ts';
import type { SyncLimits } from './limits.ts';
import { Presence } from './presence.ts';
import { RoomContent } from './room-content.ts';
import { RoomError } from './room-error.ts';
import type { SyncLogger } from './sync-logger.ts';
import type { Session, SessionOwner } from './session.ts';

export interface RoomParts {
  readonly name: string;
  readonly room: Room;
  readonly storage: Storage;
  readonly guard: Guard;
  readonly limits: SyncLimits;
  readonly logger: SyncLogger;
  readonly now: () => number;
  /** The room is empty, stored, and out of memory. */
  readonly onUnloaded: () => void;
}

interface Edit {
  readonly author: string;
  readonly change: (doc: Y.Doc) => void;
  readonly resolve: () => void;
  readonly reject: (error: unknown) => void;
}
interface Read {
  readonly read: (content: RoomContent) => void;
  readonly reject: (error: unknown) => void;
}
type Work =
  | { readonly kind: 'update'; readonly incoming: Incoming }
  | { readonly kind: 'edit'; readonly edit: Edit };

/** What a loaded room has. */
interface Open {
  readonly content: RoomContent;
  readonly leases: Leases;
  readonly epoch: string;
  applier: Applier | null;
  readOnly: string | null;
  lastSeq: number;
  rowsSinceSnapshot: number;
}

/** One turn on its way to the disk. */
interface Batch {
  readonly open: Open;
  readonly changes: Changes;
  readonly acks: Map<Session, number>;
  readonly edits: Edit[];
  readonly authors: Set<Session>;
}

/**
 * - `idle`: all that the document holds is durable. Answers and reads happen only here.
 * - `scheduled`: as idle, and a turn will come.
 * - `committing`: the document holds what is not yet on disk; new work gathers.
 */
type Phase = 'unloaded' | 'loading' | 'idle' | 'scheduled' | 'committing';

/** Fewer rows than this are not worth writing the whole document; they are read back as quickly. */
const SNAPSHOT_MIN_ROWS = 200;

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
  #phase: Phase = 'unloaded';
  #open: Open | null = null;
  #work: Work[] = [];
  #reads: Read[] = [];
  /** Sessions that wait for an answer to their state vector. */
  #asking = new Map<Session, Uint8Array>();
  /** Sessions that were answered from stored bytes and still have to be asked what they have. */
  #toAsk: Session[] = [];
  #paceUntil = 0;
  #quietTimer: NodeJS.Timeout | null = null;
  #unloadTimer: NodeJS.Timeout | null = null;
  #settled: (() => void)[] = [];

  constructor(parts: RoomParts) {
    this.#parts = parts;
    this.name = parts.name;
    this.room = parts.room;
    this.presence = new Presence(
      this.sessions,
      parts.limits,
      (clientId, session) => this.#open?.leases.isFree(clientId, session.actor.deelnemer.id) ?? true,
    );
  }

  /** Why the room cannot be written, or null. */
  get readOnly(): string | null {
    return this.#open?.readOnly ?? null;
  }

  join(session: Session): void {
    this.sessions.add(session);
    if (this.#unloadTimer !== null) clearTimeout(this.#unloadTimer);
    this.#unloadTimer = null;
    if (this.#phase === 'unloaded') void this.#load();
  }

  left(session: Session): void {
    if (!this.sessions.delete(session)) return;
    this.presence.leave(session);
    this.#asking.delete(session);
    this.#unloadWhenEmpty();
  }

  receive(session: Session, message: UpMessage): void {
    switch (message.kind) {
      case 'step1':
        return this.#ask(session, message.stateVector);
      case 'step2':
      case 'update': {
        session.received += 1;
        session.enqueue(message.update.length);
        const incoming = { session, kind: message.kind, bytes: message.update, count: session.received };
        this.#work.push({ kind: 'update', incoming });
        return this.#schedule();
      }
      case 'awareness':
        return this.presence.receive(session, message.update);
      case 'queryAwareness': {
        const everyone = this.presence.everyone();
        if (everyone !== null && session.isLive) session.write(everyone);
        return;
      }
      default:
    }
  }

  #ask(session: Session, stateVector: Uint8Array): void {
    const { limits, now } = this.#parts;
    if (!isBoundedStateVector(stateVector, limits.stateVectorClients)) return session.close(CLOSE.malformed);
    const isWaiting = this.#asking.has(session);
    this.#asking.set(session, stateVector.slice());
    if (isWaiting || session.syncBucket.take(now())) return this.#schedule();
    this.#asking.delete(session);
    const timer = setTimeout(
      () => {
        if (!session.isClosed) this.#ask(session, stateVector);
      },
      session.syncBucket.msUntil(1, now()),
    );
    timer.unref();
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
      this.#reads.push({ read: (content) => resolve(read(content)), reject });
      this.#schedule();
    });
  }

  /** Freezes the room for everyone in it, or opens it again; storage keeps it by `Storage.setReadOnly`. */
  setReadOnly(reason: string | null): void {
    if (this.#open === null) return;
    this.#open.readOnly = this.#open.content.damage ?? reason;
    for (const session of this.sessions) session.notify({ kind: 'readOnly', reason: this.#open.readOnly });
    if (this.#open.readOnly !== null) return;
    // What they did meanwhile was neither stored nor refused: ask for it.
    for (const session of this.sessions) if (session.isLive) this.#toAsk.push(session);
    this.#schedule();
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
    let loaded: LoadedRoom;
    try {
      loaded = await this.#parts.storage.load(this.name);
    } catch (error) {
      this.#parts.logger.error({ err: error, room: this.name }, 'room cannot be loaded');
      return this.#reset(error);
    }
    const content = new RoomContent(loaded);
    this.#open = {
      content,
      leases: new Leases(loaded.leases),
      epoch: loaded.epoch ?? randomUUID(),
      applier: null,
      readOnly: content.damage ?? loaded.readOnly,
      lastSeq: loaded.lastSeq,
      rowsSinceSnapshot: loaded.tail.length,
    };
    if (content.damage !== null) this.#alarm(content.damage);
    this.#phase = 'idle';
    this.#next();
  }

  #alarm(damage: string): void {
    this.#parts.logger.error(
      { room: this.name, damage },
      'room opens read-only: what is stored does not verify',
    );
  }

  /** The applier, and with it the decoded document. */
  #applierOf(open: Open): Applier {
    if (open.applier !== null) return open.applier;
    const { guard, room, now } = this.#parts;
    const doc = open.content.doc();
    if (open.content.damage !== null && open.readOnly !== open.content.damage) {
      this.#alarm(open.content.damage);
      this.setReadOnly(null);
    }
    open.applier = new Applier({ doc, room, guard, leases: open.leases, nowMs: now });
    return open.applier;
  }

  #turn(): void {
    const open = this.#open;
    if (open === null || this.#phase !== 'scheduled') return;
    this.#phase = 'idle';
    const startedAt = performance.now();
    try {
      this.#askBack(open);
      this.#answer(open);
      this.#runReads(open);
      if (open.applier?.isBroken === true) throw new RoomError('the live document was changed by a reader');
      if (this.#work.length > 0) return this.#commit(this.#apply(open), startedAt);
    } catch (error) {
      this.#parts.logger.error({ err: error, room: this.name }, 'room turn failed; the room starts anew');
      return this.#reset(error);
    }
    this.#next();
  }

  #next(): void {
    if (this.#hasWork()) return this.#schedule();
    this.#wakeSettled();
    this.#unloadWhenEmpty();
  }

  /** Answers everyone who waits. From disk bytes at first: decoding comes after, when those are on their way. */
  #answer(open: Open): void {
    if (this.#asking.size === 0) return;
    const asking = this.#asking;
    this.#asking = new Map();
    const everyone = this.presence.everyone();
    for (const [session, stateVector] of asking) {
      if (session.isClosed) continue;
      const isNew = session.state.kind === 'new';
      if (isNew) {
        session.state = { kind: 'live' };
        session.notify({ kind: 'welcome', epoch: open.epoch });
        if (open.readOnly !== null) session.notify({ kind: 'readOnly', reason: open.readOnly });
      }
      if (!open.content.canAnswerCold(stateVector)) this.#applierOf(open);
      const frames = [...open.content.answer(stateVector)];
      if (open.content.isWarm) frames.unshift(open.content.step1());
      else this.#toAsk.push(session);
      if (isNew && everyone !== null) frames.push(everyone);
      session.writeAnswer(frames);
    }
  }

  #askBack(open: Open): void {
    if (this.#toAsk.length === 0) return;
    const sessions = this.#toAsk;
    this.#toAsk = [];
    this.#applierOf(open);
    const step1 = open.content.step1();
    for (const session of sessions) session.write(step1);
  }

  #runReads(open: Open): void {
    const reads = this.#reads;
    this.#reads = [];
    for (const { read, reject } of reads) {
      try {
        this.#applierOf(open);
        read(open.content);
      } catch (error) {
        reject(error);
      }
    }
  }

  /** Applies all waiting work in order; updates between two edits of the server share one transaction. */
  #apply(open: Open): Batch {
    const work = this.#work;
    this.#work = [];
    const applier = this.#applierOf(open);
    const batch: Batch = {
      open,
      changes: { rows: [], updates: [] },
      acks: new Map(),
      edits: [],
      authors: new Set(),
    };
    let run: Incoming[] = [];
    const applyRun = (): void => {
      if (run.length > 0 && open.readOnly === null) {
        applier.accept(run, batch.changes, (one, verdict) => this.#settle(batch, one, verdict));
      }
      for (const { session, bytes } of run) {
        if (open.readOnly !== null) session.holdsAcks = true; // kept by the client until the room opens again
        session.settle(bytes.length);
      }
      run = [];
    };
    for (const one of work) {
      if (one.kind === 'update') run.push(one.incoming);
      else {
        applyRun();
        this.#applyEdit(batch, applier, one.edit);
      }
    }
    applyRun();
    if (applier.isBroken) {
      for (const { reject } of batch.edits) reject(new RoomError('the room starts anew'));
      throw new RoomError('an update failed halfway');
    }
    return batch;
  }

  #applyEdit(batch: Batch, applier: Applier, edit: Edit): void {
    if (batch.open.readOnly !== null) return edit.reject(new RoomError(batch.open.readOnly));
    try {
      applier.edit(edit.author, edit.change, batch.changes);
      batch.edits.push(edit);
    } catch (error) {
      edit.reject(error);
    }
  }

  #settle(batch: Batch, { session, kind, count }: Incoming, verdict: Verdict): void {
    switch (verdict.kind) {
      case 'wijzigt':
        batch.authors.add(session);
        return this.#accepted(batch, session, kind, count);
      case 'geen':
        return this.#accepted(batch, session, kind, count);
      case 'onvolledig':
        if (kind === 'update' && !session.hasSynced) session.holdsAcks = true;
        else session.close(CLOSE.gap);
        return;
      case 'geweigerd':
        this.#parts.logger.info(
          { room: this.name, deelnemer: session.actor.deelnemer.id, rule: verdict.rule },
          'update refused',
        );
        return session.refuse(verdict.rule, verdict.reason, count);
      default:
        this.#parts.logger.error({ err: verdict.error, room: this.name }, 'update failed unexpectedly');
        session.refuse('SY5', 'De server kon deze wijziging niet verwerken. Uw werk is bewaard.', count);
    }
  }

  #accepted(batch: Batch, session: Session, kind: Incoming['kind'], count: number): void {
    if (kind === 'step2') {
      session.hasSynced = true;
      session.holdsAcks = false;
    }
    batch.acks.set(session, count);
  }

  #commit(batch: Batch, startedAt: number): void {
    const { open, changes } = batch;
    const appliedMs = performance.now() - startedAt;
    if (changes.rows.length === 0) return this.#onDurable(batch, appliedMs);
    this.#phase = 'committing';
    const request = {
      room: this.name,
      epoch: open.epoch,
      afterSeq: open.lastSeq,
      rows: changes.rows,
      leases: open.leases.takeUnsaved(),
    };
    this.#parts.storage.append(request).then(
      () => this.#onDurable(batch, appliedMs),
      (error: unknown) => {
        for (const { reject } of batch.edits) reject(error);
        this.#parts.logger.error(
          { err: error, room: this.name },
          'append failed; nothing of it was acknowledged',
        );
        this.#reset(error);
      },
    );
  }

  /** Everything in the document is on disk now: say so, spread it, and go on with what gathered meanwhile. */
  #onDurable(batch: Batch, appliedMs: number): void {
    const startedAt = performance.now();
    const { open, changes } = batch;
    open.lastSeq += changes.rows.length;
    open.rowsSinceSnapshot += changes.rows.length;
    this.#spread(batch);
    for (const { resolve } of batch.edits) resolve();
    const costMs = appliedMs + performance.now() - startedAt;
    this.#paceUntil =
      performance.now() + Math.min(costMs * this.#parts.limits.pace, this.#parts.limits.paceMaxMs);
    this.#phase = 'idle';
    this.#afterRows(open);
    this.#next();
  }

  #hasWork(): boolean {
    return this.#work.length > 0 || this.#reads.length > 0 || this.#asking.size > 0 || this.#toAsk.length > 0;
  }

  #spread({ open, changes, acks, authors }: Batch): void {
    if (changes.updates.length === 0) {
      for (const [session, count] of acks) this.#writeTurn(session, null, session.ackFrame(count));
      return;
    }
    const frames = changes.updates.map((update) => syncFrame('update', update));
    const [only] = frames;
    const frame = frames.length === 1 && only !== undefined ? only : Buffer.concat(frames);
    open.content.remember(frame);
    // Who alone wrote all of this knows it already.
    const isOnlyAuthors = authors.size === 1 && changes.updates.length === 1;
    for (const session of this.sessions) {
      const count = acks.get(session);
      const ack = count === undefined ? null : session.ackFrame(count);
      const isNews = session.isLive && !(isOnlyAuthors && authors.has(session));
      this.#writeTurn(session, isNews ? frame : null, ack);
    }
  }

  #writeTurn(session: Session, frame: Buffer | null, ack: Buffer | null): void {
    if (frame !== null && ack !== null) session.writeAll([frame, ack]);
    else if (frame !== null) session.write(frame);
    else if (ack !== null) session.write(ack);
  }

  #afterRows(open: Open): void {
    const { limits } = this.#parts;
    if (open.rowsSinceSnapshot >= limits.snapshotRows) void this.#saveSnapshot(open);
    if (open.rowsSinceSnapshot < SNAPSHOT_MIN_ROWS) return;
    if (this.#quietTimer !== null) return void this.#quietTimer.refresh();
    this.#quietTimer = setTimeout(() => {
      this.#quietTimer = null;
      if (this.#open !== null && this.#phase === 'idle') void this.#saveSnapshot(this.#open);
    }, limits.snapshotQuietMs);
    this.#quietTimer.unref();
  }

  /** Only while the room is idle: a snapshot holds durable content only. The log stays as it is (DU5). */
  async #saveSnapshot(open: Open): Promise<void> {
    const rows = open.rowsSinceSnapshot;
    if (rows === 0 || open.content.damage !== null || open.applier?.isBroken === true) return;
    open.rowsSinceSnapshot = 0;
    try {
      const { update, stateVector } = open.content.encode();
      await this.#parts.storage.saveSnapshot(this.name, { seq: open.lastSeq, update, stateVector });
    } catch (error) {
      open.rowsSinceSnapshot += rows;
      this.#parts.logger.warn({ err: error, room: this.name }, 'snapshot not stored; the log has everything');
    }
  }

  /** Drops the document and everyone in it: clients keep their edits, come back, and sync against what is stored. */
  #reset(reason: unknown): void {
    this.#open?.content.destroy();
    this.#open = null;
    this.#phase = 'unloaded';
    const work = this.#work;
    const reads = this.#reads;
    this.#work = [];
    this.#reads = [];
    this.#toAsk = [];
    this.#asking.clear();
    for (const one of work) if (one.kind === 'edit') one.edit.reject(reason);
    for (const { reject } of reads) reject(reason);
    this.closeAll(CLOSE.tryAgainLater);
    this.#wakeSettled();
  }

  closeAll(code: CloseCode): void {
    for (const session of this.sessions) session.close(code);
  }

  #wakeSettled(): void {
    const waiting = this.#settled;
    this.#settled = [];
    for (const wake of waiting) wake();
  }

  /** Resolves when nothing is on its way any more. */
  async quiesce(): Promise<void> {
    while (this.#phase !== 'unloaded' && (this.#phase !== 'idle' || this.#hasWork())) {
      await new Promise<void>((resolve) => this.#settled.push(resolve));
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

  /** Leaves memory, unless someone came meanwhile (D3). */
  async #unload(): Promise<void> {
    await this.store();
    if (
      this.sessions.size > 0 ||
      this.#phase === 'loading' ||
      this.#hasWork() ||
      this.#phase === 'committing'
    )
      return;
    this.stop();
    this.#parts.onUnloaded();
  }

  /** Lets all that is on its way become durable, and stores a snapshot. */
  async store(): Promise<void> {
    await this.quiesce();
    if (this.#open !== null) await this.#saveSnapshot(this.#open);
  }

  /** Ends the timers and forgets the document; only after `store`. */
  stop(): void {
    for (const timer of [this.#quietTimer, this.#unloadTimer]) if (timer !== null) clearTimeout(timer);
    this.presence.stop();
    this.#open?.content.destroy();
    this.#open = null;
    this.#phase = 'unloaded';
  }
}
