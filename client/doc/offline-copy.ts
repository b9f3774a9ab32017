import * as Y from 'yjs';
import { err, ok, type Result } from '#shared/lib/result.ts';
import {
  openIndexedDbDisk,
  type CopyChange,
  type CopyDisk,
  type OpenDisk,
  type Stored,
  type Visit,
} from '#client/doc/copy-disk.ts';

export type CopyState = 'goed' | 'mislukt';

export interface OpenCopy {
  readonly name: string;
  readonly doc: Y.Doc;
  /** Origin under which the content of the copy is applied. */
  readonly origin: unknown;
  /** What is in the copy, before its content is applied. */
  readonly onRead: (stored: Stored) => void;
  /** Whether what is done now reaches the disk. */
  readonly onState: (state: CopyState) => void;
  /**
   * Another tab put a fresh copy in the place of the one that was shared, because something in it was refused. True: all
   * that this document has may go into the fresh one. False: it may hold what was refused, and must not bring it back.
   */
  readonly onReplaced: () => boolean;
  readonly openDisk?: OpenDisk;
}

export type OfflineCopyError = { readonly kind: 'indexeddb'; readonly message: string };

const COMPACT_ABOVE = 400;
/** After a write that failed (a full disk mostly), the whole state is tried again after this. */
export const RETRY_MS = 10_000;

/**
 * The copy of one document on this device. Written by hand and not with y-indexeddb, because a failed write there is
 * never reported (C5) and the count of unsaved edits must be stored in the same transaction as the edit itself.
 *
 * Invariants:
 * 1. What is on disk never has a gap: after a write that failed only the whole state is written.
 * 2. Several tabs of one person share it, each with its own count and acts; none takes away what another made (SY20).
 */
export async function openOfflineCopy(options: OpenCopy): Promise<Result<OfflineCopy, OfflineCopyError>> {
  try {
    const disk = await (options.openDisk ?? openIndexedDbDisk)(options.name);
    const { doc, origin } = options;
    options.onRead(disk.stored);
    Y.transact(
      doc,
      () => {
        for (const update of disk.stored.updates) Y.applyUpdate(doc, update, origin);
      },
      origin,
      false,
    );
    return ok(new OfflineCopy(disk, options));
  } catch (error) {
    return err({ kind: 'indexeddb', message: error instanceof Error ? error.message : String(error) });
  }
}

export class OfflineCopy {
  /** Number of own edits that earlier visits left unsaved. */
  readonly unsavedBefore: number;
  /** The acts that those came from, as stored; oldest first. */
  readonly actsBefore: readonly unknown[];
  /** The life of the room on the server that this copy belongs to (D20). */
  readonly epoch: string | null;
  /** True when there was content to load. */
  readonly hadContent: boolean;
  readonly #options: OpenCopy;
  readonly #visit = crypto.randomUUID();
  readonly #earlier: ReadonlyMap<string, Visit>;
  #disk: CopyDisk | null;
  #acts: readonly unknown[] = [];
  #unsaved = 0;
  #revision = 0;
  #epochNow: string | null;
  #rows: number;
  #isOpen = true;
  readonly #clientsStored = new Set<number>();
  #extraClients: readonly number[] = [];
  /** A write failed: the disk lacks something that the document has. */
  #isBehind = false;
  #retry: ReturnType<typeof setTimeout> | null = null;
  #pending: Promise<void> = Promise.resolve();

  constructor(disk: CopyDisk, options: OpenCopy) {
    const { stored } = disk;
    this.#options = options;
    this.#disk = disk;
    this.#earlier = stored.visits;
    this.#rows = stored.updates.length;
    const visits = [...stored.visits.values()];
    this.unsavedBefore = visits.reduce((sum, visit) => sum + visit.count, 0);
    this.actsBefore = visits.flatMap((visit) => visit.acts);
    this.epoch = stored.epoch;
    this.#epochNow = stored.epoch;
    this.hadContent = stored.updates.length > 0;
    this.#watch(disk);
    if (this.#rows > COMPACT_ABOVE) this.#write([this.#whole()]);
  }

  /** Stores an update and, in the same transaction, how many own edits of this visit are unsaved now. */
  store(update: Uint8Array, unsaved: number): void {
    this.#unsaved = unsaved;
    this.#rows++;
    this.#write([
      { kind: 'voeg-toe', update },
      ...this.#visitNow(),
      ...(this.#rows > COMPACT_ABOVE ? [this.#whole()] : []),
    ]);
  }

  /** Stores the acts of this visit that are not confirmed, as plain JSON. */
  storeActs(acts: readonly unknown[], unsaved: number): void {
    this.#acts = acts;
    this.#unsaved = unsaved;
    this.#write(this.#visitNow());
  }

  /** Other Yjs clients under which own work in this document stands; stored with the next own edit. */
  addOwnClients(clients: Iterable<number>): void {
    this.#extraClients = [...new Set([...this.#extraClients, ...clients])];
  }

  storeEpoch(epoch: string): void {
    this.#epochNow = epoch;
    this.#write([{ kind: 'tijdperk', epoch }]);
  }

