import type { SignedEntry } from '#shared/domain/ledger/entry.ts';
import { webLedgerCrypto } from '#shared/domain/ledger/ledger-crypto.ts';
import { verifyHead } from '#shared/domain/ledger/verify-head.ts';
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
import { insertEntry, SqliteLedger, toSignedEntry } from '#server/ledger/sqlite.ts';
import { NEW_KEY_FLAG, RESTORED_FLAG, type LedgerStart, type Restored } from '#server/ledger/start-flags.ts';
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
  const keys = await publicKeys(sql);
  const end = await chainEnd(sql);
  const kept = await readHead(folder);
  const problem = await headProblem(sql, end, kept, keys);
  if (problem !== null && !isAllowed(problem, options)) throw new StorageError('corrupt', MESSAGE[problem]);

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
    added.push(sealEntry(signer, endNow(), herstel(options.restored, end, kept, now())));
  }
  if (added.length > 0) await sql.batch(added.map(insertEntry));
  await writeHead(folder, sealHead(signer, endNow()));
  return new SqliteLedger(sql, new Map([...keys, [signer.keyId, signer.publicKey]]), {
    signer,
    end: endNow(),
    keepHead: (head) => writeHead(folder, head).catch(options.onHeadFailure),
  });
}

type HeadProblem = 'head-absent' | 'head-wrong' | 'ledger-shorter' | 'ledger-other';

const MESSAGE: Readonly<Record<HeadProblem, string>> = {
  'head-absent':
    'Het bestand hoofd.json in de map ‘sleutels’ ontbreekt: zo is niet te zien of het grootboek nog compleet is. ' +
    `Zet de map ‘sleutels’ terug uit de reservekopie. Is er met opzet een reservekopie teruggezet? Start dan met ${RESTORED_FLAG}.`,
  'head-wrong':
    'Het bestand hoofd.json in de map ‘sleutels’ hoort niet bij dit grootboek. Zet de map ‘sleutels’ terug uit de ' +
    `reservekopie. Is er met opzet een reservekopie van de gegevens teruggezet? Start dan met ${RESTORED_FLAG}.`,
  'ledger-shorter':
    'Het grootboek is korter dan het was: er zijn regels weg. Zet de nieuwste reservekopie terug. Is er met opzet een ' +
    `oudere reservekopie teruggezet? Start dan met ${RESTORED_FLAG}; het grootboek vermeldt dat.`,
  'ledger-other':
    'Het grootboek is niet meer hetzelfde als het was: er zijn regels veranderd. Kijk met "npm run ledger:verify" welke. ' +
    `Is er met opzet een reservekopie teruggezet? Start dan met ${RESTORED_FLAG}; het grootboek vermeldt dat.`,
};

function missingKey(folder: string, keyId: string): string {
  return (
    `De sleutel ${keyId}.pem van het grootboek ontbreekt in ${folder}. Zet die map terug uit de reservekopie. ` +
    `Is de sleutel echt weg? Start dan met ${NEW_KEY_FLAG}; het grootboek vermeldt dat er zonder de oude een nieuwe begon.`
  );
}

/** Where keys were lost, the head may be lost with them; a restore excuses all that a restore can cause. */
function isAllowed(problem: HeadProblem, { newKey, restored }: LedgerOptions): boolean {
  return restored !== null || (newKey && problem === 'head-absent');
}

async function headProblem(
  sql: SqlDatabase,
  end: ChainEnd,
  kept: KeptHead,
  keys: ReadonlyMap<string, string>,
): Promise<HeadProblem | null> {
  // Of a ledger with one entry, the crash may have come before its first head.
  if (kept.kind === 'absent') return end.seq <= 1 ? null : 'head-absent';
  if (kept.kind === 'unreadable') return 'head-wrong';
  const { head } = kept;
  const [row] = await sql.all('SELECT hash FROM ledger WHERE seq = ?', [head.seq]);
  const hashAt = () => (row === undefined ? null : String(row['hash']));
  const fault = await verifyHead(head, { keys, hashAt }, webLedgerCrypto(crypto.subtle));
  return fault === 'unsigned' ? 'head-wrong' : fault;
}

function herstel(
  { oldEpoch, newEpoch }: Restored,
  end: ChainEnd,
  kept: KeptHead,
  atMs: number,
): UnplacedEntry {
  const head = kept.kind === 'head' ? kept.head : null;
  const lost =
    head === null || (head.seq <= end.seq && head.hash === end.hash)
      ? null
      : { seq: head.seq, hash: head.hash };
  return {
    kind: 'herstel',
    tafel: null,
    atMs,
    door: 'server',
    partijen: [],
    body: { oldEpoch, newEpoch, lastSeq: end.seq, lost },
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

/** The keys of all times, oldest first. */
async function publicKeys(sql: SqlDatabase): Promise<ReadonlyMap<string, string>> {
  const rows = await sql.all(`SELECT * FROM ledger WHERE kind = 'sleutel-begonnen' ORDER BY seq`);
  return new Map(
    rows
      .map(toSignedEntry)
      .flatMap(({ entry }) =>
        entry.kind === 'sleutel-begonnen' ? [[entry.body.keyId, entry.body.publicKey] as const] : [],
      ),
  );
}
