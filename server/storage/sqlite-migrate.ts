import type { DatabaseSync } from 'node:sqlite';
import type { MigrationSet } from './sql-database.ts';
import { StorageError } from './storage-error.ts';

/** Brings every set to its last version, each step in its own transaction. Refuses a file from a newer release. */
export function migrate(db: DatabaseSync, sets: readonly MigrationSet[]): void {
  db.exec(`CREATE TABLE IF NOT EXISTS migration (
    name TEXT NOT NULL, version INTEGER NOT NULL, PRIMARY KEY (name, version)
  ) STRICT, WITHOUT ROWID`);
  const applied = db.prepare('SELECT coalesce(max(version), 0) AS version FROM migration WHERE name = ?');
  const record = db.prepare('INSERT INTO migration (name, version) VALUES (?, ?)');
  for (const { name, steps } of sets) {
    const version = Number(applied.get(name)?.['version'] ?? 0);
    if (version > steps.length) {
      throw new StorageError(
        'version',
        `De gegevens zijn door een nieuwere versie van Puzzeltafel gemaakt (${name} ${version}, deze versie kent ${steps.length}). Start die nieuwere versie.`,
      );
    }
    for (const [index, step] of steps.entries()) {
      if (index < version) continue;
      db.exec('BEGIN IMMEDIATE');
      try {
        db.exec(step);
        record.run(name, index + 1);
        db.exec('COMMIT');
      } catch (error) {
        if (db.isTransaction) db.exec('ROLLBACK');
        throw error;
      }
    }
  }
}
