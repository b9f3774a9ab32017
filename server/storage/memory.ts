import type { AppendRequest, Lease, LoadedRoom, Snapshot, Storage, StoredRow } from './storage.ts';
import { StorageError } from './storage-error.ts';

interface MemoryRoom {
  readonly epoch: string;
  readOnly: string | null;
  readonly log: StoredRow[];
  readonly leases: Map<number, string>;
  snapshot: Snapshot | null;
}

/** Storage that forgets when the process ends: for tests of what stands above it. */
export class MemoryStorage implements Storage {
  readonly #rooms = new Map<string, MemoryRoom>();

  load(name: string): Promise<LoadedRoom> {
    const room = this.#rooms.get(name);
    const leases = [...(room?.leases ?? [])].map(([clientId, deelnemer]): Lease => ({ clientId, deelnemer }));
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

  append({ room: name, epoch, afterSeq, rows, leases }: AppendRequest): Promise<void> {
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
      leases: new Map<number, string>(),
      snapshot: null,
    };
    this.#rooms.set(name, room);
    for (const row of rows) room.log.push({ ...row, bytes: row.bytes.slice(), seq: room.log.length + 1 });
    for (const { clientId, deelnemer } of leases) {
      if (!room.leases.has(clientId)) room.leases.set(clientId, deelnemer);
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

  close(): Promise<void> {
    return Promise.resolve();
  }
}
