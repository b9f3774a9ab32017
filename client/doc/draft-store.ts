import * as z from 'zod';
import type { Draft, StoredDraft } from '#client/doc/draft.ts';

const itemSchema = z.object({
  path: z.string(),
  op: z.enum(['maak', 'zet', 'wis', 'tekst']),
  rule: z.string(),
  reason: z.string(),
  titel: z.string(),
  partij: z.string().nullable(),
  own: z.unknown(),
  theirs: z.unknown(),
});

const shared = {
  id: z.string(),
  tafelId: z.string(),
  kamer: z.enum(['tafel', 'schorsing', 'eigen']).default('tafel'),
  deelnemerId: z.string().nullable().default(null),
  at: z.string(),
  update: z.instanceof(Uint8Array),
};

const draftSchema = z.discriminatedUnion('kind', [
  z.object({
    ...shared,
    kind: z.literal('kladversie'),
    items: z.array(itemSchema),
    saved: z.number(),
    content: z.unknown(),
  }),
  z.object({
    ...shared,
    kind: z.literal('herstel'),
    clients: z.array(z.number()),
    rule: z.string(),
    reason: z.string(),
    path: z.string().nullable(),
    attempt: z.number(),
  }),
]);

const DATABASE = 'puzzeltafel/kladversies';
const STORE = 'kladversie';

/** What did not fit on the disk: shown and downloadable for as long as the page is open. */
const inMemory = new Map<string, StoredDraft>();
const listeners = new Set<() => void>();

/** Tabs of one person share the drafts, and each sorts out what another set aside. */
const CHANNEL = 'puzzeltafel/kladversies';
let channel: BroadcastChannel | null = null;

function otherTabs(): BroadcastChannel | null {
  if (typeof window === 'undefined') return null; // outside a browser there are none
  if (channel === null) {
    channel = new BroadcastChannel(CHANNEL);
    channel.addEventListener('message', tellHere);
  }
  return channel;
}

/** Is told of every change of drafts, in this tab or another. */
export function subscribeDrafts(listener: () => void): () => void {
  listeners.add(listener);
  otherTabs();
  return () => listeners.delete(listener);
}

function tell(): void {
  tellHere();
  otherTabs()?.postMessage(null);
}

function tellHere(): void {
  for (const listener of listeners) listener();
}

/** Keeps it: on disk, or in memory when that fails (a full disk). Resolves false in the last case. */
export async function saveDraft(draft: StoredDraft): Promise<boolean> {
  try {
    await inStore('readwrite', (store) => store.put(draft, draft.id));
    inMemory.delete(draft.id);
    return true;
  } catch {
    inMemory.set(draft.id, draft);
    return false;
  } finally {
    tell();
  }
}

export async function deleteDraft(id: string): Promise<void> {
  inMemory.delete(id);
  try {
    await inStore('readwrite', (store) => store.delete(id));
  } catch {
    // Nothing is on disk then.
  }
  tell();
}

/** The drafts of one seat (null: of every seat at that tafel), oldest first; of those on disk none when they cannot be read. */
export async function readDrafts(tafelId: string, deelnemerId: string | null): Promise<readonly Draft[]> {
  const all = await readStored(tafelId, deelnemerId);
  return all.filter((draft) => draft.kind === 'kladversie');
}

/** All that is kept for one seat, what waits to be sorted out included; oldest first. */
export async function readStored(
  tafelId: string,
  deelnemerId: string | null,
): Promise<readonly StoredDraft[]> {
  const all = [...(await readAll()), ...inMemory.values()];
  return all
    .filter(
      (draft) =>
        draft.tafelId === tafelId &&
        (deelnemerId === null || draft.deelnemerId === null || draft.deelnemerId === deelnemerId),
    )
    .sort((left, right) => (left.at < right.at ? -1 : 1));
}

/** How many drafts this device holds, of all seats and tafels; 0 when they cannot be read. */
export async function countDrafts(): Promise<number> {
  return (await readAll()).length + inMemory.size;
}

async function readAll(): Promise<readonly StoredDraft[]> {
  try {
    const all: unknown = await inStore('readonly', (store) => store.getAll());
    return z
      .array(z.unknown())
      .parse(all)
      .flatMap((item) => {
        const draft = draftSchema.safeParse(item);
        return draft.success ? [draft.data] : [];
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
