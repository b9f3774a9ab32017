import * as Y from 'yjs';
import type { Rooms } from '#server/commands/rooms.ts';

/** Documents in memory, for tests of what writes them. */
export class MemoryRooms implements Rooms {
  readonly docs = new Map<string, Y.Doc>();

  async editRoom(room: string, _author: string, edit: (doc: Y.Doc) => void): Promise<void> {
    edit(this.doc(room));
  }

  async readRoom<Value>(room: string, read: (doc: Y.Doc) => Value): Promise<Value> {
    return read(this.doc(room));
  }

  doc(room: string): Y.Doc {
    const doc = this.docs.get(room) ?? new Y.Doc();
    this.docs.set(room, doc);
    return doc;
  }
}
