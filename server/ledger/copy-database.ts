import { constants } from 'node:fs';
import { copyFile, open, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { DATABASE_FILE } from '#server/storage/sqlite-connection.ts';

const ATTEMPTS = 50;
const PAUSE_MS = 100;
/** The header of a write-ahead log: it changes whenever the log starts anew. */
const LOG_HEADER_BYTES = 32;

/**
 * Copies the database of a data directory, whose server may be running, and gives the path of the copy. A running server
 * holds the file for itself, so that nobody can open it beside it. But until its write-ahead log starts anew, the log
 * only grows, and all that a checkpoint writes into the file stands in the log too: a file copied first and a log copied
 * second are together a state that was. A half row at the end of the log fails the log's own checksum and does not count.
 * Rejects when there is no moment to copy in, or no database.
 *
 * Not for the process that has the database open: closing a copied file would let go of its lock (POSIX).
 */
export async function copyDatabase(dataDir: string, toDir: string): Promise<string> {
  const from = join(dataDir, DATABASE_FILE);
  const to = join(toDir, DATABASE_FILE);
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
    const header = await logHeader(`${from}-wal`);
    await copyFile(from, to, constants.COPYFILE_FICLONE);
    await rm(`${to}-wal`, { force: true });
    if (header !== null) await copyFile(`${from}-wal`, `${to}-wal`, constants.COPYFILE_FICLONE);
    if ((await logHeader(`${from}-wal`)) === header) return to;
    await setTimeout(PAUSE_MS);
  }
  throw new Error(`${from} verandert te snel om te kopiëren.`);
}

async function logHeader(file: string): Promise<string | null> {
  try {
    const handle = await open(file, 'r');
    try {
      const { buffer, bytesRead } = await handle.read(Buffer.alloc(LOG_HEADER_BYTES), 0, LOG_HEADER_BYTES, 0);
      return buffer.toString('hex', 0, bytesRead);
    } finally {
      await handle.close();
    }
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}