  /** The server confirmed: `unsaved` own edits remain. `earlierToo`: those of earlier visits are durable as well. */
  confirm(unsaved: number, earlierToo: boolean): void {
    if (unsaved === 0) this.#acts = [];
    this.#unsaved = unsaved;
    const earlier = earlierToo ? [...this.#earlier] : [];
    this.#write([
      ...this.#visitNow(),
      ...earlier.map(([visit, { revision }]) => ({ kind: 'vergeet-bezoek', visit, revision }) as const),
    ]);
  }

  /** Resolves when everything handed over so far is on disk or has failed. */
  async flush(): Promise<void> {
    await this.#pending;
  }

  /**
   * What other visits stored that this document does not have: tabs that opened later, open or closed by now. Null when
   * there is nothing, or when it cannot be read.
   */
  async unsavedOfOthers(): Promise<OthersWork | null> {
    try {
      const disk = await (this.#options.openDisk ?? openIndexedDbDisk)(this.#options.name);
      disk.close();
      const { updates, visits } = disk.stored;
      const others = [...visits].filter(
        ([key, { revision }]) => key !== this.#visit && this.#earlier.get(key)?.revision !== revision,
      );
      const update = missingIn(this.#options.doc, updates);
      if (others.length === 0 || update === null) return null;
      return { update, acts: others.flatMap(([, visit]) => visit.acts) };
    } catch {
      return null;
    }
  }

  close(): void {
    this.#isOpen = false;
    if (this.#retry !== null) clearTimeout(this.#retry);
    this.#disk?.close();
    this.#disk = null;
  }

  #whole(): CopyChange {
    this.#rows = 1;
    return { kind: 'vat-samen', whole: Y.encodeStateAsUpdate(this.#options.doc) };
  }

  #visitNow(): readonly CopyChange[] {
    const { clientID } = this.#options.doc;
    const visit = this.#visit;
    if (this.#unsaved === 0) return [{ kind: 'bezoek', visit, value: null }];
    this.#revision++;
    const value = { count: this.#unsaved, acts: this.#acts, revision: this.#revision };
    const own = [clientID, ...this.#extraClients]
      .filter((client) => !this.#clientsStored.has(client))
      .map((client) => ({ kind: 'eigen-client', client }) as const);
    for (const { client } of own) this.#clientsStored.add(client);
    return [...own, { kind: 'bezoek', visit, value }];
  }

  #write(changes: readonly CopyChange[]): void {
    const disk = this.#disk;
    if (disk === null || this.#isBehind) return;
    const writing = this.#attempt(disk, changes);
    const before = this.#pending;
    this.#pending = (async () => {
      await before;
      await writing;
    })();
  }

  async #attempt(disk: CopyDisk, changes: readonly CopyChange[]): Promise<void> {
    try {
      await disk.write(changes);
    } catch {
      if (this.#disk === disk) this.#fellBehind();
    }
  }

  #fellBehind(): void {
    if (this.#isBehind || !this.#isOpen) return;
    this.#isBehind = true;
    this.#options.onState('mislukt');
    this.#retry = setTimeout(() => void this.#catchUp(), RETRY_MS);
  }

  /** Everything at once: one row more would leave a gap before it. */
  async #catchUp(): Promise<void> {
    const disk = this.#disk;
    if (disk === null) return;
    this.#isBehind = false;
    this.#clientsStored.clear();
    const epoch = this.#epochNow;
    const changes = [
      this.#whole(),
      ...this.#visitNow(),
      ...(epoch === null ? [] : [{ kind: 'tijdperk', epoch } as const]),
    ];
    this.#write(changes);
    await this.#pending;
    if (!this.#isBehind && this.#disk === disk) this.#options.onState('goed');
  }

  #watch(disk: CopyDisk): void {
    disk.onGone = (why) => {
      this.#disk = null;
      if (why === 'weg') this.#options.onState('mislukt');
      else if (this.#options.onReplaced()) void this.#startAnew();
    };
  }

  /** What this tab has belongs in the fresh copy too. */
  async #startAnew(): Promise<void> {
    try {
      const disk = await (this.#options.openDisk ?? openIndexedDbDisk)(this.#options.name);
      if (!this.#isOpen) return disk.close();
      this.#disk = disk;
      this.#watch(disk);
      await this.#catchUp();
    } catch {
      this.#options.onState('mislukt');
    }
  }
}

export interface OthersWork {
  readonly update: Uint8Array;
  readonly acts: readonly unknown[];
}

/** What these updates would change in the document, as one update; null when nothing. */
function missingIn(doc: Y.Doc, updates: readonly Uint8Array[]): Uint8Array | null {
  const scratch = new Y.Doc({ gc: false });
  Y.applyUpdate(scratch, Y.encodeStateAsUpdate(doc));
  let changes = false;
  scratch.on('update', () => (changes = true));
  for (const update of updates) Y.applyUpdate(scratch, update);
  const missing = Y.encodeStateAsUpdate(scratch, Y.encodeStateVector(doc));
  scratch.destroy();
  return changes ? missing : null;
}
