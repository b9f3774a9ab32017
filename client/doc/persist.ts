import { markClearing } from '#client/doc/clearing-mark.ts';
import { openIndexedDbDisk } from '#client/doc/copy-disk.ts';
import { forgetSessie } from '#client/rest/sessie.ts';

/** Asks the browser not to throw the offline copy away by itself (C5); it may say no, then nothing changes. */
export async function askToKeepCopies(): Promise<void> {
  try {
    if (!(await navigator.storage.persisted())) await navigator.storage.persist();
  } catch {
    // Not in this browser, or not over plain http: the copy is then as durable as the browser makes it.
  }
}

/**
 * Deletes every copy of tafels on this device, drafts included: for logging out on a shared one (T22). A page that closes
 * halfway leaves a mark, by which the next one finishes it.
 */
export async function deleteAllCopies(): Promise<void> {
  markClearing(true);
  await deleteAll();
  markClearing(false);
}

/** Finishes a deletion that was cut off, before anything of this device is shown. */
export async function finishDeletion(): Promise<void> {
  forgetSessie();
  await deleteAllCopies();
}

async function deleteAll(): Promise<void> {
  const databases = await indexedDB.databases();
  await Promise.all(
    databases.map(async ({ name }) => {
      if (name?.startsWith('puzzeltafel/') !== true) return;
      await new Promise<void>((resolve) => {
        const request = indexedDB.deleteDatabase(name);
        request.onsuccess = () => resolve();
        request.onerror = () => resolve();
        request.onblocked = () => resolve();
      });
    }),
  );
}

/** Copies of documents that people write in. */
const EDITED = /^puzzeltafel\/(tafel|schorsing|eigen)\//;

/** Own edits in all copies on this device that the server has not confirmed, of every tab; what cannot be read counts 0. */
export async function countUnsavedOnDevice(): Promise<number> {
  try {
    const databases = await indexedDB.databases();
    const names = databases.flatMap(({ name }) => (name !== undefined && EDITED.test(name) ? [name] : []));
    const counts = await Promise.all(names.map(countIn));
    return counts.reduce((sum, count) => sum + count, 0);
  } catch {
    return 0;
  }
}

/** Own edits in one copy that the server has not confirmed; 0 when there is no such copy, or it cannot be read. */
export async function countUnsavedIn(copyName: string): Promise<number> {
  try {
    const databases = await indexedDB.databases();
    return databases.some(({ name }) => name === copyName) ? await countIn(copyName) : 0;
  } catch {
    return 0;
  }
}

async function countIn(name: string): Promise<number> {
  const disk = await openIndexedDbDisk(name);
  disk.close();
  return [...disk.stored.visits.values()].reduce((sum, { count }) => sum + count, 0);
}
