import * as Y from 'yjs';
import * as z from 'zod';

/** What one visit (one tab, one opening) made that the server has not confirmed. */
export interface Visit {
  readonly count: number;
  readonly acts: readonly unknown[];
  /** Rises with every change of this record. */
  readonly revision: number;
}

/** Everything in a copy, as read when it opened. */
export interface Stored {
  readonly updates: readonly Uint8Array[];
  readonly visits: ReadonlyMap<string, Visit>;
  readonly epoch: string | null;
  readonly ownClients: ReadonlySet<number>;
}

export type CopyChange =
  | { readonly kind: 'voeg-toe'; readonly update: Uint8Array }
  /** Puts what is there and this whole state in one row; rows that another tab adds meanwhile stay. */
  | { readonly kind: 'vat-samen'; readonly whole: Uint8Array }
  | { readonly kind: 'bezoek'; readonly visit: string; readonly value: Visit | null }
  /** Only when it still is what was read: its own tab may live, and have made more since. */
  | { readonly kind: 'vergeet-bezoek'; readonly visit: string; readonly revision: number }
  | { readonly kind: 'tijdperk'; readonly epoch: string }
  | { readonly kind: 'eigen-client'; readonly client: number };

/** Why a copy is gone: another tab puts a fresh one in its place, or it is to be forgotten. */
export type Gone = 'vervangen' | 'weg';

/** Where a copy lies: IndexedDB, or a stand-in for it in tests. */
export interface CopyDisk {
  readonly stored: Stored;
  /** All or nothing; rejects when it did not reach the disk. */
  write(changes: readonly CopyChange[]): Promise<void>;
  /** Is told at most once; after it nothing can be written. */
  onGone: ((why: Gone) => void) | null;
  close(): void;
}

export type OpenDisk = (name: string) => Promise<CopyDisk>;

/** A browser may hold an open request for ever, behind another tab or a fault of its own. */
const OPEN_TIMEOUT_MS = 5000;
/** How often in a row other tabs may delete a copy while it opens, before something is really wrong. */
const MAX_OPENINGS = 5;
const STORES = ['updates', 'unsaved', 'meta'];
const EPOCH_KEY = 'epoch';
const REPLACED_KEY = 'vervangen';
const CLIENT_KEY = 'client/';

const visitSchema = z.object({
  count: z.int().min(0),
  acts: z.array(z.unknown()),
  revision: z.int().default(0),
});

/** Opens the database of a copy and reads it; rejects when it does not open, in time or at all. */
export const openIndexedDbDisk: OpenDisk = async (name) => {
  for (let opening = 1; opening <= MAX_OPENINGS; opening++) {
    const disk = await openOnce(name);
    if (disk !== null) return disk;
  }
  throw new Error('Other tabs kept deleting the copy');
};

/**
 * Null when it was deleted before all of it was read. Whoever deletes it asks once for it to be let go; unanswered, that
 * deletion waits for as long as this page is open, and everyone who opens the copy waits for the deletion.
 */
async function openOnce(name: string): Promise<CopyDisk | null> {
  const db = await openDatabase(name);
  let isHeld = true;
  const letGo = (): void => {
    isHeld = false;
    db.close();
  };
  db.onversionchange = letGo;
  db.onclose = letGo;
  try {
    const stored = await readAll(db);
    return isHeld ? new IndexedDbDisk(db, stored) : null;
  } catch (error) {
    db.close();
    if (isHeld) throw error;
    return null;
  }
}

/**
 * Deletes a copy for a fresh one under the same name. Other tabs that hold it open are told apart from a deletion for
 * good by a mark in it, and put what they have in the fresh one. Resolves false when it could not be deleted yet.
 */
export async function replaceCopy(name: string): Promise<boolean> {
  try {
    const db = await openDatabase(name);
    try {
      const marking = db.transaction('meta', 'readwrite');
      marking.objectStore('meta').put(true, REPLACED_KEY);
      await settled(marking);
    } finally {
      db.close(); // also when the disk is full: the deletion would wait for it
    }
  } catch {
    // Then other tabs hold on to what they have in memory, and say that they have no copy.
  }
  return await deleteCopy(name);
}

/** Deletes a copy for good. Resolves false when it could not be deleted yet. */
export async function deleteCopy(name: string): Promise<boolean> {
  return await new Promise((resolve) => {
    const request = indexedDB.deleteDatabase(name);
    request.onsuccess = () => resolve(true);
    request.onerror = () => resolve(false);
    request.onblocked = () => resolve(false);
  });
}

