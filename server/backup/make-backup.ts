import { existsSync } from 'node:fs';
import { mkdtemp, open, rename, rm } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { err, ok, type Result } from '#shared/lib/result.ts';
import { copyDatabase } from '#server/ledger/copy-database.ts';
import { DATABASE_FILE } from '#server/storage/sqlite-connection.ts';

/**
 * A consistent, checked copy of all data in one new file, also while the server runs (DU7); an error is Dutch and says
 * what to do. The keys of the ledger are not in it: they lie in their own folder, so that a lost backup signs nothing.
 * Not from inside the process of the server (`copyDatabase`).
 */
export async function makeBackup(dataDir: string, file: string): Promise<Result<void, string>> {
  const target = resolve(file);
  if (!existsSync(join(dataDir, DATABASE_FILE)))
    return err(`In ${dataDir} staat geen ${DATABASE_FILE}. Kies met DATA_DIR de gegevensmap.`);
  if (existsSync(target)) return err(`${target} bestaat al. Kies een andere naam.`);
  if (!existsSync(dirname(target))) return err(`De map ${dirname(target)} bestaat niet.`);
  // Beside the target, so that the last step is a rename: a backup is there whole, or not at all.
  const staging = await mkdtemp(join(dirname(target), '.reservekopie-'));
  try {
    const copy = new DatabaseSync(await copyDatabase(dataDir, staging));
    const made = join(staging, 'klaar.db');
    try {
      copy.prepare('VACUUM INTO ?').run(made);
    } finally {
      copy.close();
    }
    const verdict = integrityOf(made);
    if (verdict !== 'ok') return err(`De gegevens zijn beschadigd, de kopie is niet gemaakt: ${verdict}`);
    await flush(made);
    await rename(made, target);
    await flush(dirname(target));
    return ok(undefined);
  } finally {
    await rm(staging, { recursive: true, force: true });
  }
}

/** `ok`, or what SQLite finds wrong with a file. */
export function integrityOf(file: string): string {
  const db = new DatabaseSync(file, { readOnly: true });
  try {
    return String(db.prepare('PRAGMA integrity_check').get()?.['integrity_check']);
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  } finally {
    db.close();
  }
}

/** Has the disk hold a file, or the names in a folder, before anything relies on it. */
export async function flush(path: string): Promise<void> {
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
