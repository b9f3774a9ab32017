import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import * as Y from 'yjs';
import { MemoryDevice } from '#client/doc/memory-disk.ts';
import { openOfflineCopy, RETRY_MS, type CopyState, type OfflineCopy } from '#client/doc/offline-copy.ts';

const NAME = 'puzzeltafel/tafel/t/anna/v1';
const FULL = new DOMException('The disk is full', 'QuotaExceededError');

let device: MemoryDevice;
beforeEach(() => {
  device = new MemoryDevice();
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

interface Tab {
  readonly doc: Y.Doc;
  readonly copy: OfflineCopy;
  readonly states: CopyState[];
  /** One own edit, stored as the document of a tafel does. */
  readonly edit: (key: string) => void;
}

async function openTab(mayCarryOver = true): Promise<Tab> {
  const doc = new Y.Doc();
  const states: CopyState[] = [];
  const opened = await openOfflineCopy({
    name: NAME,
    doc,
    origin: 'copy',
    onRead: () => undefined,
    onState: (state) => states.push(state),
    onReplaced: () => mayCarryOver,
    openDisk: device.open,
  });
  if (!opened.ok) throw new Error(opened.error.message);
  const copy = opened.value;
  let unsaved = 0;
  doc.on('update', (update: Uint8Array) => copy.store(update, ++unsaved));
  const edit = (key: string): void => {
    doc.getMap('m').set(key, 'x');
    copy.storeActs(
      Array.from({ length: unsaved }, (_, index) => `act ${index + 1}`),
      unsaved,
    );
  };
  return { doc, copy, states, edit };
}

const keysOnDisk = (): string[] => [...device.copy(NAME).content().getMap('m').keys()].sort();
const countsOnDisk = (): number[] => [...device.copy(NAME).visits.values()].map(({ count }) => count);

describe('offline copy', () => {
  it('[C5] says so when it does not open, and nothing is thrown', async () => {
    device.openFails = new DOMException('No storage here', 'SecurityError');
    const opened = await openOfflineCopy({
      name: NAME,
      doc: new Y.Doc(),
      origin: 'copy',
      onRead: () => undefined,
      onState: () => undefined,
      onReplaced: () => true,
      openDisk: device.open,
    });
    expect(opened).toEqual({ ok: false, error: { kind: 'indexeddb', message: 'No storage here' } });
  });

  it('[C5] says so when the disk is full, and leaves no gap when there is room again', async () => {
    const tab = await openTab();
    tab.edit('a');
    await tab.copy.flush();
    device.writeFails = FULL;
    tab.edit('b');
    tab.edit('c');
    await tab.copy.flush();
    expect(tab.states).toEqual(['mislukt']);
    expect(keysOnDisk()).toEqual(['a']);
    device.writeFails = null;
    tab.edit('d');
    await tab.copy.flush();
    expect(keysOnDisk()).toEqual(['a']);
    await vi.advanceTimersByTimeAsync(RETRY_MS);
    expect(tab.states).toEqual(['mislukt', 'goed']);
    expect(keysOnDisk()).toEqual(['a', 'b', 'c', 'd']);
    expect(countsOnDisk()).toEqual([4]);
    tab.edit('e');
    await tab.copy.flush();
    expect(keysOnDisk()).toEqual(['a', 'b', 'c', 'd', 'e']);
  });

  it('[C5] keeps trying while the disk stays full', async () => {
    const tab = await openTab();
    device.writeFails = FULL;
    tab.edit('a');
    await vi.advanceTimersByTimeAsync(RETRY_MS * 3);
    expect(tab.states).not.toContain('goed');
    device.writeFails = null;
    await vi.advanceTimersByTimeAsync(RETRY_MS);
    expect(tab.states.at(-1)).toBe('goed');
    expect(keysOnDisk()).toEqual(['a']);
  });

  it('[SY20] an ack in one tab forgets what closed tabs left, and not what another tab made since', async () => {
    const other = await openTab();
    other.edit('a');
    await other.copy.flush();
    const tab = await openTab();
    expect(tab.copy.unsavedBefore).toBe(1);
    other.edit('b');
    await other.copy.flush();
    tab.copy.confirm(0, true);
    await tab.copy.flush();
    expect(countsOnDisk()).toEqual([2]);
    const later = await openTab();
    later.copy.confirm(0, true);
    await later.copy.flush();
    expect(countsOnDisk()).toEqual([]);
  });

  it('[SY20] when another tab puts a fresh copy in its place, what this tab has is in there again', async () => {
    const tab = await openTab();
    tab.copy.storeEpoch('e1');
    tab.edit('a');
    await tab.copy.flush();
    device.remove(NAME, 'vervangen');
    await vi.advanceTimersByTimeAsync(0);
    expect(keysOnDisk()).toEqual(['a']);
    expect(countsOnDisk()).toEqual([1]);
    expect(device.copy(NAME).epoch).toBe('e1');
    expect([...device.copy(NAME).ownClients]).toEqual([tab.doc.clientID]);
    tab.edit('b');
    await tab.copy.flush();
    expect(keysOnDisk()).toEqual(['a', 'b']);
  });

  it('[C4] what may have been refused is not brought back into the fresh copy', async () => {
    const tab = await openTab(false);
    tab.edit('a');
    await tab.copy.flush();
    device.remove(NAME, 'vervangen');
    tab.edit('b');
    await vi.advanceTimersByTimeAsync(RETRY_MS);
    expect(device.copy(NAME).updates).toEqual([]);
    expect(tab.states).toEqual([]);
  });

  it('[AZ23] keeps under which other clients own work stands', async () => {
    const tab = await openTab();
    tab.copy.addOwnClients([7, 8]);
    tab.edit('a');
    tab.copy.addOwnClients([8, 9]);
    tab.edit('b');
    await tab.copy.flush();
    expect([...device.copy(NAME).ownClients]).toEqual([tab.doc.clientID, 7, 8, 9]);
  });

  it('[C6] when the person logs out in another tab, nothing comes back and this tab says that it has no copy', async () => {
    const tab = await openTab();
    tab.edit('a');
    await tab.copy.flush();
    device.remove(NAME, 'weg');
    tab.edit('b');
    await vi.advanceTimersByTimeAsync(RETRY_MS);
    expect(tab.states).toEqual(['mislukt']);
    expect(device.copy(NAME).updates).toEqual([]);
  });

  it('[SY20] finds what a tab stored that opened later, whether that lives or not', async () => {
    const tab = await openTab();
    tab.edit('a');
    await tab.copy.flush();
    expect(await tab.copy.unsavedOfOthers()).toBeNull();
    const later = await openTab();
    later.edit('b');
    await later.copy.flush();
    later.copy.close();
    const others = await tab.copy.unsavedOfOthers();
    expect(others?.acts).toEqual(['act 1']);
    Y.applyUpdate(tab.doc, others?.update ?? new Uint8Array([0, 0]));
    expect([...tab.doc.getMap('m').keys()].sort()).toEqual(['a', 'b']);
  });
});
