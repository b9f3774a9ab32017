import { webLedgerCrypto } from '#shared/domain/ledger/ledger-crypto.ts';
import {
  verifyChain,
  type EntryFault,
  type KnownPlace,
  type StoredEntry,
} from '#shared/domain/ledger/verify-chain.ts';
import { verifyHead } from '#shared/domain/ledger/verify-head.ts';
import type { KeptHead } from '#server/ledger/key-folder.ts';
import { RESTORED_FLAG, type LedgerStart } from '#server/ledger/start-flags.ts';
import { entryFaultText } from '#server/ledger/verify-text.ts';
import type { SqlDatabase } from '#server/storage/sql-database.ts';
import { StorageError } from '#server/storage/storage-error.ts';

const webCrypto = webLedgerCrypto(crypto.subtle);

/**
 * Checks before a server goes on with a ledger that it is the one that the head knows, and what lies behind that head;
 * gives the public keys of all times, oldest first. Rejects with a StorageError that says what to do.
 */
export async function checkAtStart(
  sql: SqlDatabase,
  kept: KeptHead,
  start: LedgerStart,
): Promise<ReadonlyMap<string, string>> {
  const known = await knownPlace(sql, kept);
  if (known.problem !== null && !isAllowed(known.problem, start))
    throw new StorageError('corrupt', MESSAGE[known.problem]);
  const { fault, keys } = await verifyChain(
    rowsAfter(sql, known.place?.end.seq ?? 0),
    webCrypto,
    known.place,
  );
  if (fault !== null) throw new StorageError('corrupt', wrongEntry(fault));
  return keys;
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

function wrongEntry({ seq, fault }: { readonly seq: number; readonly fault: EntryFault }): string {
  return (
    `Regel ${seq} van het grootboek klopt niet: ${entryFaultText(fault)} Zet een reservekopie terug. ` +
    'Met "npm run ledger:verify" is het hele grootboek te controleren.'
  );
}

/** Where keys were lost, the head may be lost with them; a restore excuses all that a restore can cause. */
function isAllowed(problem: HeadProblem, { newKey, restored }: LedgerStart): boolean {
  return restored !== null || (newKey && problem === 'head-absent');
}

/**
 * Up to where the head vouches for the ledger. What lies behind it was written just before a crash, or by somebody else:
 * it is checked before this server signs a head over it. Without a good head everything is.
 */
async function knownPlace(
  sql: SqlDatabase,
  kept: KeptHead,
): Promise<{ readonly problem: HeadProblem | null; readonly place?: KnownPlace }> {
  // Of a ledger with one entry, the crash may have come before its first head.
  if (kept.kind === 'absent') {
    const later = await sql.all('SELECT seq FROM ledger WHERE seq > 1 LIMIT 1');
    return { problem: later.length === 0 ? null : 'head-absent' };
  }
  if (kept.kind === 'unreadable') return { problem: 'head-wrong' };
  const { head } = kept;
  const keys = await publicKeys(sql, head.seq);
  const [row] = await sql.all('SELECT hash FROM ledger WHERE seq = ?', [head.seq]);
  const hashAt = () => (row === undefined ? null : String(row['hash']));
  const fault = await verifyHead(head, { keys, hashAt }, webCrypto);
  if (fault !== null) return { problem: fault === 'unsigned' ? 'head-wrong' : fault };
  return { problem: null, place: { end: head, keys } };
}

/** The keys that began up to that entry, oldest first. */
async function publicKeys(sql: SqlDatabase, upToSeq: number): Promise<ReadonlyMap<string, string>> {
  const rows = await sql.all(
    `SELECT json_extract(entry, '$.body.keyId') AS key_id, json_extract(entry, '$.body.publicKey') AS public_key
     FROM ledger WHERE kind = 'sleutel-begonnen' AND seq <= ? ORDER BY seq`,
    [upToSeq],
  );
  return new Map(rows.map((row) => [String(row['key_id']), String(row['public_key'])]));
}

async function* rowsAfter(sql: SqlDatabase, seq: number): AsyncGenerator<StoredEntry> {
  let after = seq;
  for (;;) {
    const rows = await sql.all(
      'SELECT seq, entry, hash, signature FROM ledger WHERE seq > ? ORDER BY seq LIMIT 500',
      [after],
    );
    if (rows.length === 0) return;
    for (const row of rows) {
      after = Number(row['seq']);
      yield {
        seq: after,
        entry: String(row['entry']),
        hash: String(row['hash']),
        signature: String(row['signature']),
      };
    }
  }
}
