import type * as Y from 'yjs';

/** The documents, as commands see them. */
export interface Rooms {
  /** Runs the edit in one transaction under that author; resolves when it is durable. */
  editRoom(room: string, author: string, edit: (doc: Y.Doc) => void): Promise<void>;
}

/** Author of what the server itself writes. */
export const SERVER_AUTHOR = '@server';
