import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { deleteCopy, openIndexedDbDisk, replaceCopy, type Gone } from '#client/doc/copy-disk.ts';

const NAME = 'puzzeltafel/tafel/t/anna/v1';
const UPDATE = new Uint8Array([0, 0]);

let device: StandInDevice;
beforeEach(() => {
  device = new StandInDevice();
  vi.stubGlobal('indexedDB', device);
});
afterEach(() => {
  vi.unstubAllGlobals();
});

async function storeOneUpdate(): Promise<void> {
  const disk = await openIndexedDbDisk(NAME);
  await disk.write([{ kind: 'voeg-toe', update: UPDATE }]);
  disk.close();
}

describe('copy on disk', () => {
  it('[SY20] a tab that is still reading lets go of a copy that another tab replaces, and opens the fresh one', async () => {
    await storeOneUpdate();
    const reading = device.holdReads();
    const opening = openIndexedDbDisk(NAME);
    await reading.begun;
    const replacing = replaceCopy(NAME);
    await device.untilAsked();
    reading.goOn();
    expect(await replacing).toBe(true);
    const disk = await opening;
    expect(disk.stored.updates).toEqual([]);
    await disk.write([{ kind: 'voeg-toe', update: UPDATE }]);
    const other = await openIndexedDbDisk(NAME);
    expect(other.stored.updates).toEqual([UPDATE]);
  });

  it.each([
    ['vervangen', replaceCopy],
    ['weg', deleteCopy],
  ] as const)('[SY20] a tab that holds a copy is told that it is gone: %s', async (why, remove) => {
    const disk = await openIndexedDbDisk(NAME);
    const gone = new Promise<Gone>((resolve) => (disk.onGone = resolve));
    expect(await remove(NAME)).toBe(true);
    expect(await gone).toBe(why);
  });

  it('[C5] a copy is replaced on a full disk too', async () => {
    await storeOneUpdate();
    device.isFull = true;
    expect(await replaceCopy(NAME)).toBe(true);
    const disk = await openIndexedDbDisk(NAME);
    expect(disk.stored.updates).toEqual([]);
  });
});

/** As much of IndexedDB as one copy asks of it: requests wait for each other, and a deletion for every connection. */
class StandInDevice {
  isFull = false;
  /** What every reading waits for. */
  reads: Promise<void> = Promise.resolve();
  onRead: () => void = () => undefined;
  readonly stores = new Map<string, Map<IDBValidKey, unknown>>();
  readonly connections = new Set<StandInDatabase>();
  #onAsked: () => void = () => undefined;
  #last: Promise<void> = Promise.resolve();

  open(): StandInRequest {
    const request = new StandInRequest(new StandInDatabase(this));
    this.#queue(async () => {
      if (this.stores.size === 0) request.onupgradeneeded?.();
      await nextTask();
      this.connections.add(request.result);
      request.onsuccess?.();
    });
    return request;
  }

  deleteDatabase(): StandInRequest {
    const request = new StandInRequest(new StandInDatabase(this));
    this.#queue(async () => {
      for (const each of this.connections) each.onversionchange?.();
      this.#onAsked();
      if (this.connections.size > 0) request.onblocked?.();
      while (this.connections.size > 0) await nextTask();
      this.stores.clear();
      request.onsuccess?.();
    });
    return request;
  }

  holdReads(): { readonly begun: Promise<void>; readonly goOn: () => void } {
    const begun = Promise.withResolvers<void>();
    const held = Promise.withResolvers<void>();
    this.onRead = begun.resolve;
    this.reads = held.promise;
    return { begun: begun.promise, goOn: held.resolve };
  }

  /** Resolves when every connection was asked to let go. */
  async untilAsked(): Promise<void> {
    await new Promise<void>((resolve) => (this.#onAsked = resolve));
  }

  #queue(act: () => Promise<void>): void {
    const before = this.#last;
    this.#last = (async () => {
      await before;
      await nextTask();
      await act();
    })();
  }
}

class StandInRequest {
  onsuccess: (() => void) | null = null;
  onerror: (() => void) | null = null;
  onblocked: (() => void) | null = null;
  onupgradeneeded: (() => void) | null = null;
  readonly result: StandInDatabase;

  constructor(result: StandInDatabase) {
    this.result = result;
  }
}

class StandInDatabase {
  onversionchange: (() => void) | null = null;
  onclose: (() => void) | null = null;
  readonly #device: StandInDevice;

  constructor(device: StandInDevice) {
    this.#device = device;
  }

  createObjectStore(name: string): void {
    this.#device.stores.set(name, new Map());
  }

  transaction(_stores: unknown, mode: IDBTransactionMode = 'readonly'): StandInTransaction {
    if (!this.#device.connections.has(this)) throw new DOMException('It is closed', 'InvalidStateError');
    return new StandInTransaction(this.#device, mode);
  }

  close(): void {
    this.#device.connections.delete(this);
  }
}

class StandInTransaction {
  readonly error = new DOMException('The disk is full', 'QuotaExceededError');
  oncomplete: (() => void) | null = null;
  onabort: (() => void) | null = null;
  readonly #device: StandInDevice;
  readonly #isRefused: boolean;

  constructor(device: StandInDevice, mode: IDBTransactionMode) {
    this.#device = device;
    this.#isRefused = mode === 'readwrite' && device.isFull;
    void this.#settle(mode === 'readonly' ? device.reads : Promise.resolve());
    if (mode === 'readonly') device.onRead();
  }

  objectStore(name: string): Record<string, (...given: IDBValidKey[]) => { readonly result: unknown }> {
    const rows = this.#device.stores.get(name) ?? new Map<IDBValidKey, unknown>();
    const put = (value: unknown, key: IDBValidKey): { readonly result: unknown } => {
      if (!this.#isRefused) rows.set(key, value);
      return { result: key };
    };
    return {
      get: (key = '') => ({ result: rows.get(key) }),
      getAll: () => ({ result: [...rows.values()] }),
      getAllKeys: () => ({ result: [...rows.keys()] }),
      put: (value, key = '') => put(value, key),
      add: (value) => put(value, rows.size + 1),
    };
  }

  async #settle(turn: Promise<void>): Promise<void> {
    await turn;
    await nextTask();
    if (this.#isRefused) this.onabort?.();
    else this.oncomplete?.();
  }
}

async function nextTask(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 0));
}
