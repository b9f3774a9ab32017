import type { Awareness } from 'y-protocols/awareness';
import * as Y from 'yjs';
import { CLOSE } from '#shared/protocol/close-codes.ts';
import type { Notice } from '#shared/protocol/notice.ts';
import type { Refusal } from '#shared/protocol/refusal.ts';
import { claimTicket, type AskTicket } from '#client/doc/admission.ts';
import { ContentCheck } from '#client/doc/content-check.ts';
import { createConnection, type Connection } from '#client/doc/connection.ts';
import type { OpenDisk } from '#client/doc/copy-disk.ts';
import { openOfflineCopy, type OfflineCopy, type OthersWork } from '#client/doc/offline-copy.ts';
import type { ServerMessage } from '#client/doc/server-messages.ts';
import type { StatusStore } from '#client/doc/status.ts';
import type { TicketAnswer } from '#client/doc/ticket-socket.ts';
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
  /** Unsent work stands under Yjs clients that are somebody else's (AZ23). */
  | { readonly kind: 'vreemd' }
  /** In another tab something was refused that this document may have read from the copy that both share. */
  | { readonly kind: 'vervangen' }
  /** The content here differs from that of the server, although both have seen the same (C3). */
  | { readonly kind: 'verschil' }
  /** The room on the server began a new life: this history does not belong to it (D9, D20). */
  | { readonly kind: 'nieuw-tijdperk' };

export interface SyncedDocOptions {
  readonly doc: Y.Doc;
  readonly awareness: Awareness;
  readonly room: string;
  readonly copyName: string;
  readonly status: StatusStore;
  readonly askTicket: AskTicket;
  /** What this deelnemer may do has changed. */
  readonly onRightsChanged: () => void;
  /** What earlier visits left: own acts that are unsaved, as they were stored, and the Yjs clients they wrote as. */
  readonly onEarlier: (acts: readonly unknown[], clients: ReadonlySet<number>) => void;
  readonly onEnded: (ending: Ending) => void;
  /** Decides for the document what it may forget. */
  readonly unsentItems: UnsentItems;
  /** The content as one text, to compare with that of the server (C3); absent: it is not compared. */
  readonly canonical?: (doc: Y.Doc) => string;
  /** Another network or disk than that of the browser, for tests. */
  readonly connect?: typeof createConnection;
  readonly openDisk?: OpenDisk;
}