class IndexedDbDisk implements CopyDisk {
  readonly stored: Stored;
  onGone: ((why: Gone) => void) | null = null;
  readonly #db: IDBDatabase;

  constructor(db: IDBDatabase, stored: Stored) {
    this.#db = db;
    this.stored = stored;
    db.onversionchange = () => void this.#leave();
    db.onclose = () => this.#gone('weg');
  }

  async write(changes: readonly CopyChange[]): Promise<void> {
    const transaction = this.#db.transaction(STORES, 'readwrite');
    for (const change of changes) apply(transaction, change);
    await settled(transaction);
  }

  close(): void {
    this.onGone = null;
    this.#db.close();
  }

  /** Reads why before it lets go; the deletion waits for that. */
  async #leave(): Promise<void> {
    let why: Gone = 'weg';
    try {
      const reading = this.#db.transaction('meta', 'readonly');
      const mark = reading.objectStore('meta').get(REPLACED_KEY);
      this.#db.close();
      await settled(reading);
      if (mark.result === true) why = 'vervangen';
    } catch {
      this.#db.close();
    }
    this.#gone(why);
  }

  #gone(why: Gone): void {
    const tell = this.onGone;
    this.onGone = null;
    tell?.(why);
  }
}

function apply(transaction: IDBTransaction, change: CopyChange): void {
  const updates = transaction.objectStore('updates');
  const unsaved = transaction.objectStore('unsaved');
  const meta = transaction.objectStore('meta');
  switch (change.kind) {
    case 'voeg-toe':
      updates.add(change.update);
      break;
    case 'vat-samen': {
      const all = updates.getAll();
      const keys = updates.getAllKeys();
      keys.onsuccess = () => {
        const rows = all.result.filter((row) => row instanceof Uint8Array);
        for (const key of keys.result) updates.delete(key);
        updates.add(Y.mergeUpdates([...rows, change.whole]));
      };
      break;
    }
    case 'bezoek':
      if (change.value === null) unsaved.delete(change.visit);
      else unsaved.put(change.value, change.visit);
      break;
    case 'vergeet-bezoek': {
      const now = unsaved.get(change.visit);
      now.onsuccess = () => {
        const visit = visitSchema.safeParse(now.result);
        if (visit.success && visit.data.revision === change.revision) unsaved.delete(change.visit);
      };
      break;
    }
    case 'tijdperk':
      meta.put(change.epoch, EPOCH_KEY);
      break;
    case 'eigen-client':
      meta.put(true, `${CLIENT_KEY}${change.client}`);
      break;
  }
}

async function settled(transaction: IDBTransaction): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error ?? new Error('IndexedDB gave up'));
  });
}

async function openDatabase(name: string): Promise<IDBDatabase> {
  return await new Promise((resolve, reject) => {
    const request = indexedDB.open(name, 1);
    const timer = setTimeout(() => {
      request.onsuccess = () => request.result.close();
      reject(new Error('IndexedDB did not open in time'));
    }, OPEN_TIMEOUT_MS);
    const fail = (error: Error): void => {
      clearTimeout(timer);
      reject(error);
    };
    request.onupgradeneeded = () => {
      request.result.createObjectStore('updates', { autoIncrement: true });
      request.result.createObjectStore('unsaved');
      request.result.createObjectStore('meta');
    };
    request.onsuccess = () => {
      clearTimeout(timer);
      resolve(request.result);
    };
    request.onerror = () => fail(request.error ?? new Error('IndexedDB did not open'));
  });
}

async function readAll(db: IDBDatabase): Promise<Stored> {
  const transaction = db.transaction(STORES, 'readonly');
  const updates = transaction.objectStore('updates').getAll();
  const values = transaction.objectStore('unsaved').getAll();
  const keys = transaction.objectStore('unsaved').getAllKeys();
  const epoch = transaction.objectStore('meta').get(EPOCH_KEY);
  const meta = transaction.objectStore('meta').getAllKeys();
  await settled(transaction);
  const visits = new Map<string, Visit>();
  for (const [index, key] of keys.result.entries()) {
    const visit = visitSchema.safeParse(values.result[index]);
    if (visit.success) visits.set(String(key), visit.data);
  }
  const clients = meta.result.map(String).filter((key) => key.startsWith(CLIENT_KEY));
  return {
    updates: updates.result.filter((row) => row instanceof Uint8Array),
    visits,
    epoch: typeof epoch.result === 'string' ? epoch.result : null,
    ownClients: new Set(clients.map((key) => Number(key.slice(CLIENT_KEY.length)))),
  };
}
