import type { MigrationSet, SqlDatabase } from './sql-database.ts';
import { GroupCommit } from './group-commit.ts';
import { ROOM_MIGRATIONS } from './room-migrations.ts';
import { SqliteThread } from './sqlite-thread.ts';
import type { Storage } from './storage.ts';
import { StorageError } from './storage-error.ts';

export interface SqliteOptions {
  /** Made when absent; held by this process alone until `close` (DU3). */
  readonly dataDir: string;
  /** The tables of other parts of the server, on the same writer. */
  readonly migrations?: readonly MigrationSet[];
  /** The disk failed: nothing can be promised any more; stop the process, so that a restart reads back what is there. */
  readonly onFatal?: (error: StorageError) => void;
  /** Upper bound of the file in pages of 4 kB; only tests of a full disk set it. */
  readonly maxPageCount?: number;
}

export interface SqliteStore {
  readonly storage: Storage;
  readonly sql: SqlDatabase;
  /** A consistent, verified copy in a new file; edits go on meanwhile (DU7). */
  backup(file: string): Promise<void>;
}

/** Opens storage in a data directory. Rejects with a StorageError whose Dutch message can be shown as it is. */
export async function openSqlite(options: SqliteOptions): Promise<SqliteStore> {
  const thread = await SqliteThread.open(
    {
      dataDir: options.dataDir,
      migrations: [ROOM_MIGRATIONS, ...(options.migrations ?? [])],
      maxPageCount: options.maxPageCount,
    },
    options.onFatal ?? (() => undefined),
  );
  const commits = new GroupCommit((appends, bytes) =>
    thread.ask('append', { appends, bytes }, [bytes.buffer]),
  );
  const storage: Storage = {
    load: (room) => thread.ask('load', { room }),
    append: (request) => commits.append(request),
    saveSnapshot: async (room, snapshot) => {
      if (await thread.ask('saveSnapshot', { room, snapshot })) return;
      throw new StorageError('conflict', `De momentopname van ${room} loopt voor op het logboek.`);
    },
    setReadOnly: async (room, reason) => {
      if (await thread.ask('setReadOnly', { room, reason })) return;
      throw new StorageError('conflict', `De ruimte ${room} bestaat niet.`);
    },
    history: (room, query) => thread.ask('history', { room, query }),
    wijzigingen: (room, query) => thread.ask('wijzigingen', { room, query }),
    close: () => thread.close(),
  };
  return {
    storage,
    sql: {
      all: (sql, params = []) => thread.ask('all', { sql, params }),
      batch: (statements) => thread.ask('batch', { statements }),
    },
    backup: async (file) => {
      await thread.ask('backup', { file });
    },
  };
}
