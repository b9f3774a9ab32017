import { cp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { SignedEntry } from '#shared/domain/ledger/entry.ts';
import type { Receipt } from '#shared/domain/ledger/receipt.ts';
import { must } from '#shared/lib/assert.ts';
import { storeKey } from '#server/ledger/key-folder.ts';
import { CHAIN_START, sealEntry, sealHead, sealKeyStart, type ChainEnd } from '#server/ledger/seal.ts';
import type { Signer } from '#server/ledger/signer.ts';
import { insertEntry } from '#server/ledger/sqlite.ts';
import { addNumber, newDataDir, openIn } from '#server/ledger/sqlite.test-support.ts';
import { toegetreden } from '#server/ledger/test-support.ts';
import { verifyDataDir } from '#server/ledger/verify-data-dir.ts';
import { DATABASE_FILE } from '#server/storage/sqlite-connection.ts';

/** A closed data directory whose ledger has a key and `entries` more, with a receipt of each of those. */
export async function filledDataDir(
  entries: number,
): Promise<{ dataDir: string; receipts: readonly Receipt[] }> {
  const dataDir = await newDataDir();
  const { ledger, close } = await openIn(dataDir);
  const receipts: Receipt[] = [];
  for (let n = 1; n <= entries; n++) {
    await ledger.commit(addNumber(n), [toegetreden(n)]);
    receipts.push(must(await ledger.receiptOf(n + 1), 'a receipt'));
  }
  await close();
  return { dataDir, receipts };
}

export async function copyOf(dataDir: string): Promise<string> {
  const copy = await newDataDir();
  await cp(dataDir, copy, { recursive: true });
  return copy;
}

/** What somebody who owns the file can do: take the locks off, change rows, and put the locks back. */
export function tamper(dataDir: string, change: (db: DatabaseSync) => void): void {
  const db = new DatabaseSync(join(dataDir, DATABASE_FILE));
  const locks = db
    .prepare(`SELECT name, sql FROM sqlite_schema WHERE type = 'trigger' AND tbl_name = 'ledger'`)
    .all();
  for (const { name } of locks) db.exec(`DROP TRIGGER ${String(name)}`);
  change(db);
  for (const { sql } of locks) db.exec(String(sql));
  db.close();
}

export async function receiptFile(dataDir: string, receipt: unknown): Promise<string> {
  const file = join(dataDir, 'bewijs.json');
  await writeFile(file, JSON.stringify(receipt));
  return file;
}

export const headFile = (dataDir: string) => join(dataDir, 'sleutels', 'hoofd.json');

export async function readHeadFile(dataDir: string): Promise<Record<string, unknown>> {
  return JSON.parse(await readFile(headFile(dataDir), 'utf8'));
}

export async function writeHeadFile(dataDir: string, head: unknown): Promise<void> {
  if (head === null) await rm(headFile(dataDir));
  else await writeFile(headFile(dataDir), JSON.stringify(head));
}

/** The texts of what is wrong; none means that all is sound. */
export async function faultsIn(
  dataDir: string,
  receipts: readonly string[] = [],
): Promise<readonly string[]> {
  const lines = await verifyDataDir(dataDir, receipts);
  return lines.filter(({ verdict }) => verdict === 'wrong').map(({ text }) => text);
}

/**
 * Writes history anew from that row on with somebody's own key: they own the database, and with `keepHead` or `keepKey`
 * the folder of the keys too.
 */
export async function rewrite(
  dataDir: string,
  forgery: {
    readonly from: number;
    readonly entries: number;
    readonly signer: Signer;
    /** Whether their key is begun as a key should. */
    readonly keyStart: boolean;
    readonly keepHead: boolean;
    readonly keepKey?: string;
  },
): Promise<void> {
  const { from, entries, signer } = forgery;
  let end: ChainEnd = CHAIN_START;
  tamper(dataDir, (db) => {
    db.exec(`DELETE FROM ledger WHERE seq >= ${from}`);
    const last = db.prepare('SELECT seq, hash FROM ledger ORDER BY seq DESC LIMIT 1').get();
    if (last !== undefined) end = { seq: Number(last['seq']), hash: String(last['hash']) };
    const add = (signed: SignedEntry): void => {
      const { sql, params } = insertEntry(signed);
      db.prepare(sql).run(...params);
      end = { seq: signed.entry.seq, hash: signed.hash };
    };
    if (forgery.keyStart) add(sealKeyStart(signer, end, null, 1));
    for (let n = 1; n <= entries; n++) add(sealEntry(signer, end, toegetreden(50 + n)));
  });
  if (forgery.keepHead) await writeHeadFile(dataDir, sealHead(signer, end));
  if (forgery.keepKey !== undefined) {
    await storeKey(join(dataDir, 'sleutels'), { signer, pem: forgery.keepKey });
  }
}