/** Origin of own work that comes from elsewhere: from a refused document, or from another tab of mine. */
const ADOPTED_ORIGIN = 'overgenomen';
/** Long enough for whatever came with it to be shown first. */
const IDLE_MS = 500;
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
  readonly #check: ContentCheck | null;
  readonly #opening: Promise<void>;
  #copy: OfflineCopy | null = null;
  #waiting: Uint8Array[] = [];
  #earlierSeq = 0;
  #epoch: string | null = null;
  #refusal: Extract<Ending, { kind: 'geweigerd' }> | null = null;
  /** Own clients, beside that of the document, under which unsent work will be put into it. */
  #claims: readonly number[] = [];
  /** All that the last ticket was asked for, and those that were ever found to be somebody else's. */
  #asked: ReadonlySet<number> = new Set();
  #taken: ReadonlySet<number> = new Set();
  #ended = false;
  #destroyed = false;

  constructor(options: SyncedDocOptions) {
    this.#options = options;
    // Before the provider listens: an own edit must be counted before it leaves.
    options.doc.on('update', this.#onUpdate);
    options.unsentItems.addOwnClient(options.doc.clientID);
    this.#connection = (options.connect ?? createConnection)(
      options.room,
      options.doc,
      options.awareness,
      {
        onState: (connection) => options.status.update({ connection }),
        onSynced: (synced) => {
          options.status.update(synced ? { synced, ready: true } : { synced });
          if (synced) this.#check?.synced();
        },
        onOpened: () => this.#ledger.connectionOpened(),
        onSent: (kind, isLast) => this.#ledger.messageSent(kind, isLast),
        onMessage: (message) => this.#onMessage(message),
        onRightsChanged: options.onRightsChanged,
        onClosed: (code) => this.#onClosed(code),
      },
      (signal) => this.#claimTicket(signal),
    );
    this.#check = options.canonical ? this.#checkContent(options.canonical) : null;
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

  /** The next tickets are for these clients too: work under them is going to be adopted. */
  claim(clients: readonly number[]): void {
    this.#claims = [...new Set([...this.#claims, ...clients])];
  }

  /** Of these, the ones that the connection was not asked for yet. */
  notClaimed(clients: readonly number[]): readonly number[] {
    return clients.filter((client) => !this.#asked.has(client));
  }

  /** Whether it turned out to be somebody else's. */
  isTaken(client: number): boolean {
    return this.#taken.has(client);
  }

  /** Connects again, for a ticket with the clients that were claimed since. */
  reconnect(): void {
    this.#connection.disconnect();
    this.#options.status.update({ synced: false });
    this.#connection.connect();
  }

  /** Takes over edits that were made under other clients of mine, as own edits. Whole ones only: nothing may lack. */
  adopt(update: Uint8Array): void {
    const { doc, unsentItems } = this.#options;
    for (const client of this.#claims) unsentItems.addOwnClient(client);
    this.#copy?.addOwnClients(this.#claims);
    Y.applyUpdate(doc, update, ADOPTED_ORIGIN);
  }

  destroy(): void {
    this.#destroyed = true;
    this.#options.doc.off('update', this.#onUpdate);
    this.#check?.destroy();
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
      onReplaced: () => this.#onReplaced(),
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

  #checkContent(canonical: (doc: Y.Doc) => string): ContentCheck {
    const { doc, status } = this.#options;
    return new ContentCheck({
      doc,
      canonical,
      isEven: () => this.#ledger.count === 0 && status.getSnapshot().synced && !this.#ended,
      resync: () => this.reconnect(),
      onDiffers: (alarm) => {
        this.#connection.sendAlarm(alarm);
        this.#end({ kind: 'verschil' });
      },
      whenIdle: (act) => void setTimeout(act, IDLE_MS),
      nowMs: () => performance.now(),
    });
  }

  async #claimTicket(signal: AbortSignal): Promise<TicketAnswer> {
    const { doc, awareness, unsentItems, askTicket } = this.#options;
    return await claimTicket(
      async (clientIds, signal) => {
        this.#asked = new Set(clientIds);
        return await askTicket(clientIds, signal);
      },
      {
        doc,
        awareness,
        otherClients: () => [...this.#claims, ...unsentItems.clientsIn(doc)],
        onRenewed: () => unsentItems.addOwnClient(doc.clientID),
        onTaken: (clients) => this.#onTaken(clients),
      },
      signal,
    );
  }

  #onTaken(clients: readonly number[]): void {
    this.#claims = this.#claims.filter((client) => !clients.includes(client));
    this.#taken = new Set([...this.#taken, ...clients]);
    const { doc } = this.#options;
    if (clients.some((client) => Y.getState(doc.store, client) > 0)) this.#end({ kind: 'vreemd' });
  }

  /** Unsaved work may be what was refused: it was in the copy when that was read, or another tab is about to send it. */
  #onReplaced(): boolean {
    const isClean = this.#ledger.count === 0;
    if (!isClean) this.#end({ kind: 'vervangen' });
    return isClean;
  }

  /** Before the server asks for our edits: they must not get there. */
  #end(ending: Ending): void {
    if (this.#ended || this.#destroyed) return;
    this.#ended = true;
    this.#connection.disconnect();
    this.#options.onEnded(ending);
  }

  #onMessage(message: ServerMessage): void {
    if (message.kind === 'ack') this.#onAck(message.count);
    else if (message.kind === 'refusal') {
      const edits = this.#ledger.editsOf(message.refusal.count);
      this.#refusal = { kind: 'geweigerd', refusal: message.refusal, edits };
    } else if (message.kind === 'notice') this.#onNotice(message.notice);
    else if (message.kind === 'hash') this.#check?.heard(message.content);
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
    const { status } = this.#options;
    if (notice.kind === 'readOnly') {
      const { reason } = notice;
      status.update({
        access: reason === null ? { kind: 'open' } : { kind: 'alleen-lezen', reden: reason },
      });
    } else if (notice.kind === 'welcome') {
      // First word of a connection: if the room still is read-only, that is said next.
      if (status.getSnapshot().access.kind === 'alleen-lezen') status.update({ access: { kind: 'open' } });
      if (this.#epoch !== null && this.#epoch !== notice.epoch) {
        this.#end({ kind: 'nieuw-tijdperk' });
      } else if (this.#epoch === null && notice.epoch !== null) {
        this.#epoch = notice.epoch;
        this.#copy?.storeEpoch(notice.epoch);
      }
    }
  }

  #onClosed(code: number): void {
    const { status } = this.#options;
    if (code === CLOSE.refused && this.#refusal) this.#end(this.#refusal);
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
