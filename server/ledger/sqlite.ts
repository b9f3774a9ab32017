import { canonicalJson } from '#shared/domain/ledger/canonical-json.ts';
import { signedEntrySchema, type EntryDraft, type SignedEntry } from '#shared/domain/ledger/entry.ts';
import type { SignedHead } from '#shared/domain/ledger/head.ts';
import type { Receipt } from '#shared/domain/ledger/receipt.ts';
import type { TafelId } from '#shared/domain/tafel/schema.ts';
import { manifestMessage, zegelMessage } from '#shared/arrangement/pakket/manifest.ts';
import { LedgerChain, type ChainOptions, type Signed } from '#server/ledger/chain.ts';
import type { Ledger } from '#server/ledger/ledger.ts';
import { NOTHING_CHANGED } from '#server/ledger/migrations.ts';
import { makeReceipt, type PublicKeys } from '#server/ledger/receipt.ts';
import type { SqlDatabase, SqlRow, SqlStatement } from '#server/storage/sql-database.ts';
import { StorageError } from '#server/storage/storage-error.ts';

export interface LedgerStatement extends SqlStatement {
  /** When it changes no row, nothing of the whole change is stored. */
  readonly mustChange?: true;
}
export type SqlChange = readonly LedgerStatement[];

const GIVE_UP_UNLESS_CHANGED: SqlStatement = {
  sql: 'INSERT INTO ledger_nothing_changed (id) SELECT 1 WHERE changes() = 0',
  params: [],
};

/** The ledger on the same SQLite writer as the records: one transaction for both. */
export class SqliteLedger implements Ledger<SqlChange> {
  readonly #sql: SqlDatabase;
  readonly #chain: LedgerChain;
  readonly #keys: PublicKeys;

  /** `keys`: the public keys of all times, the signer's own included. */
  constructor(sql: SqlDatabase, keys: PublicKeys, chain: ChainOptions) {
    this.#sql = sql;
    this.#keys = keys;
    this.#chain = new LedgerChain(chain);
  }

  commit(change: SqlChange, drafts: readonly EntryDraft[]): Promise<readonly SignedEntry[] | null> {
    const statements = change.flatMap(({ sql, params, mustChange }): readonly SqlStatement[] =>
      mustChange ? [{ sql, params }, GIVE_UP_UNLESS_CHANGED] : [{ sql, params }],
    );
    return this.#chain.append(drafts, async (sealed) => {
      try {
        await this.#sql.batch([...statements, ...sealed.map(insertEntry)]);
        return true;
      } catch (error) {
        if (error instanceof StorageError && error.kind === 'statement' && error.message === NOTHING_CHANGED)
          return false;
        throw error;
      }
    });
  }

  async entry(seq: number): Promise<SignedEntry | null> {
    const [row] = await this.#sql.all('SELECT * FROM ledger WHERE seq = ?', [seq]);
    return row === undefined ? null : toSignedEntry(row);
  }

  async ofTafel(
    tafel: TafelId,
    { beforeSeq, limit }: { readonly beforeSeq: number | null; readonly limit: number },
  ): Promise<readonly SignedEntry[]> {
    const rows = await this.#sql.all(
      'SELECT * FROM ledger WHERE tafel = ? AND (?2 IS NULL OR seq < ?2) ORDER BY seq DESC LIMIT ?3',
      [tafel, beforeSeq, limit],
    );
    return rows.map(toSignedEntry);
  }

  async all({ afterSeq, limit }: { readonly afterSeq: number; readonly limit: number }) {
    const rows = await this.#sql.all('SELECT * FROM ledger WHERE seq > ? ORDER BY seq LIMIT ?', [
      afterSeq,
      limit,
    ]);
    return rows.map(toSignedEntry);
  }

  head(): SignedHead {
    return this.#chain.head();
  }

  key(): { readonly keyId: string; readonly publicKey: string } {
    const { keyId, publicKey } = this.#chain.key();
    return { keyId, publicKey };
  }

  signManifest(manifest: Uint8Array): Signed {
    return this.#chain.sign(manifestMessage(manifest));
  }

  signZegel(sha256: string): Signed {
    return this.#chain.sign(zegelMessage(sha256));
  }

  async receiptOf(seq: number): Promise<Receipt | null> {
    const signed = await this.entry(seq);
    if (signed === null) return null;
    await this.#chain.settled();
    return makeReceipt(signed, this.head(), this.#keys);
  }
}

export function insertEntry({ entry, hash, signature }: SignedEntry): SqlStatement {
  return {
    sql: 'INSERT INTO ledger (seq, entry, hash, signature) VALUES (?, ?, ?, ?)',
    params: [entry.seq, canonicalJson(entry), hash, signature],
  };
}

/** A row of the ledger; a row that does not fit is damage, and throws. */
function toSignedEntry(row: SqlRow): SignedEntry {
  const entry: unknown = JSON.parse(String(row['entry']));
  return signedEntrySchema.parse({ entry, hash: row['hash'], signature: row['signature'] });
}
