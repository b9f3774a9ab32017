import * as Y from 'yjs';
import * as z from 'zod';
import { err, ok, type Result } from '#shared/lib/result.ts';

/**
 * The copy of one document in IndexedDB. Written by hand and not with y-indexeddb, because a failed write there is
 * never reported (C5) and the count of unsaved edits must be stored in the same transaction as the edit itself.
 *
 *   updates   autoIncrement → Uint8Array (a Yjs update)
 *   unsaved   <visit> → what that visit (one tab, one opening) made that the server has not confirmed: how many edits,
 *             and the acts they came from, so that these can be done again when the server refuses one of them (C4)
 *   meta      'epoch' → the life of the room on the server that this copy belongs to (D20)
 *             'client/<id>' → a Yjs client under which I wrote
 */
export interface OfflineCopy {
  /** Number of own edits that earlier visits left unsaved. */
  readonly unsavedBefore: number;
  /** The acts that those came from, as stored; oldest first. */
  readonly actsBefore: readonly unknown[];
  readonly epoch: string | null;
  /** Yjs clients under which earlier visits wrote: their edits are mine too (SY11). */
  readonly ownClients: ReadonlySet<number>;
  /** True when there was content to load. */
  readonly hadContent: boolean;
  /** Stores an update and, in the same transaction, how many own edits are unsaved now. */
  store(update: Uint8Array, unsaved: number): void;
  /** Stores the acts of this visit that are not confirmed, as plain JSON. */
  storeActs(acts: readonly unknown[], unsaved: number): void;
  storeEpoch(epoch: string): void;
  /** The server confirmed: `unsaved` own edits remain. `earlierToo`: those of earlier visits are durable as well. */
  confirm(unsaved: number, earlierToo: boolean): void;
  /** Resolves when everything handed over so far is on disk or has failed. */
  flush(): Promise<void>;
  close(): void;
}

export type OfflineCopyError = { readonly kind: 'indexeddb'; readonly message: string };

const COMPACT_ABOVE = 400;
const CLIENT_KEY = 'client/';
const STORES = ['updates', 'unsaved', 'meta'];

/**
 * Opens the copy and applies its content to the document with `origin`. `onFailure` reports each later write that did
 * not reach the disk.
 */
export async function openOfflineCopy(
  name: string,
  doc: Y.Doc,
  origin: unknown,
  onFailure: (error: OfflineCopyError) => void,
): Promise<Result<OfflineCopy, OfflineCopyError>> {
  try {
    const db = await openDatabase(name);
    const loaded = await readAll(db);
    if (loaded.updates.length > 0) {
      Y.transact(
        doc,
        () => {
          for (const update of loaded.updates) Y.applyUpdate(doc, update, origin);
        },
        origin,
        false,
      );
    }
    return ok(new IndexedDbCopy(db, doc, loaded, onFailure));
  } catch (error) {
    return err(failureOf(error));
  }
}

/** Deletes the copy for good; resolves false when another tab holds it open. */
export async function deleteOfflineCopy(name: string): Promise<boolean> {
  return await new Promise((resolve) => {
    const request = indexedDB.deleteDatabase(name);
    request.onsuccess = () => resolve(true);
    request.onerror = () => resolve(false);
    request.onblocked = () => resolve(false);
  });
}

interface Loaded {
  readonly updates: readonly Uint8Array[];
  readonly visits: ReadonlyMap<string, Visit>;
  readonly epoch: string | null;
  readonly ownClients: ReadonlySet<number>;
}

interface Visit {
  readonly count: number;
  readonly acts: readonly unknown[];
}

const visitSchema = z.object({ count: z.int().min(0), acts: z.array(z.unknown()) });

class IndexedDbCopy implements OfflineCopy {
  readonly unsavedBefore: number;
  readonly actsBefore: readonly unknown[];
  readonly epoch: string | null;
  readonly ownClients: ReadonlySet<number>;
  readonly hadContent: boolean;
  readonly #db: IDBDatabase;
  readonly #doc: Y.Doc;
  readonly #earlierVisits: readonly string[];
  readonly #visit = crypto.randomUUID();
  readonly #onFailure: (error: OfflineCopyError) => void;
  #acts: readonly unknown[] = [];
  #rows: number;
  #open = true;
  #clientStored = false;
  #pending: Promise<void> = Promise.resolve();

  constructor(db: IDBDatabase, doc: Y.Doc, loaded: Loaded, onFailure: (error: OfflineCopyError) => void) {
    this.#db = db;
    this.#doc = doc;
    this.#onFailure = onFailure;
    this.#rows = loaded.updates.length;
    this.#earlierVisits = [...loaded.visits.keys()];
    const visits = [...loaded.visits.values()];
    this.unsavedBefore = visits.reduce((sum, visit) => sum + visit.count, 0);
    this.actsBefore = visits.flatMap((visit) => visit.acts);
    this.epoch = loaded.epoch;
    this.ownClients = loaded.ownClients;
    this.hadContent = loaded.updates.length > 0;
    db.onversionchange = () => this.#lost('Another window deleted or changed the copy.');
    db.onclose = () => this.#lost('The browser closed the copy.');
    if (this.#rows > COMPACT_ABOVE) this.#compact();
  }

  store(update: Uint8Array, unsaved: number): void {
    this.#write((transaction) => {
      transaction.objectStore('updates').add(update);
      this.#putVisit(transaction, unsaved);
    });
    this.#rows++;
    if (this.#rows > COMPACT_ABOVE) this.#compact();
  }

