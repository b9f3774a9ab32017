import * as z from 'zod';

/** Work that the server did not take, kept for its author (SY9). */
export interface Draft {
  readonly id: string;
  readonly tafelId: string;
  /** When it was set aside, ISO time. */
  readonly at: string;
  /** Rule that refused it, and the reason as a code. */
  readonly rule: string;
  readonly reason: string;
  /** Labels of the acts that were refused; empty when it was text. */
  readonly acts: readonly string[];
  /** Number of other unsaved acts, that are done again on the fresh document. */
  readonly redone: number;
  /** The document as it was, readable. */
  readonly content: unknown;
  /** The document as it was, as a Yjs update. */
  readonly update: Uint8Array;
}

const draftSchema = z.object({
  id: z.string(),
  tafelId: z.string(),
  at: z.string(),
  rule: z.string(),
  reason: z.string(),
  acts: z.array(z.string()),
  redone: z.number(),
  content: z.unknown(),
  update: z.instanceof(Uint8Array),
});

const DATABASE = 'puzzeltafel/kladversies';
const STORE = 'kladversie';

/** Drafts that did not fit on the disk: shown and downloadable for as long as the page is open. */
const inMemory = new Map<string, Draft>();

/** Keeps the draft: on disk, or in memory when that fails (a full disk). Resolves false in the last case. */
export async function saveDraft(draft: Draft): Promise<boolean> {
  try {
    await inStore('readwrite', (store) => store.put(draft, draft.id));
    return true;
  } catch {
    inMemory.set(draft.id, draft);
    return false;
  }
}

export async function deleteDraft(id: string): Promise<void> {
  if (inMemory.delete(id)) return;
  await inStore('readwrite', (store) => store.delete(id));
}

/** The drafts of one tafel, oldest first; of those on disk none when they cannot be read. */
export async function readDrafts(tafelId: string): Promise<readonly Draft[]> {
  const kept = [...inMemory.values()].filter((draft) => draft.tafelId === tafelId);
  return [...(await readFromDisk(tafelId)), ...kept].sort((left, right) => (left.at < right.at ? -1 : 1));
}

async function readFromDisk(tafelId: string): Promise<readonly Draft[]> {
  try {
    const all: unknown = await inStore('readonly', (store) => store.getAll());
    return z
      .array(z.unknown())
      .parse(all)
      .flatMap((item) => {
        const draft = draftSchema.safeParse(item);
        return draft.success && draft.data.tafelId === tafelId ? [draft.data] : [];
      });
  } catch {
    return [];
  }
}

async function inStore(
  mode: IDBTransactionMode,
  act: (store: IDBObjectStore) => IDBRequest,
): Promise<unknown> {
  const db = await new Promise<IDBDatabase>((resolve, reject) => {
    const open = indexedDB.open(DATABASE, 1);
    open.onupgradeneeded = () => open.result.createObjectStore(STORE);
    open.onsuccess = () => resolve(open.result);
    open.onerror = () => reject(open.error ?? new Error('IndexedDB did not open'));
  });
  try {
    return await new Promise((resolve, reject) => {
      const transaction = db.transaction(STORE, mode);
      const asked = act(transaction.objectStore(STORE));
      transaction.oncomplete = () => resolve(asked.result);
      transaction.onabort = () => reject(transaction.error ?? new Error('IndexedDB gave up'));
    });
  } finally {
    db.close();
  }
}
