import { randomUUID } from 'node:crypto';
import type { LoadedRoom } from '#server/storage/storage.ts';
import type { Applier } from './applier.ts';
import { Leases } from './leases.ts';
import { RoomContent } from './room-content.ts';

/** What a loaded room has. */
export interface OpenRoom {
  readonly content: RoomContent;
  readonly leases: Leases;
  /** Changes when the room starts from other bytes than its clients have: those must begin anew. */
  readonly epoch: string;
  /** Nothing was ever written: the epoch begins with the first row, and until then nobody is told one. */
  isUnwritten: boolean;
  /** Null until the document is decoded. */
  applier: Applier | null;
  /** Why nothing may be written, in Dutch, or null. */
  readOnly: string | null;
  lastSeq: number;
  rowsSinceSnapshot: number;
}

export function openRoom(loaded: LoadedRoom): OpenRoom {
  const content: RoomContent = new RoomContent(loaded, serverClientOf(loaded));
  return {
    content,
    leases: new Leases({
      leases: loaded.leases,
      serverClient: content.serverClient,
      written: () => content.clients(),
    }),
    epoch: loaded.epoch ?? randomUUID(),
    isUnwritten: loaded.lastSeq === 0,
    applier: null,
    readOnly: content.damage ?? loaded.readOnly,
    lastSeq: loaded.lastSeq,
    rowsSinceSnapshot: loaded.tail.length,
  };
}

/** Our own writes need a clientID that nobody ever had here. */
function serverClientOf({ leases }: LoadedRoom): number {
  const taken = new Set(leases.map(({ clientId }) => clientId));
  for (;;) {
    const id = crypto.getRandomValues(new Uint32Array(1))[0] ?? 0;
    if (!taken.has(id)) return id;
  }
}
