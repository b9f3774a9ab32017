import { randomBytes } from 'node:crypto';
import { accessSync, constants, mkdirSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { MigrationSet } from './sql-database.ts';
import { toStorageError } from './sqlite-failure.ts';
import { migrate } from './sqlite-migrate.ts';
import { StorageError } from './storage-error.ts';

export const DATABASE_FILE = 'puzzeltafel.db';

/** Before this version a WAL reset could corrupt the file (DU8). */
const MINIMUM_SQLITE = [3, 51, 3] as const;

/** Big enough that a checkpoint is rare, small enough that recovery after a crash takes a fraction of a second. */
const CHECKPOINT_PAGES = 4000;
/** A little more than is used between two checkpoints. */
const PREALLOCATED_BYTES = 16_777_216;

export interface ConnectionOptions {
  readonly dataDir: string;
  readonly migrations: readonly MigrationSet[];
  /** Upper bound of the file in pages of 4 kB; only tests of a full disk set it. */
  readonly maxPageCount?: number | undefined;
}

function pragma(db: DatabaseSync, name: string): string {
  const row = db.prepare(`PRAGMA ${name}`).get() ?? {};
  return String(Object.values(row)[0]);
}

function assertVersion(db: DatabaseSync): void {
  const version = String(db.prepare('SELECT sqlite_version() AS version').get()?.['version']);
  const parts = version.split('.').map(Number);
  for (const [index, minimum] of MINIMUM_SQLITE.entries()) {
    const part = parts[index] ?? 0;
    if (part > minimum) return;
    if (part < minimum) {
      throw new StorageError(
        'version',
        `SQLite ${version} is te oud: ten minste ${MINIMUM_SQLITE.join('.')} is nodig.`,
      );
    }
  }
}

/** The promise of durability, asked back from the library instead of assumed. */
function assertSettings(db: DatabaseSync): void {
  const journal = pragma(db, 'journal_mode');
  const synchronous = pragma(db, 'synchronous');
  if (journal !== 'wal' || synchronous !== '2') {
    throw new StorageError(
      'io',
      `De gegevensmap ondersteunt geen veilig opslaan (journal_mode ${journal}, synchronous ${synchronous}).`,
    );
  }
}

/** Write, fsync, read back: a store that does not store must not start (DU8). */
function probe(db: DatabaseSync): void {
  const token = randomBytes(16).toString('hex');
  db.exec(
    'CREATE TABLE IF NOT EXISTS boot_probe (id INTEGER PRIMARY KEY CHECK (id = 1), token TEXT NOT NULL) STRICT',
  );
  db.prepare(
    'INSERT INTO boot_probe (id, token) VALUES (1, ?) ON CONFLICT (id) DO UPDATE SET token = excluded.token',
  ).run(token);
  if (db.prepare('SELECT token FROM boot_probe').get()?.['token'] !== token) {
    throw new StorageError('io', 'De gegevensmap geeft niet terug wat erin is geschreven.');
  }
}

/**
 * Makes the write-ahead log as long as it will get, once per start: an fsync of a file that grows also waits for the
 * file system's own journal, and so for the writes of every other process (measured on a busy disk: p99 40 ms against
 * 16 ms). A disk too full for it is no reason not to start.
 */
function preallocateLog(db: DatabaseSync, file: string): void {
  if (sizeOf(`${file}-wal`) >= PREALLOCATED_BYTES) return;
  try {
    db.exec('CREATE TABLE boot_padding (bytes BLOB) STRICT');
    db.exec(`INSERT INTO boot_padding (bytes) VALUES (zeroblob(${PREALLOCATED_BYTES}))`);
  } catch (error) {
    if (toStorageError(error).kind !== 'full') throw error;
  } finally {
    db.exec('DROP TABLE IF EXISTS boot_padding');
  }
  db.exec('PRAGMA wal_checkpoint(RESTART)');
}

function sizeOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0;
}

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}

/** Not `recursive: true`: that never returns where the parent exists but cannot hold anything (/proc, a dangling link). */
function makeDirectory(directory: string): void {
  try {
    mkdirSync(directory);
  } catch (error) {
    if (hasCode(error, 'EEXIST')) return;
    const parent = dirname(directory);
    if (!hasCode(error, 'ENOENT') || parent === directory) throw error;
    makeDirectory(parent);
    mkdirSync(directory);
  }
}

function ensureDirectory(dataDir: string): void {
  try {
    makeDirectory(resolve(dataDir));
    accessSync(dataDir, constants.W_OK);
  } catch (error) {
    throw new StorageError(
      'unwritable',
      `In de gegevensmap ${dataDir} kan niet worden geschreven. Geef schrijfrechten, of kies met DATA_DIR een andere map.`,
      error,
    );
  }
}

/** Opens the one writer of a data directory and holds it: a second process is refused until this one ends (DU3). */
export function openConnection(options: ConnectionOptions): DatabaseSync {
  ensureDirectory(options.dataDir);
  let db: DatabaseSync | null = null;
  try {
    const file = join(options.dataDir, DATABASE_FILE);
    db = new DatabaseSync(file);
    assertVersion(db);
    // Exclusive: the operating system holds the lock, so it also ends when the process is killed. It must be set
    // before WAL is first used, which then keeps its index in memory instead of in a shared file.
    db.exec(`PRAGMA locking_mode = EXCLUSIVE;
             PRAGMA journal_mode = WAL;
             PRAGMA synchronous = FULL;
             PRAGMA wal_autocheckpoint = ${CHECKPOINT_PAGES};
             PRAGMA journal_size_limit = 67108864;
             PRAGMA foreign_keys = ON;`);
    if (options.maxPageCount !== undefined) db.exec(`PRAGMA max_page_count = ${options.maxPageCount}`);
    assertSettings(db);
    probe(db);
    migrate(db, options.migrations);
    preallocateLog(db, file);
    return db;
  } catch (error) {
    db?.close();
    throw toStorageError(error);
  }
}
