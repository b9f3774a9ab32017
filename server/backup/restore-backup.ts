import { existsSync } from 'node:fs';
import { copyFile, mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { webLedgerCrypto } from '#shared/domain/ledger/ledger-crypto.ts';
import { verifyChain } from '#shared/domain/ledger/verify-chain.ts';
import { err, ok, type Result } from '#shared/lib/result.ts';
import { newId } from '#server/auth/secret.ts';
import { flush, integrityOf } from '#server/backup/make-backup.ts';
import { LEDGER_MIGRATIONS } from '#server/ledger/migrations.ts';
import { openLedger } from '#server/ledger/open-ledger.ts';
import { StoredLedger } from '#server/ledger/stored-ledger.ts';
import { RECORD_MIGRATIONS } from '#server/records/migrations.ts';
import { newEpochStatement } from '#server/storage/new-epoch.ts';
import { openSqlite } from '#server/storage/sqlite.ts';
import { DATABASE_FILE } from '#server/storage/sqlite-connection.ts';
import { StorageError } from '#server/storage/storage-error.ts';

const MIGRATIONS = [RECORD_MIGRATIONS, LEDGER_MIGRATIONS];

export interface RestoredBackup {
  /** Where the data of before lies now; null when there were none. */
  readonly asidePath: string | null;
  readonly epoch: string;
}

/**
 * Puts a backup in the place of the data (D20). The server must be stopped. The backup is checked and prepared aside: every
 * room gets a new epoch, so that browsers with newer work offer it as a proposal instead of merging it, and the ledger says
 * that it was put back. Then it takes the place of the data, which stay aside. Errors are Dutch and say what to do; until
 * the last step nothing of the data has changed.
 */
export async function restoreBackup(
  dataDir: string,
  file: string,
  now: () => number,
): Promise<Result<RestoredBackup, string>> {
  const source = resolve(file);
  if (!existsSync(source)) return err(`${source} bestaat niet.`);
  await mkdir(dataDir, { recursive: true });
  const busy = await lockProblem(dataDir);
  if (busy !== null) return err(busy);
  const staging = await mkdtemp(join(dataDir, '.herstel-'));
  try {
    const staged = join(staging, DATABASE_FILE);
    await copyFile(source, staged);
    const problem = await backupProblem(staged);
    if (problem !== null) return err(problem);
    const epoch = newId();
    await prepare(staging, dataDir, epoch, now);
    if (existsSync(`${staged}-wal`)) return err('De reservekopie is niet helemaal weggeschreven.');
    await flush(staged);
    const asidePath = await setAside(dataDir, now());
    await rename(staged, join(dataDir, DATABASE_FILE));
    await flush(dataDir);
    return ok({ asidePath, epoch });
  } catch (error) {
    if (error instanceof StorageError) return err(error.message);
    throw error;
  } finally {
    await rm(staging, { recursive: true, force: true });
  }
}

/** Opening the data takes the lock that a running server holds. Data that are damaged may be replaced. */
async function lockProblem(dataDir: string): Promise<string | null> {
  if (!existsSync(join(dataDir, DATABASE_FILE))) return null;
  try {
    const store = await openSqlite({ dataDir });
    await store.storage.close();
    return null;
  } catch (error) {
    if (!(error instanceof StorageError)) throw error;
    if (error.kind === 'locked')
      return 'De server loopt nog. Stop hem eerst, en zet dan de reservekopie terug.';
    return error.kind === 'corrupt' || error.kind === 'version' ? null : error.message;
  }
}

async function backupProblem(file: string): Promise<string | null> {
  const verdict = integrityOf(file);
  if (verdict !== 'ok') return `De reservekopie is beschadigd: ${verdict}. Er is niets veranderd.`;
  const ledger = new StoredLedger(file);
  try {
    const schema = ledger.schemaDifferences();
    if (schema.length > 0)
      return `In de reservekopie klopt de tabel van het grootboek niet (${schema.join(', ')}). Er is niets veranderd.`;
    const { fault, count } = await verifyChain(ledger.rows(), webLedgerCrypto(crypto.subtle));
    if (fault !== null || count === 0)
      return `Het grootboek in de reservekopie klopt niet${fault === null ? '' : ` bij regel ${fault.seq}`}. Er is niets veranderd.`;
    return null;
  } finally {
    ledger.close();
  }
}

/** In the copy: new epochs, and in the ledger that it was put back, signed with the keys of this server. */
async function prepare(staging: string, dataDir: string, epoch: string, now: () => number): Promise<void> {
  const { sql, storage } = await openSqlite({ dataDir: staging, migrations: MIGRATIONS });
  try {
    const [room] = await sql.all('SELECT epoch FROM room ORDER BY id LIMIT 1');
    await sql.batch([newEpochStatement(epoch)]);
    await openLedger({
      sql,
      dataDir,
      now,
      newKey: false,
      restored: { oldEpoch: room === undefined ? null : String(room['epoch']), newEpoch: epoch },
      onHeadFailure: (error) => {
        throw error;
      },
    });
  } finally {
    await storage.close();
  }
}

/** The data of before, with what belongs to them, under a name that tells when. */
async function setAside(dataDir: string, nowMs: number): Promise<string | null> {
  const current = join(dataDir, DATABASE_FILE);
  if (!existsSync(current)) return null;
  const stamp = new Date(nowMs).toISOString().replaceAll(/[:.]/g, '-');
  const aside = join(dataDir, `voor-herstel-${stamp}.db`);
  for (const suffix of ['-wal', '-shm'])
    if (existsSync(current + suffix)) await rename(current + suffix, aside + suffix);
  await rename(current, aside);
  return aside;
}
