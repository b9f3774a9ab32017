import type { SignedEntry } from '#shared/domain/ledger/entry.ts';
import { checkAtStart } from '#server/ledger/check-at-start.ts';
import {
  keyFolder,
  readHead,
  readKey,
  storeKey,
  writeHead,
  type KeptHead,
} from '#server/ledger/key-folder.ts';
import {
  CHAIN_START,
  sealEntry,
  sealHead,
  sealKeyStart,
  type ChainEnd,
  type UnplacedEntry,
} from '#server/ledger/seal.ts';
import { newSigner, type Signer } from '#server/ledger/signer.ts';
import { insertEntry, SqliteLedger } from '#server/ledger/sqlite.ts';
import { NEW_KEY_FLAG, type LedgerStart, type Restored } from '#server/ledger/start-flags.ts';
import type { SqlDatabase } from '#server/storage/sql-database.ts';
import { StorageError } from '#server/storage/storage-error.ts';

export interface LedgerOptions extends LedgerStart {
  /** Opened with LEDGER_MIGRATIONS. */
  readonly sql: SqlDatabase;
  /** Keys and head live in its folder `sleutels`. */
  readonly dataDir: string;
  readonly now: () => number;
  /** The head could not be kept (a full disk); the entries are safe, and the next commit tries again. */
  readonly onHeadFailure: (error: unknown) => void;
}

/**
 * Opens the ledger, and begins it with its first key on a new installation. Rejects with a StorageError, in Dutch and
 * saying what to do, when the key is missing or the ledger is not the one that the head knows.
 */
export async function openLedger(options: LedgerOptions): Promise<SqliteLedger> {
  const { sql, now } = options;
  const folder = keyFolder(options.dataDir);
  const end = await chainEnd(sql);
  const kept = await readHead(folder);
  const keys = await checkAtStart(sql, kept, options);
  const currentId = [...keys.keys()].at(-1) ?? null;
  const current = currentId === null ? null : await readKey(folder, currentId);
  if (currentId !== null && current === null && !options.newKey) {
    throw new StorageError('corrupt', missingKey(folder, currentId));
  }
  const added: SignedEntry[] = [];
  const endNow = (): ChainEnd => {
    const last = added.at(-1);
    return last === undefined ? end : { seq: last.entry.seq, hash: last.hash };
  };
  const signer = current === null || options.newKey ? await beginKey(folder) : current;
  if (signer !== current) added.push(sealKeyStart(signer, endNow(), current, now()));
  if (options.restored !== null) {
    const lost = await lostSince(sql, kept);
    added.push(sealEntry(signer, endNow(), herstel(options.restored, end.seq, lost, now())));
  }
  if (added.length > 0) await sql.batch(added.map(insertEntry));
  await writeHead(folder, sealHead(signer, endNow()));
  return new SqliteLedger(sql, new Map([...keys, [signer.keyId, signer.publicKey]]), {
    signer,
    end: endNow(),
    keepHead: (head) => writeHead(folder, head).catch(options.onHeadFailure),
  });
}

function missingKey(folder: string, keyId: string): string {
  return (
    `De sleutel ${keyId}.pem van het grootboek ontbreekt in ${folder}. Zet die map terug uit de reservekopie. ` +
    `Is de sleutel echt weg? Start dan met ${NEW_KEY_FLAG}; het grootboek vermeldt dat er zonder de oude een nieuwe begon.`
  );
}

/** The last thing that the head knew, when it is not in the ledger any more. */
async function lostSince(sql: SqlDatabase, kept: KeptHead): Promise<ChainEnd | null> {
  if (kept.kind !== 'head') return null;
  const { seq, hash } = kept.head;
  const [row] = await sql.all('SELECT hash FROM ledger WHERE seq = ?', [seq]);
  return row?.['hash'] === hash ? null : { seq, hash };
}

function herstel(
  { oldEpoch, newEpoch }: Restored,
  lastSeq: number,
  lost: ChainEnd | null,
  atMs: number,
): UnplacedEntry {
  return {
    kind: 'herstel',
    tafel: null,
    atMs,
    door: 'server',
    partijen: [],
    body: { oldEpoch, newEpoch, lastSeq, lost },
  };
}

async function beginKey(folder: string): Promise<Signer> {
  const key = newSigner();
  await storeKey(folder, key);
  return key.signer;
}

async function chainEnd(sql: SqlDatabase): Promise<ChainEnd> {
  const [row] = await sql.all('SELECT seq, hash FROM ledger ORDER BY seq DESC LIMIT 1');
  return row === undefined ? CHAIN_START : { seq: Number(row['seq']), hash: String(row['hash']) };
}
