import * as Y from 'yjs';
import type { CopyChange, CopyDisk, Gone, OpenDisk, Stored, Visit } from '#client/doc/copy-disk.ts';

/** Stands in for the disk of a device, with what can go wrong on one: for tests only. */
export class MemoryDevice {
  /** Why the next opening fails; null when it does not. */
  openFails: Error | null = null;
  /** Why every write fails (a full disk); null when they do not. */
  writeFails: Error | null = null;
  readonly #copies = new Map<string, MemoryCopy>();

  readonly open: OpenDisk = async (name) => {
    await Promise.resolve();
    if (this.openFails) throw this.openFails;
    const copy = this.copy(name);
    const disk: CopyDisk = {
      stored: copy.read(),
      onGone: null,
      write: async (changes) => {
        await Promise.resolve();
        if (this.writeFails) throw this.writeFails;
        if (this.#copies.get(name) !== copy) throw new Error('This copy was deleted');
        for (const change of changes) copy.apply(change);
      },
      close: () => copy.disks.delete(disk),
    };
    copy.disks.add(disk);
    return disk;
  };

  copy(name: string): MemoryCopy {
    const copy = this.#copies.get(name) ?? new MemoryCopy();
    this.#copies.set(name, copy);
    return copy;
  }

  /** As another tab does after a refusal (`vervangen`) or when its person logs out (`weg`). */
  remove(name: string, why: Gone): void {
    const copy = this.#copies.get(name);
    this.#copies.delete(name);
    for (const disk of copy?.disks ?? []) disk.onGone?.(why);
  }
}

export class MemoryCopy {
  readonly disks = new Set<CopyDisk>();
  readonly visits = new Map<string, Visit>();
  readonly ownClients = new Set<number>();
  updates: Uint8Array[] = [];
  epoch: string | null = null;

  read(): Stored {
    const { updates, visits, ownClients, epoch } = this;
    return { updates: [...updates], visits: new Map(visits), ownClients: new Set(ownClients), epoch };
  }

  /** The content, when it has no gap; throws otherwise. */
  content(): Y.Doc {
    const doc = new Y.Doc();
    for (const update of this.updates) Y.applyUpdate(doc, update);
    if (doc.store.pendingStructs !== null) throw new Error('The copy has a gap');
    return doc;
  }

  apply(change: CopyChange): void {
    switch (change.kind) {
      case 'voeg-toe':
        this.updates.push(change.update);
        break;
      case 'vat-samen':
        this.updates = [Y.mergeUpdates([...this.updates, change.whole])];
        break;
      case 'bezoek':
        if (change.value === null) this.visits.delete(change.visit);
        else this.visits.set(change.visit, change.value);
        break;
      case 'vergeet-bezoek':
        if (this.visits.get(change.visit)?.revision === change.revision) this.visits.delete(change.visit);
        break;
      case 'tijdperk':
        this.epoch = change.epoch;
        break;
      case 'eigen-client':
        this.ownClients.add(change.client);
        break;
    }
  }
}
