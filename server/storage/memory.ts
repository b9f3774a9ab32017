import type {
  AppendRequest,
  Lease,
  LoadedRoom,
  Snapshot,
  Storage,
  StoredRow,
  Wijziging,
  WijzigingQuery,
} from './storage.ts';
import { StorageError } from './storage-error.ts';
import { isWithin, mergeTouched } from './touched.ts';

interface MemoryRoom {
  readonly epoch: string;
  readOnly: string | null;
  readonly log: StoredRow[];
  readonly leases: Map<number, Lease>;
  readonly wijzigingen: Wijziging[];
  snapshot: Snapshot | null;
}

/** Storage that forgets when the process ends: for tests of what stands above it. */
export class MemoryStorage implements Storage {
  readonly #rooms = new Map<string, MemoryRoom>();

  load(name: string): Promise<LoadedRoom> {
    const room = this.#rooms.get(name);
    const leases = [...(room?.leases.values() ?? [])];
    const snapshot = room?.snapshot ?? null;
    return Promise.resolve({
      epoch: room?.epoch ?? null,
      readOnly: room?.readOnly ?? null,
      lastSeq: room?.log.length ?? 0,
      snapshot,
      tail: room?.log.slice(snapshot?.seq ?? 0) ?? [],
      leases,
      damage: null,
    });
  }

  append({ room: name, epoch, afterSeq, rows, leases, droppedLeases }: AppendRequest): Promise<void> {
    const found = this.#rooms.get(name);
    if ((found?.log.length ?? 0) !== afterSeq) {
      return Promise.reject(
        new StorageError('conflict', `Het logboek van ${name} is niet waar het hoort te zijn.`),
      );
    }
    const room = found ?? {
      epoch,
      readOnly: null,
      log: [],
      leases: new Map<number, Lease>(),
      wijzigingen: [],
      snapshot: null,
    };
    this.#rooms.set(name, room);
    for (const clientId of droppedLeases ?? []) room.leases.delete(clientId);
    for (const { record, author, row, timeMs, soorten } of mergeTouched(rows))
      room.wijzigingen.push({ seq: afterSeq + row + 1, record, author, timeMs, soorten });
    for (const { author, timeMs, bytes } of rows)
      room.log.push({ author, timeMs, bytes: bytes.slice(), seq: room.log.length + 1 });
    for (const lease of leases) {
      if (!room.leases.has(lease.clientId)) room.leases.set(lease.clientId, lease);
    }
    return Promise.resolve();
  }

  saveSnapshot(name: string, snapshot: Snapshot): Promise<void> {
    const room = this.#rooms.get(name);
    if (room === undefined || snapshot.seq > room.log.length) {
      return Promise.reject(
        new StorageError('conflict', `De momentopname van ${name} loopt voor op het logboek.`),
      );
    }
    room.snapshot = {
      ...snapshot,
      update: snapshot.update.slice(),
      stateVector: snapshot.stateVector.slice(),
    };
    return Promise.resolve();
  }

  setReadOnly(name: string, reason: string | null): Promise<void> {
    const room = this.#rooms.get(name);
    if (room === undefined) {
      return Promise.reject(new StorageError('conflict', `De ruimte ${name} bestaat niet.`));
    }
    room.readOnly = reason;
    return Promise.resolve();
  }

  history(
    name: string,
    { afterSeq, limit }: { afterSeq: number; limit: number },
  ): Promise<readonly StoredRow[]> {
    return Promise.resolve(this.#rooms.get(name)?.log.slice(afterSeq, afterSeq + limit) ?? []);
  }

  wijzigingen(name: string, { record, beforeSeq, limit }: WijzigingQuery): Promise<readonly Wijziging[]> {
    const all = this.#rooms.get(name)?.wijzigingen ?? [];
    const asked = all.filter(
      (one) => one.seq < beforeSeq && (record === null || isWithin(one.record, record)),
    );
    return Promise.resolve(asked.toSorted((a, b) => b.seq - a.seq).slice(0, limit));
  }

  close(): Promise<void> {
    return Promise.resolve();
  }
}
