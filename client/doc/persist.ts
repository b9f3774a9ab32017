import { openIndexedDbDisk } from '#client/doc/copy-disk.ts';

/** Asks the browser not to throw the offline copy away by itself (C5); it may say no, then nothing changes. */
export async function askToKeepCopies(): Promise<void> {
  try {
    if (!(await navigator.storage.persisted())) await navigator.storage.persist();
  } catch {
    // Not in this browser, or not over plain http: the copy is then as durable as the browser makes it.
  }
}

/** Deletes every copy of tafels on this device, drafts included: for logging out on a shared one. */
export async function deleteAllCopies(): Promise<void> {
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

/** Own edits in all copies on this device that the server has not confirmed, of every tab; what cannot be read counts 0. */
export async function countUnsavedOnDevice(): Promise<number> {
  try {
    const databases = await indexedDB.databases();
    const names = databases.flatMap(({ name }) => (name?.startsWith('puzzeltafel/tafel/') ? [name] : []));
    const counts = await Promise.all(names.map(countIn));
    return counts.reduce((sum, count) => sum + count, 0);
  } catch {
    return 0;
  }
}

async function countIn(name: string): Promise<number> {
  const disk = await openIndexedDbDisk(name);
  disk.close();
  return [...disk.stored.visits.values()].reduce((sum, { count }) => sum + count, 0);
}
