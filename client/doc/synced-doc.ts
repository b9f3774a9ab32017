import type { Awareness } from 'y-protocols/awareness';
import * as Y from 'yjs';
import { CLOSE } from '#shared/protocol/close-codes.ts';
import type { Notice } from '#shared/protocol/notice.ts';
import type { Refusal } from '#shared/protocol/refusal.ts';
import { createConnection, type Connection } from '#client/doc/connection.ts';
import type { OpenDisk } from '#client/doc/copy-disk.ts';
import { openOfflineCopy, type OfflineCopy, type OthersWork } from '#client/doc/offline-copy.ts';
import type { ServerMessage } from '#client/doc/server-messages.ts';
import type { StatusStore } from '#client/doc/status.ts';
import { UnsavedLedger } from '#client/doc/unsaved.ts';
import type { UnsentItems } from '#client/doc/unsent-items.ts';

/** Why this document cannot go on with the server, so that a fresh one must take its place. */
export type Ending =
  /** `edits`: numbers of the own edits among which the refused one is; null when that is not known. */
  | {
      readonly kind: 'geweigerd';
      readonly refusal: Refusal;
      readonly edits: { readonly from: number; readonly to: number } | null;
    }
  /** The room on the server began a new life: this history does not belong to it (D9, D20). */
  | { readonly kind: 'nieuw-tijdperk' };

export interface SyncedDocOptions {
  readonly doc: Y.Doc;
  readonly awareness: Awareness;
  readonly room: string;
  readonly copyName: string;
  readonly status: StatusStore;
  /** What earlier visits left: own acts that are unsaved, as they were stored, and the Yjs clients they wrote as. */
  readonly onEarlier: (acts: readonly unknown[], clients: ReadonlySet<number>) => void;
  readonly onEnded: (ending: Ending) => void;
  /** Decides for the document what it may forget. */
  readonly unsentItems: UnsentItems;
  /** Another network or disk than that of the browser, for tests. */
  readonly connect?: typeof createConnection;
  readonly openDisk?: OpenDisk;
}

/** Origin of own work that comes from elsewhere: of another tab of mine. */
const ADOPTED_ORIGIN = 'overgenomen';
const OFFLINE_COPY_ORIGIN = 'offline-kopie';

/**
 * Keeps one document, its offline copy and its room on the server together, and the status true.
 *
 * Invariants:
 * 1. It connects only after the offline copy was read (or failed): the first SyncStep2 then carries all earlier edits.
 * 2. An own edit is counted before it is sent, and stored with its count in one transaction.
 * 3. After `onEnded` nothing more is sent or read.
 */
export class SyncedDoc {
  readonly #options: SyncedDocOptions;
  readonly #ledger = new UnsavedLedger();
  readonly #connection: Connection;
  readonly #opening: Promise<void>;
  #copy: OfflineCopy | null = null;
  #waiting: Uint8Array[] = [];
  #earlierSeq = 0;
  #epoch: string | null = null;
  #refusal: Extract<Ending, { kind: 'geweigerd' }> | null = null;
  #destroyed = false;

