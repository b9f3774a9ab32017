import * as Y from 'yjs';
import { err, ok, type Result } from '#shared/lib/result.ts';

/**
 * The copy of one document in IndexedDB. Written by hand and not with y-indexeddb, because a failed write there is
 * never reported (C5) and the count of unsaved edits must be stored in the same transaction as the edit itself.
 *
 *   updates   autoIncrement → Uint8Array (a Yjs update)
 *   unsaved   <visit> → number of own edits of that visit (one tab, one opening) that the server has not confirmed
 */
export interface OfflineCopy {
  /** Own edits that earlier visits left unsaved. */
  readonly unsavedBefore: number;
  /** True when there was content to load. */
  readonly hadContent: boolean;
  /** Stores an update and, in the same transaction, how many own edits are unsaved now. */
  store(update: Uint8Array, unsaved: number): void;
  /** The server confirmed: `unsaved` own edits remain. `earlierToo`: those of earlier visits are durable as well. */
  confirm(unsaved: number, earlierToo: boolean): void;
  /** Resolves when everything handed over so far is on disk or has failed. */
  flush(): Promise<void>;
  close(): void;
}

export type OfflineCopyError = { readonly kind: 'indexeddb'; readonly message: string };

const COMPACT_ABOVE = 400;

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
  readonly unsavedByVisit: ReadonlyMap<string, number>;
}

class IndexedDbCopy implements OfflineCopy {
  readonly unsavedBefore: number;
  readonly hadContent: boolean;
  readonly #db: IDBDatabase;
  readonly #doc: Y.Doc;
  readonly #earlierVisits: readonly string[];
  readonly #visit = crypto.randomUUID();
  readonly #onFailure: (error: OfflineCopyError) => void;
  #rows: number;
  #open = true;
  #pending: Promise<void> = Promise.resolve();

  constructor(db: IDBDatabase, doc: Y.Doc, loaded: Loaded, onFailure: (error: OfflineCopyError) => void) {
    this.#db = db;
    this.#doc = doc;
    this.#onFailure = onFailure;
    this.#rows = loaded.updates.length;
    this.#earlierVisits = [...loaded.unsavedByVisit.keys()];
    this.unsavedBefore = [...loaded.unsavedByVisit.values()].reduce((sum, count) => sum + count, 0);
    this.hadContent = loaded.updates.length > 0;
    db.onversionchange = () => this.#lost('Another window deleted or changed the copy.');
    db.onclose = () => this.#lost('The browser closed the copy.');
    if (this.#rows > COMPACT_ABOVE) this.#compact();
  }

  store(update: Uint8Array, unsaved: number): void {
    this.#write((transaction) => {
      transaction.objectStore('updates').add(update);
      transaction.objectStore('unsaved').put(unsaved, this.#visit);
    });
    this.#rows++;
    if (this.#rows > COMPACT_ABOVE) this.#compact();
  }

  confirm(unsaved: number, earlierToo: boolean): void {
    this.#write((transaction) => {
      const store = transaction.objectStore('unsaved');
      if (unsaved === 0) store.delete(this.#visit);
      else store.put(unsaved, this.#visit);
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

  #write(act: (transaction: IDBTransaction) => void): void {
    if (!this.#open) return;
    try {
      const transaction = this.#db.transaction(['updates', 'unsaved'], 'readwrite');
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
    };
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('IndexedDB did not open'));
    request.onblocked = () => reject(new Error('IndexedDB is held by another window'));
  });
}

async function readAll(db: IDBDatabase): Promise<Loaded> {
  return await new Promise((resolve, reject) => {
    const transaction = db.transaction(['updates', 'unsaved'], 'readonly');
    const updates = transaction.objectStore('updates').getAll();
    const counts = transaction.objectStore('unsaved').getAll();
    const visits = transaction.objectStore('unsaved').getAllKeys();
    transaction.onabort = () => reject(transaction.error ?? new Error('IndexedDB could not be read'));
    transaction.oncomplete = () => {
      const unsavedByVisit = new Map<string, number>();
      for (const [index, visit] of visits.result.entries())
        unsavedByVisit.set(String(visit), Number(counts.result[index] ?? 0));
      resolve({ updates: updates.result.filter((row) => row instanceof Uint8Array), unsavedByVisit });
    };
  });
}

function failureOf(error: unknown): OfflineCopyError {
  return { kind: 'indexeddb', message: error instanceof Error ? error.message : String(error) };
}