  storeActs(acts: readonly unknown[], unsaved: number): void {
    this.#acts = acts;
    this.#write((transaction) => this.#putVisit(transaction, unsaved));
  }

  storeEpoch(epoch: string): void {
    this.#write((transaction) => transaction.objectStore('meta').put(epoch, 'epoch'));
  }

  confirm(unsaved: number, earlierToo: boolean): void {
    if (unsaved === 0) this.#acts = [];
    this.#write((transaction) => {
      this.#putVisit(transaction, unsaved);
      const store = transaction.objectStore('unsaved');
      if (earlierToo) for (const visit of this.#earlierVisits) store.delete(visit);
    });
  }

  async flush(): Promise<void> {
    await this.#pending;
  }

  close(): void {
    this.#open = false;
    this.#db.close();
  }

  /** Puts the whole document in one row; rows that another tab adds meanwhile get higher keys and stay. */
  #compact(): void {
    this.#rows = 1;
    this.#write((transaction) => {
      const store = transaction.objectStore('updates');
      const all = store.getAll();
      const keys = store.getAllKeys();
      keys.onsuccess = () => {
        const merged = Y.mergeUpdates([
          ...all.result.filter((row) => row instanceof Uint8Array),
          Y.encodeStateAsUpdate(this.#doc),
        ]);
        for (const key of keys.result) store.delete(key);
        store.add(merged);
      };
    });
  }

  #putVisit(transaction: IDBTransaction, unsaved: number): void {
    if (unsaved > 0 && !this.#clientStored) {
      this.#clientStored = true;
      transaction.objectStore('meta').put(true, `${CLIENT_KEY}${this.#doc.clientID}`);
    }
    const store = transaction.objectStore('unsaved');
    if (unsaved === 0) store.delete(this.#visit);
    else store.put({ count: unsaved, acts: this.#acts } satisfies Visit, this.#visit);
  }

  #write(act: (transaction: IDBTransaction) => void): void {
    if (!this.#open) return;
    try {
      const transaction = this.#db.transaction(STORES, 'readwrite');
      act(transaction);
      const done = new Promise<void>((resolve) => {
        transaction.oncomplete = () => resolve();
        transaction.onabort = () => {
          this.#onFailure(failureOf(transaction.error));
          resolve();
        };
      });
      const before = this.#pending;
      this.#pending = (async () => {
        await before;
        await done;
      })();
    } catch (error) {
      this.#onFailure(failureOf(error));
    }
  }

  #lost(message: string): void {
    if (!this.#open) return;
    this.close();
    this.#onFailure({ kind: 'indexeddb', message });
  }
}

async function openDatabase(name: string): Promise<IDBDatabase> {
  return await new Promise((resolve, reject) => {
    const request = indexedDB.open(name, 1);
    request.onupgradeneeded = () => {
      request.result.createObjectStore('updates', { autoIncrement: true });
      request.result.createObjectStore('unsaved');
      request.result.createObjectStore('meta');
    };
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('IndexedDB did not open'));
    request.onblocked = () => reject(new Error('IndexedDB is held by another window'));
  });
}

async function readAll(db: IDBDatabase): Promise<Loaded> {
  return await new Promise((resolve, reject) => {
    const transaction = db.transaction(STORES, 'readonly');
    const updates = transaction.objectStore('updates').getAll();
    const values = transaction.objectStore('unsaved').getAll();
    const keys = transaction.objectStore('unsaved').getAllKeys();
    const epoch = transaction.objectStore('meta').get('epoch');
    const meta = transaction.objectStore('meta').getAllKeys();
    transaction.onabort = () => reject(transaction.error ?? new Error('IndexedDB could not be read'));
    transaction.oncomplete = () => {
      const visits = new Map<string, Visit>();
      for (const [index, key] of keys.result.entries()) {
        const visit = visitSchema.safeParse(values.result[index]);
        if (visit.success) visits.set(String(key), visit.data);
      }
      resolve({
        updates: updates.result.filter((row) => row instanceof Uint8Array),
        visits,
        epoch: typeof epoch.result === 'string' ? epoch.result : null,
        ownClients: new Set(
          meta.result
            .map(String)
            .filter((key) => key.startsWith(CLIENT_KEY))
            .map((key) => Number(key.slice(CLIENT_KEY.length))),
        ),
      });
    };
  });
}

function failureOf(error: unknown): OfflineCopyError {
  return { kind: 'indexeddb', message: error instanceof Error ? error.message : String(error) };
}