  constructor(options: SyncedDocOptions) {
    this.#options = options;
    // Before the provider listens: an own edit must be counted before it leaves.
    options.doc.on('update', this.#onUpdate);
    options.unsentItems.addOwnClient(options.doc.clientID);
    this.#connection = (options.connect ?? createConnection)(options.room, options.doc, options.awareness, {
      onState: (connection) => options.status.update({ connection }),
      onSynced: (synced) => options.status.update(synced ? { synced, ready: true } : { synced }),
      onOpened: () => this.#ledger.connectionOpened(),
      onSent: (kind, isLast) => this.#ledger.messageSent(kind, isLast),
      onMessage: (message) => this.#onMessage(message),
      onClosed: (code) => this.#onClosed(code),
    });
    this.#opening = this.#open();
  }

  get localSeq(): number {
    return this.#ledger.localSeq;
  }

  get savedSeq(): number {
    return this.#ledger.savedSeq;
  }

  /** Keeps the acts that are not confirmed beside the edits they came from. */
  storeActs(acts: readonly unknown[]): void {
    this.#copy?.storeActs(acts, this.#ownUnsaved());
  }

  async flush(): Promise<void> {
    await this.#opening;
    await this.#copy?.flush();
  }

  /** What other tabs of mine stored in the shared copy and this document does not have. */
  async unsavedOfOthers(): Promise<OthersWork | null> {
    return (await this.#copy?.unsavedOfOthers()) ?? null;
  }

  /** Takes over edits made by another tab of mine, as own edits; false when they lean on what is not here. */
  adopt(update: Uint8Array): boolean {
    const { doc } = this.#options;
    const trial = new Y.Doc();
    Y.applyUpdate(trial, Y.encodeStateAsUpdate(doc));
    Y.applyUpdate(trial, update);
    const isComplete = trial.store.pendingStructs === null && trial.store.pendingDs === null;
    trial.destroy();
    if (isComplete) Y.applyUpdate(doc, update, ADOPTED_ORIGIN);
    return isComplete;
  }

  destroy(): void {
    this.#destroyed = true;
    this.#options.doc.off('update', this.#onUpdate);
    this.#connection.destroy();
    this.#copy?.close();
  }

  async #open(): Promise<void> {
    const { doc, copyName, status, onEarlier, openDisk } = this.#options;
    let ownClients: ReadonlySet<number> = new Set();
    const opened = await openOfflineCopy({
      name: copyName,
      doc,
      origin: OFFLINE_COPY_ORIGIN,
      onRead: (stored) => {
        ({ ownClients } = stored);
        // When earlier visits left something unsaved it is not known which of their edits that were.
        const isUnsaved = [...stored.visits.values()].some(({ count }) => count > 0);
        if (isUnsaved) for (const client of ownClients) this.#options.unsentItems.addOwnClient(client);
      },
      onState: (offlineCopy) => status.update({ offlineCopy }),
      ...(openDisk === undefined ? {} : { openDisk }),
    });
    if (this.#destroyed) {
      if (opened.ok) opened.value.close();
      return;
    }
    if (opened.ok) {
      const copy = opened.value;
      this.#copy = copy;
      this.#epoch = copy.epoch;
      this.#ledger.addEarlier(copy.unsavedBefore);
      this.#earlierSeq = copy.unsavedBefore;
      onEarlier(copy.actsBefore, ownClients);
      for (const update of this.#waiting) copy.store(update, this.#ownUnsaved());
      status.update({ offlineCopy: 'goed', ready: copy.hadContent || status.getSnapshot().ready });
    } else status.update({ offlineCopy: 'mislukt' });
    this.#waiting = [];
    this.#showUnsaved();
    this.#connection.connect();
  }

  readonly #onUpdate = (
    update: Uint8Array,
    origin: unknown,
    _doc: Y.Doc,
    transaction: Y.Transaction,
  ): void => {
    if (origin === OFFLINE_COPY_ORIGIN) return;
    const isOwn = transaction.local || origin === ADOPTED_ORIGIN;
    if (isOwn) this.#ledger.localEdit();
    if (this.#copy) this.#copy.store(update, this.#ownUnsaved());
    else this.#waiting.push(update);
    if (isOwn) this.#showUnsaved();
  };

  #onMessage(message: ServerMessage): void {
    if (message.kind === 'ack') this.#onAck(message.count);
    else if (message.kind === 'refusal') {
      const edits = this.#ledger.editsOf(message.refusal.count);
      this.#refusal = { kind: 'geweigerd', refusal: message.refusal, edits };
    } else if (message.kind === 'notice') this.#onNotice(message.notice);
  }

  #onAck(count: number): void {
    const before = this.#ledger.count;
    this.#ledger.acknowledged(count);
    if (this.#ledger.count === before) return;
    if (this.#ledger.count === 0) this.#options.unsentItems.allSent(this.#options.doc);
    this.#copy?.confirm(this.#ownUnsaved(), this.#ledger.savedSeq >= this.#earlierSeq);
    this.#showUnsaved();
  }

  #onNotice(notice: Notice): void {
    const { status, onEnded } = this.#options;
    if (notice.kind === 'readOnly') {
      const { reason } = notice;
      status.update({
        access: reason === null ? { kind: 'open' } : { kind: 'alleen-lezen', reden: reason },
      });
    } else if (notice.kind === 'welcome') {
      // First word of a connection: if the room still is read-only, that is said next.
      if (status.getSnapshot().access.kind === 'alleen-lezen') status.update({ access: { kind: 'open' } });
      if (this.#epoch !== null && this.#epoch !== notice.epoch) {
        // Before the server asks for our edits: they must not be merged into another history.
        this.#connection.disconnect();
        onEnded({ kind: 'nieuw-tijdperk' });
      } else if (this.#epoch === null && notice.epoch !== null) {
        this.#epoch = notice.epoch;
        this.#copy?.storeEpoch(notice.epoch);
      }
    }
  }

  #onClosed(code: number): void {
    const { status, onEnded } = this.#options;
    if (code === CLOSE.refused && this.#refusal) onEnded(this.#refusal);
    else if (code === CLOSE.noSession) status.update({ access: { kind: 'sessie-voorbij' } });
    else if (code === CLOSE.clientTooOld) status.update({ access: { kind: 'te-oud' } });
    else status.update({ access: { kind: 'geen-toegang' } });
  }

  /** Unsaved edits of this visit alone: those of earlier visits keep their own count in the copy. */
  #ownUnsaved(): number {
    return this.#ledger.localSeq - Math.max(this.#ledger.savedSeq, this.#earlierSeq);
  }

  #showUnsaved(): void {
    const unsaved = this.#ledger.count;
    const since = this.#options.status.getSnapshot().unsavedSinceMs;
    this.#options.status.update({
      unsaved,
      unsavedSinceMs: unsaved === 0 ? null : (since ?? Date.now()),
    });
  }
}
