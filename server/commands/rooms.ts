import type { SyncServer } from '#server/sync/sync-server.ts';

/** The documents, as commands see them. */
export type Rooms = Pick<SyncServer, 'editRoom' | 'readRoom'>;
