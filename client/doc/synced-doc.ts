import type { Awareness } from 'y-protocols/awareness';
import type * as Y from 'yjs';
import { createConnection, type Connection } from '#client/doc/connection.ts';
import { openOfflineCopy, type OfflineCopy } from '#client/doc/offline-copy.ts';
import type { Refusal, ServerMessage } from '#client/doc/server-messages.ts';
import type { StatusStore } from '#client/doc/status.ts';
import { UnsavedLedger } from '#client/doc/unsaved.ts';

export interface SyncedDocOptions {
  readonly doc: Y.Doc;
  readonly awareness: Awareness;
  readonly room: string;
  readonly copyName: string;
  readonly status: StatusStore;
  readonly onRefused: (refusal: Refusal) => void;
}

const OFFLINE_COPY_ORIGIN = 'offline-kopie';
const CLOSE_NOT_LOGGED_IN = 4401;
const CLOSE_REFUSED = 4403;

/**
 * Keeps one document, its offline copy and its room on the server together, and the status true.
 *
 * Invariants:
 * 1. It connects only after the offline copy was read (or failed): the first SyncStep2 then carries all earlier edits.
 * 2. An own edit is counted before it is sent, and stored with its count in one transaction.
 */
export class SyncedDoc {
  readonly #options: SyncedDocOptions;
  readonly #ledger = new UnsavedLedger();
  readonly #connection: Connection;
  readonly #opening: Promise<void>;
  #copy: OfflineCopy | null = null;
  #waiting: Uint8Array[] = [];
  #earlierSeq = 0;
  #refusal: Refusal | null = null;
  #destroyed = false;

  constructor(options: SyncedDocOptions) {
    this.#options = options;
    // Before the provider listens: an own edit must be counted before it leaves.
    options.doc.on('update', this.#onUpdate);
    this.#connection = createConnection(options.room, options.doc, options.awareness, {
      onState: (connection) => options.status.update({ connection }),
      onSynced: (synced) => options.status.update(synced ? { synced, ready: true } : { synced }),
      onOpened: () => this.#ledger.connectionOpened(),
      onSent: (kind) => this.#ledger.messageSent(kind),
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

  async flush(): Promise<void> {
    await this.#opening;
    await this.#copy?.flush();
  }

  destroy(): void {
    this.#destroyed = true;
    this.#options.doc.off('update', this.#onUpdate);
    this.#connection.destroy();
    this.#copy?.close();
  }

  async #open(): Promise<void> {
    const { doc, copyName, status } = this.#options;
    const opened = await openOfflineCopy(copyName, doc, OFFLINE_COPY_ORIGIN, () =>
      status.update({ offlineCopy: 'mislukt' }),
    );
    if (this.#destroyed) {
      if (opened.ok) opened.value.close();
      return;
    }
    if (opened.ok) {
      this.#copy = opened.value;
      this.#ledger.addEarlier(opened.value.unsavedBefore);
      this.#earlierSeq = opened.value.unsavedBefore;
      for (const update of this.#waiting) opened.value.store(update, this.#ownUnsaved());
      status.update(opened.value.hadContent ? { offlineCopy: 'goed', ready: true } : { offlineCopy: 'goed' });
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
    if (transaction.local) this.#ledger.localEdit();
    if (this.#copy) this.#copy.store(update, this.#ownUnsaved());
    else this.#waiting.push(update);
    if (transaction.local) this.#showUnsaved();
  };

  #onMessage(message: ServerMessage): void {
    if (message.kind === 'ack') {
      const before = this.#ledger.count;
      this.#ledger.acknowledged(message.count);
      if (this.#ledger.count === before) return;
      this.#copy?.confirm(this.#ownUnsaved(), this.#ledger.savedSeq >= this.#earlierSeq);
      this.#showUnsaved();
    } else if (message.kind === 'refusal') this.#refusal = message.refusal;
    else if (message.kind === 'notice' && message.notice === 'alleen-lezen')
      this.#options.status.update({ access: { kind: 'alleen-lezen' } });
  }

  #onClosed(code: number): void {
    const { status, onRefused } = this.#options;
    if (code === CLOSE_REFUSED && this.#refusal) onRefused(this.#refusal);
    else if (code === CLOSE_NOT_LOGGED_IN) status.update({ access: { kind: 'sessie-voorbij' } });
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
